package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.govservices.evaluator.coherence.Block;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Components;
import org.govservices.evaluator.coherence.PrincipalComponents;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * How the nodes of a block lie to its first two principal components, a picture per block of the
 * index and of the dimensions right below it; the tables have all others. What measures one thing
 * points one way; who points elsewhere measures something else.
 */
final class LoadingsChart {
  private static final Color NODE = new Color(0x2E6BAE);
  private static final double SIDE = 440;
  private static final int MOST_NODES = 60;

  private final Coherence coherence;
  private final Captions captions;

  LoadingsChart(Coherence coherence) {
    this.coherence = coherence;
    this.captions = new Captions(coherence.evaluation());
  }

  void draw(Gallery gallery) {
    Dimension index = coherence.evaluation().framework().index();
    for (Components of : coherence.components()) {
      Block block = of.block();
      if (!block.of().equals(index) && !index.children().contains(block.of())) {
        continue;
      }
      String name = Captions.fileName("loadings", block.of().id() + " " + block.over().keyword());
      if (of.components().isEmpty()) {
        gallery.skip(name, "", of.whyNone().orElseThrow());
      } else if (block.nodes().size() < 3 || block.nodes().size() > MOST_NODES) {
        gallery.skip(
            name,
            "",
            new LocalText(
                "the chart is for 3 to " + MOST_NODES + " nodes",
                "本图适用于 3 至 " + MOST_NODES + " 个节点"));
      } else {
        gallery.add(picture(name, of, of.components().orElseThrow()));
      }
    }
  }

  private Picture picture(String file, Components of, PrincipalComponents components) {
    Block block = of.block();
    boolean children = block.over() == Block.Over.CHILDREN;
    LocalText title =
        new LocalText(
            (children ? "Loadings of the parts: " : "Loadings of the indicators: ")
                + block.of().name().english(),
            (children ? "构成部分的载荷：" : "指标的载荷：") + block.of().name().chinese());
    Page page = new Page(1000);
    captions.heading(
        page, title, CoherenceCharts.used(of.units(), coherence.evaluation().roster().size()));
    Lettering label = new Lettering(10, Lettering.INK);
    double row = Math.min(18, SIDE / block.nodes().size());
    Lettering key = new Lettering(Math.min(11, row), Lettering.INK);
    Lettering number = new Lettering(Math.min(10, row), Lettering.GREY);
    page.block(
        SIDE + 52,
        (canvas, area) -> {
          double left = area.getX() + 34;
          double top = area.getY() + 22;
          axes(canvas, left, top, components);
          for (int n = 0; n < block.nodes().size(); n++) {
            double x = left + SIDE * (1 + components.loading(n, 0)) / 2;
            double y = top + SIDE * (1 - components.loading(n, 1)) / 2;
            canvas.setPaint(NODE);
            canvas.draw(new Line2D.Double(left + SIDE / 2, top + SIDE / 2, x, y));
            canvas.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6));
            label.left(canvas, Integer.toString(n + 1), x + 5, y - 3);
            Node node = block.nodes().get(n);
            double baseline = key.baselineAround(top + (n + 0.5) * row);
            String name = (n + 1) + "  " + captions.in(node.name());
            double from = left + SIDE + 24;
            key.left(canvas, key.fit(name, area.getMaxX() - from - 90), from, baseline);
            number.right(canvas, loading(components, n, 0), area.getMaxX() - 42, baseline);
            number.right(canvas, loading(components, n, 1), area.getMaxX(), baseline);
          }
        });
    page.gap(8);
    captions.note(
        page,
        captions.in(
            "Correlations of the nodes with the first two principal components, not rotated, over"
                + " the units that have all scores.",
            "各节点与前两个主成分的相关（未旋转），以得分齐全的对象计算。"));
    return page.picture(
        file,
        captions.plainTitle(title),
        captions.in(
            "Loadings of " + block.nodes().size() + " nodes on two components.",
            block.nodes().size() + " 个节点在两个主成分上的载荷。"));
  }

  private void axes(Graphics2D canvas, double left, double top, PrincipalComponents components) {
    Lettering grey = new Lettering(10, Lettering.GREY);
    canvas.setStroke(PlainPlots.THIN);
    canvas.setPaint(PlainPlots.FAINT);
    canvas.draw(new Rectangle2D.Double(left, top, SIDE, SIDE));
    canvas.draw(new Ellipse2D.Double(left, top, SIDE, SIDE));
    canvas.draw(new Line2D.Double(left, top + SIDE / 2, left + SIDE, top + SIDE / 2));
    canvas.draw(new Line2D.Double(left + SIDE / 2, top, left + SIDE / 2, top + SIDE));
    List<String> ends = List.of("−1", "0", "1");
    for (int i = 0; i < ends.size(); i++) {
      grey.centre(canvas, ends.get(i), left + SIDE * i / 2, top + SIDE + 14);
      grey.right(canvas, ends.get(i), left - 6, grey.baselineAround(top + SIDE * (2 - i) / 2));
    }
    grey.centre(canvas, component(components, 0), left + SIDE / 2, top + SIDE + 28);
    grey.centre(canvas, component(components, 1), left + SIDE / 2, top - 8);
  }

  private static String loading(PrincipalComponents components, int node, int component) {
    return NumberText.fixed(components.loading(node, component), 2).replace('-', '−');
  }

  private String component(PrincipalComponents components, int c) {
    String share = Captions.percent(components.share(c));
    return captions.in(
        String.format(Locale.ROOT, "component %d (%s of the variance)", c + 1, share),
        String.format(Locale.ROOT, "第 %d 主成分（方差贡献率 %s）", c + 1, share));
  }
}
