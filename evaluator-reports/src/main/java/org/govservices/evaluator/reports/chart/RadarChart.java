package org.govservices.evaluator.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Peers;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.text.LocalText;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The dimension scores of a named unit against the median and the best of its kind in each
 * dimension, as a radar and as numbers; a picture per unit that the evaluation names.
 */
final class RadarChart {
  private static final int LEAST_DIMENSIONS = 3;
  private static final int LEAST_PEERS = 3;

  private final Evaluation evaluation;
  private final Captions captions;

  RadarChart(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.captions = new Captions(evaluation);
  }

  /** What is known at a dimension: the unit's score, and of its kind the median and the best. */
  private record Spoke(LocalText name, double unit, double median, double best) {}

  /** How a series is drawn. */
  private record Series(String name, Color colour, BasicStroke stroke) {}

  void draw(Gallery gallery) {
    for (String code : evaluation.spec().radars()) {
      String name = Captions.fileName("radar", code);
      OptionalInt unit = evaluation.roster().indexOf(code);
      if (unit.isEmpty()) {
        gallery.skip(name, code, new LocalText("the roster has no such unit", "评估对象中没有该代码"));
        continue;
      }
      Peers peers = evaluation.peers(evaluation.roster().get(unit.getAsInt()).kind(), 0);
      List<Spoke> spokes = spokes(unit.getAsInt());
      if (spokes.size() < LEAST_DIMENSIONS) {
        gallery.skip(
            name,
            code,
            new LocalText(
                "fewer than " + LEAST_DIMENSIONS + " dimensions have a score",
                "有得分的维度不足 " + LEAST_DIMENSIONS + " 个"));
      } else if (peers.scored() < LEAST_PEERS) {
        gallery.skip(
            name,
            code,
            new LocalText(
                "fewer than " + LEAST_PEERS + " units of its kind have scores",
                "同类中有得分的评估对象不足 " + LEAST_PEERS + " 个"));
      } else {
        gallery.add(picture(name, unit.getAsInt(), peers, spokes));
      }
    }
  }

  private List<Spoke> spokes(int unit) {
    String kind = evaluation.roster().get(unit).kind();
    List<Spoke> spokes = new ArrayList<>();
    for (Node dimension : captions.dimensions()) {
      int node = evaluation.tree().index(dimension);
      Peers peers = evaluation.peers(kind, node);
      evaluation
          .result(unit, node)
          .grade()
          .ifPresent(
              grade ->
                  spokes.add(
                      new Spoke(
                          dimension.name(),
                          grade,
                          peers.median().getAsDouble(),
                          peers.best().getAsDouble())));
    }
    return spokes;
  }

  private Picture picture(String name, int unit, Peers peers, List<Spoke> spokes) {
    LocalText unitName = evaluation.roster().get(unit).name();
    LocalText kind = Label.group(evaluation.roster().get(unit).kind());
    LocalText title =
        new LocalText(
            unitName.english() + ": scores by dimension among all " + kind.english(),
            unitName.chinese() + "各维度得分（与全部" + kind.chinese() + "比较）");
    Body body = new Body(unit, spokes);
    Page page = new Page(960);
    captions.heading(page, title, peers.scored(), peers.units());
    page.block(24, body::drawLegend).block(body.height(), body::draw).gap(6);
    if (body.axis.low() > evaluation.framework().scale().low()) {
      String low = ScoreAxis.label(body.axis.low());
      captions.note(page, captions.in("The centre of the radar is " + low, "雷达图中心为 " + low));
    }
    captions.coverage(page, List.of(unit));
    captions.adjusted(page, List.of(unit));
    int left = captions.dimensions().size() - spokes.size();
    if (left > 0) {
      captions.note(
          page,
          captions.in(
              "Dimensions without a score of this unit: " + left, "该对象无得分的维度：" + left + " 个"));
    }
    return page.picture(name, captions.plainTitle(title), description(spokes));
  }

