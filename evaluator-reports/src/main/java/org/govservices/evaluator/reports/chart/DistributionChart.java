package org.govservices.evaluator.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.BandColours;
import org.govservices.evaluator.text.LocalText;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How the overall scores are spread: a histogram per ranking group, on one axis. */
final class DistributionChart {
  private static final String NAME = "distribution";

  /** With fewer scores the ranking shows it all. */
  private static final int LEAST_SCORES = 5;

  private static final BasicStroke THICK = new BasicStroke(1.8f);

  private final Evaluation evaluation;
  private final Framework framework;
  private final Captions captions;

  DistributionChart(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.framework = evaluation.framework();
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    List<RankingGroup> groups =
        evaluation.groups().stream().filter(group -> scores(group).length >= LEAST_SCORES).toList();
    double[] all = groups.stream().flatMapToDouble(group -> Arrays.stream(scores(group))).toArray();
    if (groups.isEmpty()) {
      gallery.skip(
          NAME,
          "",
          new LocalText(
              "no group has " + LEAST_SCORES + " units with scores",
              "各组有得分的评估对象均不足 " + LEAST_SCORES + " 个"));
    } else if (Arrays.stream(all).distinct().count() == 1) {
      gallery.skip(NAME, "", new LocalText("all scores are equal", "所有得分相同"));
    } else {
      gallery.add(picture(groups, Bins.of(all, framework.scale(), framework.scoreBands())));
    }
  }

  private double[] scores(RankingGroup group) {
    return group.units().stream()
        .flatMapToDouble(unit -> evaluation.result(unit, 0).grade().stream())
        .toArray();
  }

  private Picture picture(List<RankingGroup> groups, Bins bins) {
    LocalText title = new LocalText("Distribution of the overall scores", "总体得分的分布");
    List<Integer> units = groups.stream().flatMap(group -> group.units().stream()).toList();
    int scored = groups.stream().mapToInt(group -> scores(group).length).sum();
    Page page = new Page(820);
    captions.heading(page, title, scored, units.size());
    BandLegend.add(page, evaluation, captions, units);
    for (RankingGroup group : groups) {
      page.gap(8).block(240, new Panel(group, bins)::draw);
    }
    page.gap(4);
    captions.adjusted(page, units);
    groups.forEach(group -> captions.notScored(page, group));
    return page.picture(
        NAME,
        captions.plainTitle(title),
        groups.stream().map(this::describe).collect(Collectors.joining(" ")));
  }

  private String describe(RankingGroup group) {
    LocalText kind = captions.units(group);
    double[] scores = scores(group);
    String low = captions.score(StatUtils.min(scores));
    String median = captions.score(StatUtils.percentile(scores, 50));
    String high = captions.score(StatUtils.max(scores));
    return captions.in(
        String.format(
            Locale.ROOT,
            "%s: %d scores from %s to %s, median %s.",
            kind.english(),
            scores.length,
            low,
            high,
            median),
        String.format(
            Locale.ROOT,
            "%s：%d 个得分，%s 至 %s，中位数 %s。",
            kind.chinese(),
            scores.length,
            low,
            high,
            median));
  }

  /** One histogram with its heading and axes. */
  private final class Panel {
    private static final double LEFT = 30;
    private static final double TOP = 46;
    private static final double BOTTOM = 24;
    private final Lettering heading = new Lettering(13, Lettering.INK);
    private final Lettering label = new Lettering(10.5, Lettering.GREY);
    private final RankingGroup group;
    private final Bins bins;
    private final double[] scores;
    private final ScoreAxis units;

    Panel(RankingGroup group, Bins bins) {
      this.group = group;
      this.bins = bins;
      scores = scores(group);
      int most = Arrays.stream(bins.count(scores)).max().orElseThrow();
      double[] range = {0, Math.max(most, 4)};
      units = ScoreAxis.around(Scale.UNBOUNDED, range, 4);
    }

    void draw(Graphics2D canvas, Rectangle2D area) {
      double left = area.getX() + LEFT;
      double right = area.getMaxX() - 8;
      double top = area.getY() + TOP;
      double bottom = area.getMaxY() - BOTTOM;
      String text = captions.in(captions.units(group)) + "  (" + scores.length + ")";
      heading.left(canvas, text, area.getX(), area.getY() + heading.size());
      label.left(
          canvas,
          captions.in("Height: number of units", "柱高：评估对象数"),
          area.getX() + heading.width(text) + 18,
          area.getY() + heading.size());
      for (double tick : units.ticks()) {
        double y = units.at(tick, bottom, top);
        label.right(canvas, ScoreAxis.label(tick), left - 6, label.baselineAround(y));
      }
      plot()
          .draw(
              canvas,
              new Rectangle2D.Double(left, top, right - left, bottom - top),
              null,
              null,
              null);
      drawScores(canvas, left, right, bottom);
      drawMedian(canvas, left, right, top, bottom);
    }

