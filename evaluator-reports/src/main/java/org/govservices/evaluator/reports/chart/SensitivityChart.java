package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.reports.robustness.SensitivityWords;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;
import org.govservices.evaluator.text.LocalText;

/** Bars of what each choice decides of the shifts of ranks, alone and together with others. */
final class SensitivityChart {
  private static final String NAME = "sensitivity";
  private static final Color ALONE = new Color(0x2E6BAE);
  private static final Color TOGETHER = new Color(0x9CC7E4);
  private static final double ROW = 44;
  private static final double BAR = 14;

  private final Evaluation evaluation;
  private final Sensitivity sensitivity;
  private final Captions captions;

  SensitivityChart(Robustness robustness, Sensitivity sensitivity) {
    this.evaluation = robustness.evaluation();
    this.sensitivity = sensitivity;
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    List<VarianceShare> effects = sensitivity.shift().effects();
    if (effects.isEmpty()) {
      gallery.skip(NAME, "", new LocalText("no choice changes any rank", "没有任何选择改变排名"));
      return;
    }
    LocalText title = new LocalText("Which choice decides the ranks", "哪些选择决定排名");
    int scored =
        (int)
            evaluation.groups().stream()
                .flatMap(group -> group.units().stream())
                .filter(unit -> evaluation.result(unit, 0).rank().isPresent())
                .count();
    Page page = new Page(820);
    captions.heading(page, title, scored, evaluation.roster().size());
    BarRows.legend(
        page,
        List.of(
            new BarRows.Key(captions.in("alone", "单独"), ALONE, 18, 10),
            new BarRows.Key(
                captions.in("alone or together with others", "单独或与其他选择共同"), TOGETHER, 18, 10)));
    page.gap(6);
    ShareAxis axis = ShareAxis.of(effects);
    new BarRows(effects.stream().map(VarianceShare::choice).toList(), ROW, 48, axis.ticks())
        .addTo(
            page,
            (canvas, row, left, top, width) ->
                bars(canvas, effects.get(row), share -> left + width * axis.at(share), top));
    page.gap(10);
    captions.note(
        page,
        captions.in(
            "Shares of the variance of the mean rank shift (distance from the contract's ranks). "
                + (sensitivity.exact()
                    ? "Exact: all " + sensitivity.runs() + " combinations were run."
                    : sensitivity.runs()
                        + " runs; lines are 95% intervals of the estimates, from resampling."
                        + " Estimates of small shares may be negative."),
            "平均排名变动（相对于现行排名）的方差份额。"
                + (sensitivity.exact()
                    ? "精确值：共计算 " + sensitivity.runs() + " 种组合。"
                    : sensitivity.runs() + " 次模拟；线段为重抽样得到的 95% 估计区间，较小份额的估计值可能为负。")));
    gallery.add(
        page.picture(
            NAME,
            captions.plainTitle(title),
            effects.stream()
                .map(effect -> captions.in(SensitivityWords.of(effect, false)))
                .collect(Collectors.joining("; "))));
  }

  /** Draws an effect; {@code x} is where a share stands. */
  private static void bars(
      Graphics2D canvas, VarianceShare effect, DoubleUnaryOperator x, double top) {
    bar(canvas, ALONE, effect.first(), effect.firstInterval(), x, top + 6);
    bar(canvas, TOGETHER, effect.total(), effect.totalInterval(), x, top + 7 + BAR);
  }

  private static void bar(
      Graphics2D canvas,
      Color colour,
      double share,
      Optional<VarianceShare.Interval> interval,
      DoubleUnaryOperator x,
      double top) {
    double zero = x.applyAsDouble(0);
    double end = x.applyAsDouble(share);
    canvas.setPaint(colour);
    canvas.fill(new Rectangle2D.Double(Math.min(zero, end), top, Math.abs(end - zero), BAR));
    double labelAt = Math.max(zero, end);
    if (interval.isPresent()) {
      double low = x.applyAsDouble(interval.get().low());
      double high = x.applyAsDouble(interval.get().high());
      canvas.setPaint(Lettering.INK);
      canvas.fill(new Rectangle2D.Double(low, top + BAR / 2 - 0.6, high - low, 1.2));
      labelAt = Math.max(labelAt, high);
    }
    Lettering number = new Lettering(10.5, Lettering.GREY);
    number.left(canvas, Captions.percent(share), labelAt + 5, number.baselineAround(top + BAR / 2));
  }
}