  private String description(List<Spoke> spokes) {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Spoke spoke : spokes) {
      String unit = captions.score(spoke.unit());
      String median = captions.score(spoke.median());
      String best = captions.score(spoke.best());
      english.add(spoke.name().english() + " " + unit + ", median " + median + ", best " + best);
      chinese.add(spoke.name().chinese() + " " + unit + "，中位数 " + median + "，最高 " + best);
    }
    return captions.in(String.join("; ", english) + ".", String.join("；", chinese) + "。");
  }

  /** Radar on the left, numbers on the right. */
  private final class Body {
    private static final double RADAR_HEIGHT = 430;
    private static final double RADAR = 500;
    private static final double COLUMN = 64;
    private static final double TOP = 30;
    private final Lettering header = new Lettering(10.5, Lettering.GREY);
    private final Lettering text = new Lettering(12, Lettering.INK);
    private final List<Spoke> spokes;
    private final List<Series> series;
    private final ScoreAxis axis;

    Body(int unit, List<Spoke> spokes) {
      this.spokes = spokes;
      series =
          List.of(
              new Series(captions.unit(unit), new Color(0x1B4F8A), new BasicStroke(2.2f)),
              new Series(captions.in(Captions.MEDIAN), new Color(0x5F6B7A), dashed()),
              new Series(
                  captions.in("Best in each dimension", "各维度最高"),
                  new Color(0xC8553D),
                  new BasicStroke(1.3f)));
      double[] all =
          spokes.stream()
              .flatMapToDouble(s -> DoubleStream.of(s.unit(), s.median(), s.best()))
              .toArray();
      axis = ScoreAxis.roomy(evaluation.framework().scale(), all);
    }

    double height() {
      return Math.max(RADAR_HEIGHT, TOP + 30 + spokes.size() * rowHeight() + 20);
    }

    /** Room for a name in one language or two. */
    private double rowHeight() {
      int lines = spokes.stream().mapToInt(s -> captions.lines(s.name()).size()).max().orElse(1);
      return 10 + lines * header.lineHeight();
    }

    private static BasicStroke dashed() {
      float[] dashes = {5, 3};
      return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    void drawLegend(Graphics2D canvas, Rectangle2D area) {
      double x = area.getX();
      double middle = area.getY() + 7;
      for (Series one : series) {
        canvas.setPaint(one.colour());
        canvas.setStroke(one.stroke());
        canvas.draw(new Line2D.Double(x, middle, x + 24, middle));
        text.left(canvas, one.name(), x + 31, text.baselineAround(middle));
        x += 31 + text.width(one.name()) + 24;
      }
    }

    void draw(Graphics2D canvas, Rectangle2D area) {
      plot()
          .draw(
              canvas,
              new Rectangle2D.Double(area.getX(), area.getY(), RADAR, RADAR_HEIGHT),
              null,
              null,
              null);
      drawNumbers(canvas, area.getX() + RADAR + 20, area.getMaxX(), area.getY() + TOP);
    }

    private RadarPlot plot() {
      DefaultCategoryDataset heights = new DefaultCategoryDataset();
      for (int i = 0; i < spokes.size(); i++) {
        heights.addValue(spokes.get(i).unit() - axis.low(), Integer.valueOf(0), Integer.valueOf(i));
        heights.addValue(
            spokes.get(i).median() - axis.low(), Integer.valueOf(1), Integer.valueOf(i));
        heights.addValue(spokes.get(i).best() - axis.low(), Integer.valueOf(2), Integer.valueOf(i));
      }
      RadarPlot plot = new RadarPlot(heights, axis, labels());
      for (int i = 0; i < series.size(); i++) {
        plot.setSeriesPaint(i, series.get(i).colour());
        plot.setSeriesOutlineStroke(i, series.get(i).stroke());
      }
      return plot;
    }

    private List<List<String>> labels() {
      return spokes.stream()
          .map(
              spoke ->
                  captions.lines(spoke.name()).stream()
                      .flatMap(line -> text.wrap(line, 96).stream())
                      .toList())
          .toList();
    }

    private void drawNumbers(Graphics2D canvas, double left, double right, double top) {
      List<LocalText> heads =
          List.of(new LocalText("Unit", "本对象"), Captions.MEDIAN, new LocalText("Best", "最高"));
      for (int i = 0; i < heads.size(); i++) {
        List<String> lines = captions.lines(heads.get(i));
        double baseline = top + 15 - (lines.size() - 1) * header.lineHeight();
        for (String line : lines) {
          header.right(canvas, line, right - (2 - i) * COLUMN, baseline);
          baseline += header.lineHeight();
        }
      }
      double room = right - left - 3 * COLUMN + 8;
      double y = top + 22;
      for (Spoke spoke : spokes) {
        canvas.setPaint(PlainPlots.FAINT);
        canvas.setStroke(PlainPlots.THIN);
        canvas.draw(new Line2D.Double(left, y, right, y));
        double baseline = y + 17;
        text.right(canvas, captions.score(spoke.unit()), right - 2 * COLUMN, baseline);
        text.right(canvas, captions.score(spoke.median()), right - COLUMN, baseline);
        text.right(canvas, captions.score(spoke.best()), right, baseline);
        Lettering lettering = text;
        for (String line : captions.lines(spoke.name())) {
          lettering.left(canvas, lettering.fit(line, room), left, baseline);
          baseline += header.lineHeight();
          lettering = header;
        }
        y += rowHeight();
      }
    }
  }
}
