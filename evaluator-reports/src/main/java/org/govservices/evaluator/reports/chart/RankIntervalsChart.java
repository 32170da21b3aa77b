package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.Robustness.RankRange;
import org.govservices.evaluator.text.LocalText;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/**
 * The ranks of every unit over all runs: the whole range, the interval, the median, and the
 * contract's own rank; a picture per ranking group.
 */
final class RankIntervalsChart {
  private static final Color RANGE = new Color(0xC9D6E4);
  private static final Color INTERVAL = new Color(0x4C86B8);
  private static final Color MEDIAN = new Color(0x12304D);
  private static final Color OWN = new Color(0xD9541E);
  private static final double HEADER = 20;
  private static final double COLUMN_GAP = 30;

  private final Robustness robustness;
  private final Evaluation evaluation;
  private final Captions captions;

  RankIntervalsChart(Robustness robustness) {
    this.robustness = robustness;
    this.evaluation = robustness.evaluation();
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    for (RankingGroup group : evaluation.groups()) {
      String name = Captions.fileName("rank-intervals", group.name());
      List<Integer> ranked =
          robustness.ranked(group).stream().filter(unit -> range(unit).isPresent()).toList();
      if (robustness.runs() < Robustness.LEAST_RUNS) {
        gallery.skip(name, "", new LocalText("one run has no intervals", "单次运行没有区间"));
      } else if (ranked.size() < 2) {
        gallery.skip(
            name,
            "",
            new LocalText("fewer than two units have a rank in the runs", "模拟中有排名的评估对象不足两个"));
      } else {
        gallery.add(picture(name, group, ranked));
      }
    }
  }

  private Optional<RankRange> range(int unit) {
    return robustness.units().get(unit).ranks();
  }

  private Picture picture(String name, RankingGroup group, List<Integer> ranked) {
    List<Integer> shown = ranked.subList(0, Math.min(ranked.size(), Rows.MOST));
    Rows rows = new Rows(robustness::place, captions, shown);
    LocalText units = captions.units(group);
    LocalText title =
        new LocalText(
            "Ranks under other choices: " + units.english(), units.chinese() + "在不同选择下的排名");
    double barWidth = rows.columns == 1 ? 480 : rows.columns == 2 ? 260 : 190;
    double column = rows.labelWidth() + barWidth;
    Page page =
        new Page(
            Math.max(
                820, 2 * Page.MARGIN + rows.columns * column + (rows.columns - 1) * COLUMN_GAP));
    captions.heading(page, title, ranked.size(), group.units().size());
    legend(page);
    page.gap(8)
        .block(
            HEADER + rows.bodyHeight(),
            (canvas, area) -> {
              for (int c = 0; c < rows.columns; c++) {
                double x = area.getX() + c * (column + COLUMN_GAP);
                rows.draw(canvas, c, x, area.getY() + HEADER);
                draw(
                    canvas,
                    rows,
                    rows.column(c),
                    group.units().size(),
                    new Rectangle2D.Double(
                        x + rows.labelWidth(),
                        area.getY() + HEADER,
                        barWidth,
                        rows.column(c).size() * rows.height));
              }
            })
        .gap(12);
    captions.firstOnly(page, shown.size(), ranked.size());
    captions.note(page, captions.in(notConfidence()));
    captions.notScored(page, group);
    return page.picture(name, captions.plainTitle(title), description(ranked));
  }

  /** What the intervals are about, and what not. */
  private LocalText notConfidence() {
    String runs = NumberText.shortest((double) robustness.runs());
    return new LocalText(
        runs
            + " runs. The intervals show what other choices would change; they say nothing of"
            + " errors of measurement unless the choices include them, and are no confidence"
            + " intervals.",
        runs + " 次模拟。区间表示其他选择会带来的变化，不是置信区间；除非选择中包含测量误差，否则不反映测量误差。");
  }

  private void legend(Page page) {
    Lettering lettering = new Lettering(11, Lettering.GREY);
    String share = NumberText.withoutNoise(100 * robustness.spec().interval()) + "%";
    List<String> words =
        List.of(
            captions.in("all runs", "全部模拟"),
            captions.in(share + " of the runs", share + " 的模拟"),
            captions.in("median", "中位数"),
            captions.in("place in the contract", "现行名次"));
    page.block(
        18,
        (canvas, area) -> {
          double x = area.getX();
          double y = area.getCenterY();
          for (int i = 0; i < words.size(); i++) {
            switch (i) {
              case 0 -> bar(canvas, RANGE, x, y, 3);
              case 1 -> bar(canvas, INTERVAL, x, y, 9);
              case 2 -> {
                canvas.setPaint(MEDIAN);
                canvas.fill(new Ellipse2D.Double(x + 8, y - 4, 8, 8));
              }
              default -> {
                canvas.setPaint(OWN);
                canvas.fill(diamond(x + 12, y, 5));
              }
            }
            lettering.left(canvas, words.get(i), x + 30, lettering.baselineAround(y));
            x += 30 + lettering.width(words.get(i)) + 22;
          }
        });
  }