    private double at(double score, double left, double right) {
      double low = bins.edge(0);
      return left + (score - low) / (bins.edge(bins.count()) - low) * (right - left);
    }

    private void drawScores(Graphics2D canvas, double left, double right, double bottom) {
      double binWidth = (right - left) / bins.count();
      int every = (int) Math.ceil(label.width("00.000") / binWidth);
      for (int bin = 0; bin <= bins.count(); bin += every) {
        String text = ScoreAxis.label(bins.edge(bin));
        label.centre(canvas, text, at(bins.edge(bin), left, right), bottom + 15);
      }
    }

    private void drawMedian(
        Graphics2D canvas, double left, double right, double top, double bottom) {
      double median = StatUtils.percentile(scores, 50);
      double x = at(median, left, right);
      canvas.setPaint(Lettering.INK);
      canvas.setStroke(THICK);
      canvas.draw(new Line2D.Double(x, top - 14, x, bottom));
      Lettering name = new Lettering(11, Lettering.INK);
      String text = captions.in(Captions.MEDIAN) + " " + captions.score(median);
      if (x + 6 + name.width(text) < right) {
        name.left(canvas, text, x + 6, top - 6);
      } else {
        name.right(canvas, text, x - 6, top - 6);
      }
    }

    private XYPlot plot() {
      // a bar is stacked of the bands that its units have, the lowest at the bottom
      XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
      List<Color> colours = new ArrayList<>();
      int[] bottom = new int[bins.count()];
      for (Optional<Band> band : bandsFromTheLowest()) {
        XYIntervalSeries bars = new XYIntervalSeries(colours.size());
        int[] counts = bins.count(scores(group, band));
        for (int bin = 0; bin < bins.count(); bin++) {
          double low = bins.edge(bin);
          double high = bins.edge(bin + 1);
          int top = bottom[bin] + counts[bin];
          if (counts[bin] > 0) {
            bars.add((low + high) / 2, low, high, top, bottom[bin], top);
          }
          bottom[bin] = top;
        }
        data.addSeries(bars);
        colours.add(
            band.map(new BandColours(framework.bands())::full).orElse(BandColours.withoutBand()));
      }
      NumberAxis axis = PlainPlots.axis(bins.edge(0), bins.edge(bins.count()));
      XYPlot plot = PlainPlots.plain(new XYPlot(data, axis, units.plain(), new Bars(colours)));
      for (double tick : units.ticks()) {
        plot.addRangeMarker(
            new ValueMarker(tick, PlainPlots.FAINT, PlainPlots.THIN), Layer.BACKGROUND);
      }
      framework.scoreBands().stream()
          .filter(band -> !band.isLowest())
          .forEach(
              band ->
                  plot.addDomainMarker(
                      new ValueMarker(band.bound(), Lettering.GREY, PlainPlots.DASHED),
                      Layer.FOREGROUND));
      return plot;
    }

    private static final class Bars extends XYBarRenderer {
      private static final long serialVersionUID = 1;

      private final List<Color> colours;

      Bars(List<Color> colours) {
        this.colours = List.copyOf(colours);
        setUseYInterval(true);
        setBarPainter(new StandardXYBarPainter());
        setShadowVisible(false);
        setMargin(0.08);
      }

      @Override
      public Paint getItemPaint(int series, int bin) {
        return colours.get(series);
      }
    }

    /** Every band that a unit of the group has, and none where a unit has none. */
    private List<Optional<Band>> bandsFromTheLowest() {
      List<Optional<Band>> all = new ArrayList<>();
      framework.bands().forEach(band -> all.add(0, Optional.of(band)));
      all.add(Optional.empty());
      return all.stream().filter(band -> scores(group, band).length > 0).toList();
    }
  }

  /** The graded scores of the units of a group that have a band. */
  private double[] scores(RankingGroup group, Optional<Band> band) {
    return group.units().stream()
        .map(unit -> evaluation.result(unit, 0))
        .filter(result -> result.band().map(Band::id).equals(band.map(Band::id)))
        .flatMapToDouble(result -> result.grade().stream())
        .toArray();
  }
}
