package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.BandColours;
import org.govservices.evaluator.text.LocalText;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars of the overall score by rank, coloured by band; a picture per ranking group. */
final class RankingChart {
  private static final Color LINE = new Color(0x8994A1);
  private static final double COLUMN_GAP = 36;
  private static final double HEADER = 20;
  private static final double LEAST_WIDTH = 800;

  private final Evaluation evaluation;
  private final Framework framework;
  private final Captions captions;

  RankingChart(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.framework = evaluation.framework();
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    for (RankingGroup group : evaluation.groups()) {
      String name = Captions.fileName("ranking", group.name());
      List<Integer> ranked =
          evaluation.ranked(group, 0).stream()
              .filter(unit -> evaluation.result(unit, 0).rank().isPresent())
              .toList();
      if (ranked.size() < 2) {
        gallery.skip(name, "", new LocalText("fewer than two units have a rank", "有排名的评估对象不足两个"));
      } else {
        gallery.add(picture(name, group, ranked));
      }
    }
  }

  private Picture picture(String name, RankingGroup group, List<Integer> ranked) {
    List<Integer> shown = ranked.subList(0, Math.min(ranked.size(), Rows.MOST));
    Table table = new Table(new Rows(evaluation, captions, shown), axis(ranked));
    LocalText units = captions.units(group);
    LocalText title =
        new LocalText("Overall score by rank: " + units.english(), units.chinese() + "总体得分与排名");

    Page page = new Page(table.width());
    captions.heading(page, title, ranked.size(), group.units().size());
    BandLegend.add(page, evaluation, captions, ranked);
    page.gap(6).block(HEADER + table.rows.bodyHeight(), table::draw).gap(12);
    captions.firstOnly(page, shown.size(), ranked.size());
    if (!table.hasCoverage) {
      captions.coverage(page, ranked);
    }
    captions.adjusted(page, ranked);
    captions.notScored(page, group);
    return page.picture(name, captions.plainTitle(title), description(ranked));
  }

  private String description(List<Integer> ranked) {
    int first = ranked.get(0);
    int last = ranked.get(ranked.size() - 1);
    return captions.in(
        String.format(
            Locale.ROOT,
            "Bars of %d units, from %s (%s) to %s (%s).",
            ranked.size(),
            evaluation.roster().get(first).name().english(),
            grade(first),
            evaluation.roster().get(last).name().english(),
            grade(last)),
        String.format(
            Locale.ROOT,
            "%d 个评估对象的条形图，从%s（%s）到%s（%s）。",
            ranked.size(),
            evaluation.roster().get(first).name().chinese(),
            grade(first),
            evaluation.roster().get(last).name().chinese(),
            grade(last)));
  }

  private String grade(int unit) {
    return captions.score(evaluation.result(unit, 0).grade().orElseThrow());
  }

  private ScoreAxis axis(List<Integer> ranked) {
    double[] scores =
        ranked.stream().mapToDouble(u -> evaluation.result(u, 0).grade().orElseThrow()).toArray();
    return ScoreAxis.whole(framework.scale(), scores, 5);
  }

  /** The body: columns of rank, name, bar, score and, where it is not always whole, coverage. */
  private final class Table {
    private final Rows rows;
    private final ScoreAxis axis;
    private final boolean hasCoverage;
    private final double barWidth;
    private final double scoreWidth;
    private final double coverageWidth;
    private final Lettering header;

    Table(Rows rows, ScoreAxis axis) {
      this.rows = rows;
      this.axis = axis;
      header = new Lettering(rows.number.size() - 1, Lettering.GREY);
      hasCoverage = units().anyMatch(unit -> coverage(unit) < 1);
      scoreWidth =
          24
              + Math.ceil(
                  Math.max(
                      header.width(captions.in(Captions.SCORE)),
                      units().mapToDouble(unit -> rows.name.width(grade(unit))).max().orElse(0)));
      coverageWidth =
          hasCoverage ? 14 + Math.ceil(header.width(captions.in(Captions.COVERAGE))) : 0;
      double others = rows.labelWidth() + scoreWidth + coverageWidth;
      barWidth =
          switch (rows.columns) {
            case 1 -> Math.max(400, LEAST_WIDTH - 2 * Page.MARGIN - others);
            case 2 -> 240;
            default -> 170;
          };
    }

    private Stream<Integer> units() {
      return Stream.iterate(0, c -> c < rows.columns, c -> c + 1)
          .flatMap(c -> rows.column(c).stream());
    }

