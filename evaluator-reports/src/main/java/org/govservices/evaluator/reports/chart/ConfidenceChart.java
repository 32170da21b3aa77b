package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessSpec;
import org.govservices.evaluator.robustness.confidence.RankConfidence;
import org.govservices.evaluator.robustness.confidence.RankSet;
import org.govservices.evaluator.text.LocalText;

/**
 * The ranks that errors of measurement leave open, a picture per ranking group. Its colours are
 * none of those in which other pictures show what other choices would change.
 */
final class ConfidenceChart {
  private static final Color SIMULTANEOUS = new Color(0xD9CBE8);
  private static final Color MARGINAL = new Color(0x7A4FA3);
  private static final Color OWN = new Color(0x1B1B1B);
  private static final double ROW = 20;

  private final Robustness robustness;
  private final Evaluation evaluation;
  private final List<RankConfidence> sets;
  private final String level;
  private final Captions captions;

  ConfidenceChart(Robustness robustness) {
    this.robustness = robustness;
    this.evaluation = robustness.evaluation();
    this.sets = robustness.confidence();
    this.level = robustness.spec().confidence().map(RobustnessSpec.Confidence::percent).orElse("");
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    for (RankConfidence of : sets) {
      boolean index = of.of().equals(Framework.ROOT);
      String name = Captions.fileName("rank-confidence" + (index ? "" : "-" + of.of()), of.group());
      if (of.units().size() < 2) {
        gallery.skip(
            name, "", new LocalText("fewer than two units have a set of ranks", "有排名集合的评估对象不足两个"));
      } else {
        gallery.add(picture(name, of, index));
      }
    }
  }

  private Picture picture(String name, RankConfidence of, boolean index) {
    LocalText title =
        new LocalText(
            "Ranks that errors of measurement leave open" + (index ? "" : ": " + english(of.of())),
            "测量误差下可能的排名" + (index ? "" : "：" + chinese(of.of())));
    int units = of.units().size();
    List<Integer> order =
        IntStream.range(0, units)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> index ? rank(of.units().get(i)) : 0)
                    .thenComparingInt(i -> of.marginal().get(i).low())
                    .thenComparingInt(i -> of.marginal().get(i).high())
                    .thenComparing(i -> i))
            .limit(Rows.MOST)
            .toList();
    Page page = new Page(820);
    captions.heading(page, title, units, units);
    BarRows.legend(page, legend(index));
    page.gap(6);
    new BarRows(
            order.stream().map(i -> captions.unit(of.units().get(i))).toList(),
            ROW,
            14,
            ticks(units))
        .addTo(
            page,
            (canvas, row, left, top, width) -> {
              double rank = width / units;
              int i = order.get(row);
              bar(canvas, SIMULTANEOUS, of.simultaneous().get(i), left, top + 5, rank, 10);
              bar(canvas, MARGINAL, of.marginal().get(i), left, top + 7.5, rank, 5);
              if (index) {
                robustness
                    .place(of.units().get(i))
                    .ifPresent(own -> tick(canvas, left + (own - 0.5) * rank, top));
              }
            });
    page.gap(10);
    captions.firstOnly(page, order.size(), units);
    captions.note(
        page,
        captions.in(
            level
                + " confidence sets: only errors of measurement, under the contract's own weights"
                + " and methods. What other weights or methods would change is not in them.",
            level + " 置信集：仅反映现行权重与方法下的测量误差，不包含其他权重或方法带来的变化。"));
    return page.picture(
        name,
        captions.plainTitle(title),
        captions.in(
            "Confidence sets of the ranks of " + units + " units.", units + " 个评估对象排名的置信集。"));
  }

  private List<BarRows.Key> legend(boolean index) {
    List<BarRows.Key> keys =
        List.of(
            new BarRows.Key(captions.in("all ranks together", "全体排名（同时）"), SIMULTANEOUS, 18, 10),
            new BarRows.Key(captions.in("one unit's rank", "单个对象排名（边际）"), MARGINAL, 18, 5),
            new BarRows.Key(captions.in("place in the contract", "现行名次"), OWN, 2, 12));
    return index ? keys : keys.subList(0, 2);
  }

  private String english(String node) {
    return name(node).english();
  }

  private String chinese(String node) {
    return name(node).chinese();
  }

  private LocalText name(String id) {
    return evaluation.nodes().stream()
        .filter(node -> node.id().equals(id))
        .map(Node::name)
        .findFirst()
        .orElseThrow();
  }

  /** Ranks are as wide as each other; ticks stand in their middle. */
  private static List<BarRows.Tick> ticks(int units) {
    int step = units <= 20 ? 1 : units <= 100 ? 5 : 50;
    return IntStream.rangeClosed(1, units)
        .filter(rank -> rank == 1 || rank % step == 0)
        .mapToObj(rank -> new BarRows.Tick((rank - 0.5) / units, Integer.toString(rank)))
        .toList();
  }

  /** As other pictures have it, so that these can be laid side by side. */
  private double rank(int unit) {
    return robustness.place(unit).orElse(Double.POSITIVE_INFINITY);
  }

  private static void tick(Graphics2D canvas, double x, double top) {
    canvas.setPaint(OWN);
    canvas.fill(new Rectangle2D.Double(x - 1, top + 3, 2, ROW - 6));
  }

  private static void bar(
      Graphics2D canvas,
      Color colour,
      RankSet set,
      double left,
      double top,
      double rank,
      double height) {
    canvas.setPaint(colour);
    canvas.fill(
        new Rectangle2D.Double(
            left + (set.low() - 1) * rank, top, (set.high() - set.low() + 1) * rank, height));
  }
}
