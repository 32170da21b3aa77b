package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Range;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Stability;
import org.govservices.evaluator.text.LocalText;

/** How far each weight can move before the first place, or any rank, changes hands. */
final class StabilityChart {
  private static final Color FIRST = new Color(0xC9D6E4);
  private static final Color RANKING = new Color(0x4C86B8);
  private static final Color OWN = new Color(0xD9541E);
  private static final double ROW = 22;
  private static final int MOST_NODES = 80;

  private final Evaluation evaluation;
  private final List<ExactAnswers> answers;
  private final Captions captions;

  StabilityChart(Robustness robustness) {
    this.evaluation = robustness.evaluation();
    this.answers = robustness.exact();
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    for (ExactAnswers group : answers) {
      String name = Captions.fileName("stability", group.group());
      if (!group.reason().isEmpty()) {
        gallery.skip(name, "", group.reason());
      } else if (group.stability().size() > MOST_NODES) {
        gallery.skip(name, "", "more than " + MOST_NODES + " nodes");
      } else {
        gallery.add(picture(name, group));
      }
    }
  }

  private Picture picture(String name, ExactAnswers group) {
    LocalText title = new LocalText("How far each weight can move", "各权重可变动的范围");
    Lettering label = new Lettering(11.5, Lettering.INK);
    List<Stability> rows = group.stability();
    double labels =
        Math.min(
            300, rows.stream().mapToDouble(s -> label.width(nodeName(s.node()))).max().orElse(0));
    Page page = new Page(860);
    captions.heading(page, title, group.units().size(), group.units().size());
    legend(page);
    page.gap(6)
        .block(
            18 + rows.size() * ROW,
            (canvas, area) -> {
              double left = area.getX() + labels + 10;
              double width = area.getWidth() - labels - 24;
              axis(canvas, left, area.getY(), width, rows.size() * ROW);
              for (int i = 0; i < rows.size(); i++) {
                Stability s = rows.get(i);
                double top = area.getY() + 18 + i * ROW;
                label.right(
                    canvas,
                    label.fit(nodeName(s.node()), labels),
                    left - 10,
                    label.baselineAround(top + ROW / 2));
                bar(canvas, FIRST, s.first(), left, top + 5, width, 12);
                bar(canvas, RANKING, s.ranking(), left, top + 7.5, width, 7);
                canvas.setPaint(OWN);
                canvas.fill(
                    new Rectangle2D.Double(left + width * s.share() - 1, top + 3, 2, ROW - 6));
              }
            });
    page.gap(10);
    captions.note(
        page,
        captions.in(
            "Shares of the index, all other weights keeping their proportions. Exact, not drawn.",
            "占总指数的份额，其他权重比例不变。为精确值，非抽样结果。"));
    return page.picture(
        name,
        captions.plainTitle(title),
        captions.in("Intervals of " + rows.size() + " weights.", rows.size() + " 个权重的区间。"));
  }

  private String nodeName(String id) {
    return evaluation.nodes().stream()
        .filter(node -> node.id().equals(id))
        .map(Node::name)
        .map(captions::in)
        .findFirst()
        .orElse(id);
  }

  private void legend(Page page) {
    Lettering lettering = new Lettering(11, Lettering.GREY);
    List<String> words =
        List.of(
            captions.in("the first stays first", "第一名不变"),
            captions.in("no rank changes", "所有排名不变"),
            captions.in("in the contract", "现行权重"));
    List<Color> colours = List.of(FIRST, RANKING, OWN);
    page.block(
        18,
        (canvas, area) -> {
          double x = area.getX();
          for (int i = 0; i < words.size(); i++) {
            double width = i == 2 ? 2 : 18;
            canvas.setPaint(colours.get(i));
            canvas.fill(new Rectangle2D.Double(x, area.getCenterY() - 5, width, 10));
            lettering.left(
                canvas, words.get(i), x + width + 6, lettering.baselineAround(area.getCenterY()));
            x += width + 6 + lettering.width(words.get(i)) + 22;
          }
        });
  }

  private static void axis(Graphics2D canvas, double left, double y, double width, double height) {
    Lettering label = new Lettering(10, Lettering.GREY);
    for (int percent = 0; percent <= 100; percent += 10) {
      double x = left + width * percent / 100;
      canvas.setPaint(PlainPlots.FAINT);
      canvas.fill(new Rectangle2D.Double(x - 0.4, y + 16, 0.8, height));
      label.centre(canvas, percent + "%", x, y + 10);
    }
  }

  private static void bar(
      Graphics2D canvas,
      Color colour,
      Range range,
      double left,
      double top,
      double width,
      double height) {
    canvas.setPaint(colour);
    canvas.fill(
        new Rectangle2D.Double(
            left + width * range.low(), top, width * (range.high() - range.low()), height));
  }
}
