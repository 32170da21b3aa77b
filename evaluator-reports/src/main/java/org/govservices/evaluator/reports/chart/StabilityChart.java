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
      if (group.reason().isPresent()) {
        gallery.skip(name, "", group.reason().get());
      } else if (group.stability().size() > MOST_NODES) {
        gallery.skip(
            name,
            "",
            new LocalText("more than " + MOST_NODES + " nodes", "节点超过 " + MOST_NODES + " 个"));
      } else {
        gallery.add(picture(name, group));
      }
    }
  }

  private Picture picture(String name, ExactAnswers group) {
    LocalText title = new LocalText("How far each weight can move", "各权重可变动的范围");
    List<Stability> rows = group.stability();
    Page page = new Page(860);
    captions.heading(page, title, group.units().size(), group.units().size());
    BarRows.legend(
        page,
        List.of(
            new BarRows.Key(captions.in("the first stays first", "第一名不变"), FIRST, 18, 10),
            new BarRows.Key(captions.in("no rank changes", "所有排名不变"), RANKING, 18, 7),
            new BarRows.Key(captions.in("in the contract", "现行权重"), OWN, 2, 12)));
    page.gap(6);
    new BarRows(rows.stream().map(s -> nodeName(s.node())).toList(), ROW, 14, Captions.percents(10))
        .addTo(
            page,
            (canvas, row, left, top, width) -> {
              Stability s = rows.get(row);
              s.first().ifPresent(r -> bar(canvas, FIRST, r, left, top + 5, width, 12));
              s.ranking().ifPresent(r -> bar(canvas, RANKING, r, left, top + 7.5, width, 7));
              canvas.setPaint(OWN);
              canvas.fill(
                  new Rectangle2D.Double(left + width * s.share() - 1, top + 3, 2, ROW - 6));
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
