package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.LeastUnits;
import org.govservices.evaluator.coherence.Pair;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.reports.BandColours;
import org.govservices.evaluator.text.LocalText;

/**
 * The correlations of all nodes in pairs, in the order of the tree: blue where they go together,
 * red where they go apart, the paler the less; empty where the analysis compares no such pair.
 */
final class CorrelationChart {
  private static final String NAME = "correlations";

  /** With more nodes the cells would be too small to see. */
  private static final int MOST_NODES = 160;

  private static final Color TOGETHER = new Color(0x1F5A96);
  private static final Color NONE = new Color(0xF7F7F5);
  private static final Color APART = new Color(0xB1331C);
  private static final double MOST_LABEL = 220;

  private final Coherence coherence;
  private final Captions captions;

  CorrelationChart(Coherence coherence) {
    this.coherence = coherence;
    this.captions = new Captions(coherence.evaluation());
  }

  void draw(Gallery gallery) {
    List<Node> nodes = coherence.evaluation().nodes();
    if (nodes.size() > MOST_NODES) {
      gallery.skip(
          NAME,
          "",
          new LocalText("more than " + MOST_NODES + " nodes", "节点超过 " + MOST_NODES + " 个"));
      return;
    }
    if (coherence.pairs().stream().allMatch(pair -> pair.correlation().isEmpty())) {
      gallery.skip(NAME, "", whyNone());
      return;
    }
    Map<String, Pair> pairs = new HashMap<>();
    for (Pair pair : coherence.pairs()) {
      pairs.put(pair.first().id() + " " + pair.second().id(), pair);
      pairs.put(pair.second().id() + " " + pair.first().id(), pair);
    }
    double cell = nodes.size() <= 40 ? 20 : nodes.size() <= 80 ? 12 : 8;
    Lettering label = new Lettering(Math.min(11.5, cell - 1), Lettering.INK);
    Lettering bold = new Lettering(Math.min(11.5, cell - 1), TOGETHER);
    double labels =
        Math.min(
            MOST_LABEL,
            nodes.stream().mapToDouble(n -> label.width(captions.in(n.name()))).max().orElse(0));
    LocalText title = new LocalText("How scores go together", "得分之间的相关");
    Page page = new Page(Math.max(820, 2 * Page.MARGIN + labels + 12 + nodes.size() * cell));
    IntSummaryStatistics used =
        coherence.pairs().stream()
            .filter(pair -> pair.correlation().isPresent())
            .mapToInt(Pair::units)
            .summaryStatistics();
    int units = coherence.evaluation().roster().size();
    captions.heading(page, title, CoherenceCharts.used(used.getMin(), used.getMax(), units));
    BarRows.legend(page, legend());
    page.gap(6);
    page.block(
        nodes.size() * cell,
        (canvas, area) -> {
          double left = area.getX() + labels + 12;
          for (int row = 0; row < nodes.size(); row++) {
            double top = area.getY() + row * cell;
            Lettering name = nodes.get(row) instanceof Dimension ? bold : label;
            name.right(
                canvas,
                name.fit(captions.in(nodes.get(row).name()), labels),
                left - 8,
                name.baselineAround(top + cell / 2));
            for (int column = 0; column < nodes.size(); column++) {
              Pair pair = pairs.get(nodes.get(row).id() + " " + nodes.get(column).id());
              if (pair != null && pair.correlation().isPresent()) {
                cell(canvas, pair, left + column * cell, top, cell);
              } else if (row == column) {
                canvas.setPaint(PlainPlots.FAINT);
                canvas.fill(
                    new Rectangle2D.Double(left + column * cell, top, cell - 0.6, cell - 0.6));
              }
            }
          }
        });
    page.gap(10);
    Optional<LocalText> few =
        coherence.pairs().stream().anyMatch(Pair::isOfFew)
            ? Optional.of(fewUnits())
            : Optional.empty();
    few.ifPresent(words -> captions.note(page, captions.in(words)));
    captions.note(
        page,
        captions.in(
            "Columns in the order of the rows, which is that of the tree; dimensions in blue."
                + " Correlation by "
                + coherence.options().correlation().keyword()
                + ", over the units that have both scores; blank where none was computed.",
            "列与行顺序相同（按指标体系），维度名称为蓝色。相关系数："
                + coherence.options().correlation().keyword()
                + "，以双方均有得分的对象计算；空白处未计算。"));
    gallery.add(
        page.picture(
            NAME,
            captions.plainTitle(title),
            captions.in(
                new LocalText(
                        String.format(
                            Locale.ROOT, "Heat map of correlations of %d nodes.", nodes.size()),
                        String.format(Locale.ROOT, "%d 个节点相关系数的热图。", nodes.size()))
                    .then(few.map(new LocalText(" ", "")::then).orElse(LocalText.same(""))))));
  }

  private static List<BarRows.Key> legend() {
    return DoubleStream.of(-1, -0.5, 0, 0.5, 1)
        .mapToObj(r -> new BarRows.Key(words(r), colour(r), 18, 12))
        .toList();
  }

  private static String words(double r) {
    return String.format(Locale.ROOT, r == Math.rint(r) ? "%.0f" : "%.1f", r).replace('-', '−');
  }

  /** Why no pair has a correlation. */
  private LocalText whyNone() {
    return coherence.pairs().stream()
        .flatMap(pair -> pair.whyNone().stream())
        .findFirst()
        .orElse(new LocalText("there are no pairs", "没有可比较的节点对"));
  }

  private static LocalText fewUnits() {
    int enough = LeastUnits.OF_CORRELATIONS.of(2);
    return new LocalText(
        LeastUnits.FEW
            + ": framed cells rest on fewer than "
            + enough
            + " units; they are mostly accident.",
        LeastUnits.FEW + "：带框的单元格所依据的评估对象不足 " + enough + " 个，多属偶然。");
  }

  /** Of few units only a frame, so that nobody takes it for as good as the others. */
  private static void cell(Graphics2D canvas, Pair pair, double left, double top, double cell) {
    double r = pair.correlation().orElseThrow();
    double side = cell - 0.6;
    canvas.setPaint(colour(r));
    canvas.fill(new Rectangle2D.Double(left, top, side, side));
    if (pair.isOfFew()) {
      double frame = cell / 8;
      canvas.setPaint(Color.WHITE);
      canvas.fill(
          new Rectangle2D.Double(left + frame, top + frame, side - 2 * frame, side - 2 * frame));
    }
    if (cell >= 20) {
      boolean dark = Math.abs(r) > 0.6 && !pair.isOfFew();
      Lettering ink = new Lettering(7.5, dark ? Color.WHITE : Lettering.INK);
      String text = String.format(Locale.ROOT, "%.0f", 100 * r).replace('-', '−');
      ink.centre(
          canvas,
          text.equals("−0") ? "0" : text,
          left + cell / 2,
          ink.baselineAround(top + cell / 2));
    }
  }

  private static Color colour(double r) {
    return BandColours.mix(NONE, r < 0 ? APART : TOGETHER, Math.min(1, Math.abs(r)));
  }
}