    double width() {
      double margins = 2 * Page.MARGIN;
      return margins + rows.columns * columnWidth() + (rows.columns - 1) * COLUMN_GAP;
    }

    private double columnWidth() {
      return rows.labelWidth() + barWidth + scoreWidth + coverageWidth;
    }

    void draw(Graphics2D canvas, Rectangle2D area) {
      for (int column = 0; column < rows.columns; column++) {
        double x = area.getX() + column * (columnWidth() + COLUMN_GAP);
        drawColumn(canvas, column, x, area.getY());
      }
    }

    private void drawColumn(Graphics2D canvas, int column, double x, double y) {
      List<Integer> units = rows.column(column);
      double top = y + HEADER;
      double barX = x + rows.labelWidth();
      double scoreEnd = barX + barWidth + scoreWidth;
      drawTicks(canvas, barX, top - 6);
      header.right(canvas, captions.in(Captions.SCORE), scoreEnd, top - 6);
      if (hasCoverage) {
        header.right(canvas, captions.in(Captions.COVERAGE), scoreEnd + coverageWidth, top - 6);
      }
      bars(units)
          .draw(
              canvas,
              new Rectangle2D.Double(barX, top, barWidth, units.size() * rows.height),
              null,
              null,
              null);
      rows.draw(canvas, column, x, top);
      double baseline = rows.name.baselineAround(top + rows.height / 2);
      for (int unit : units) {
        rows.name.right(canvas, grade(unit), scoreEnd, baseline);
        if (hasCoverage) {
          rows.number.right(
              canvas, Captions.percent(coverage(unit)), scoreEnd + coverageWidth, baseline);
        }
        baseline += rows.height;
      }
    }

    /** Labels the ends of the scale and the bounds of the bands; else round steps. */
    private void drawTicks(Graphics2D canvas, double x, double baseline) {
      double free = Double.NEGATIVE_INFINITY;
      for (double tick : ticks()) {
        String label = ScoreAxis.label(tick);
        double at = axis.at(tick, x, x + barWidth);
        double start = at - header.width(label) / 2;
        if (start > free) {
          header.centre(canvas, label, at, baseline);
          free = start + header.width(label) + 3;
        }
      }
    }

    private List<Double> ticks() {
      if (framework.scoreBands().isEmpty()) {
        return axis.ticks();
      }
      return Stream.concat(
              Stream.of(axis.low(), axis.high()),
              framework.scoreBands().stream().filter(band -> !band.isLowest()).map(Band::bound))
          .distinct()
          .filter(tick -> tick >= axis.low() && tick <= axis.high())
          .sorted()
          .toList();
    }

    private CategoryPlot bars(List<Integer> units) {
      DefaultCategoryDataset scores = new DefaultCategoryDataset();
      units.forEach(
          unit -> scores.addValue(evaluation.result(unit, 0).grade().orElseThrow(), "", unit));
      CategoryPlot plot =
          PlainPlots.plain(
              new CategoryPlot(scores, categories(units.size()), axis.plain(), new Bars(units)));
      plot.setOrientation(PlotOrientation.HORIZONTAL);
      for (double tick : ticks()) {
        boolean isEnd = tick == axis.low() || tick == axis.high();
        boolean isBound = !framework.scoreBands().isEmpty() && !isEnd;
        plot.addRangeMarker(
            new ValueMarker(
                tick,
                isBound ? LINE : PlainPlots.FAINT,
                isBound ? PlainPlots.DASHED : PlainPlots.THIN),
            isBound ? Layer.FOREGROUND : Layer.BACKGROUND);
      }
      return plot;
    }

    /** Rows as high as the table's, the bar filling two thirds of each. */
    private CategoryAxis categories(int count) {
      CategoryAxis categories = new CategoryAxis();
      categories.setVisible(false);
      categories.setLowerMargin(0.17 / count);
      categories.setUpperMargin(0.17 / count);
      categories.setCategoryMargin(0.34 * (count - 1) / count);
      return categories;
    }

    private double coverage(int unit) {
      return evaluation.result(unit, 0).coverage().orElse(1);
    }
  }

  private final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1;
    private final transient List<Color> colours;

    Bars(List<Integer> units) {
      BandColours bands = new BandColours(framework.bands());
      colours =
          units.stream()
              .map(unit -> evaluation.result(unit, 0))
              .map(Result::band)
              .map(band -> band.map(bands::full).orElse(BandColours.withoutBand()))
              .toList();
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setMaximumBarWidth(1);
      setItemMargin(0);
      setBase(framework.scale().isBounded() ? framework.scale().low() : 0);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return colours.get(column);
    }
  }
}