  private static void bar(Graphics2D canvas, Color colour, double x, double y, double height) {
    canvas.setPaint(colour);
    canvas.fill(new Rectangle2D.Double(x, y - height / 2, 24, height));
  }

  private static Path2D diamond(double x, double y, double size) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, y - size);
    diamond.lineTo(x + size, y);
    diamond.lineTo(x, y + size);
    diamond.lineTo(x - size, y);
    diamond.closePath();
    return diamond;
  }

  private void draw(
      Graphics2D canvas, Rows rows, List<Integer> units, int worst, Rectangle2D area) {
    int n = Math.max(1, units.size());
    CategoryPlot plot = PlainPlots.plain(new CategoryPlot());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDomainAxis(categories());
    NumberAxis axis = PlainPlots.axis(0.5, worst + 0.5);
    plot.setRangeAxis(axis);
    plot.setDataset(0, intervals(units, RankRange::best, RankRange::worst));
    plot.setRenderer(0, bars(RANGE, 0.25 / n));
    plot.setDataset(1, intervals(units, RankRange::low, RankRange::high));
    plot.setRenderer(1, bars(INTERVAL, 0.62 / n));
    DefaultCategoryDataset medians = new DefaultCategoryDataset();
    DefaultCategoryDataset own = new DefaultCategoryDataset();
    for (int unit : units) {
      medians.addValue((Number) range(unit).orElseThrow().median(), "", unit);
      OptionalDouble rank = robustness.place(unit);
      own.addValue(rank.isPresent() ? (Number) rank.getAsDouble() : null, "", unit);
    }
    double size = rows.height * 0.19;
    plot.setDataset(2, medians);
    plot.setRenderer(2, marks(MEDIAN, new Ellipse2D.Double(-size, -size, 2 * size, 2 * size)));
    plot.setDataset(3, own);
    plot.setRenderer(3, marks(OWN, diamond(0, 0, size * 1.25)));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    Lettering label = new Lettering(rows.number.size() - 1, Lettering.GREY);
    int step = Math.max(1, (int) Math.ceil(worst / (area.getWidth() / 40)));
    canvas.setPaint(PlainPlots.FAINT);
    for (int rank = 1; rank <= worst; rank = rank == 1 && step > 1 ? step : rank + step) {
      double x = area.getX() + (rank - 0.5) / worst * area.getWidth();
      canvas.setPaint(PlainPlots.FAINT);
      canvas.fill(new Rectangle2D.Double(x - 0.4, area.getY(), 0.8, area.getHeight()));
      label.centre(canvas, Integer.toString(rank), x, area.getY() - 6);
    }
    plot.draw(canvas, area, null, null, null);
  }

  private static CategoryAxis categories() {
    CategoryAxis categories = new CategoryAxis();
    categories.setVisible(false);
    categories.setLowerMargin(0);
    categories.setUpperMargin(0);
    categories.setCategoryMargin(0);
    return categories;
  }

  private DefaultIntervalCategoryDataset intervals(
      List<Integer> units, ToIntFunction<RankRange> from, ToIntFunction<RankRange> to) {
    Number[][] starts = new Number[1][units.size()];
    Number[][] ends = new Number[1][units.size()];
    for (int i = 0; i < units.size(); i++) {
      RankRange range = range(units.get(i)).orElseThrow();
      starts[0][i] = from.applyAsInt(range) - 0.4;
      ends[0][i] = to.applyAsInt(range) + 0.4;
    }
    return new DefaultIntervalCategoryDataset(
        new Comparable<?>[] {""}, units.toArray(new Comparable<?>[0]), starts, ends);
  }

  /** Bars that fill a share of the plot's height. */
  private static IntervalBarRenderer bars(Color colour, double share) {
    IntervalBarRenderer bars = new IntervalBarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, colour);
    bars.setItemMargin(0);
    bars.setMaximumBarWidth(share);
    return bars;
  }

  private static LineAndShapeRenderer marks(Color colour, Shape shape) {
    LineAndShapeRenderer marks = new LineAndShapeRenderer(false, true);
    marks.setSeriesPaint(0, colour);
    marks.setSeriesShape(0, shape);
    return marks;
  }

  private String description(List<Integer> ranked) {
    int first = ranked.get(0);
    RankRange range = range(first).orElseThrow();
    return captions.in(
        String.format(
            Locale.ROOT,
            "Rank ranges of %d units over %d runs; %s, first in the contract or nearest to it, lies"
                + " between ranks %d and %d.",
            ranked.size(),
            robustness.runs(),
            evaluation.roster().get(first).name().english(),
            range.best(),
            range.worst()),
        String.format(
            Locale.ROOT,
            "%d 个评估对象在 %d 次模拟中的排名范围；%s介于第 %d 至第 %d 名。",
            ranked.size(),
            robustness.runs(),
            evaluation.roster().get(first).name().chinese(),
            range.best(),
            range.worst()));
  }
}
