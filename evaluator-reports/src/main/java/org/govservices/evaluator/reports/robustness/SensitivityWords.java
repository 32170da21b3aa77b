package org.govservices.evaluator.reports.robustness;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;
import org.govservices.evaluator.text.LocalText;

/** Shares of variance in words, as they were estimated: negative ones and those above 1 too. */
public final class SensitivityWords {
  /** An interval that is wider tells too little. */
  private static final double WIDE = 0.2;

  private SensitivityWords() {}

  /** What a choice decides of the shifts of ranks, or of a unit's rank. */
  public static LocalText of(VarianceShare effect, boolean ofUnit) {
    String alone = share(effect.first(), effect.firstInterval());
    String together = share(effect.total(), effect.totalInterval());
    LocalText doubts = doubts(effect);
    return new LocalText(
        effect.choice()
            + " decides "
            + alone
            + " of "
            + (ofUnit ? "this rank" : "rank shifts")
            + " alone, "
            + together
            + " alone or together with others"
            + doubts.english(),
        effect.choice()
            + " 单独决定"
            + (ofUnit ? "该排名" : "排名变动")
            + "的 "
            + alone
            + "，连同与其他选择的共同作用决定 "
            + together
            + doubts.chinese());
  }

  /** Why not to trust the shares; empty when there is no reason. */
  private static LocalText doubts(VarianceShare effect) {
    String english = "";
    String chinese = "";
    double width =
        Stream.of(effect.firstInterval(), effect.totalInterval())
            .flatMap(Optional::stream)
            .flatMapToDouble(interval -> DoubleStream.of(interval.high() - interval.low()))
            .max()
            .orElse(0);
    if (width > WIDE) {
      double times = Math.ceil(width / WIDE * (width / WIDE));
      String more = NumberText.fixed(Math.max(2, times), 0);
      english +=
          ": too few runs to tell; about "
              + more
              + " times as many would bring the intervals to 20 points";
      chinese += "：模拟次数过少，尚难判断；约需 " + more + " 倍的次数，区间才会缩至 20 个百分点";
    }
    if (effect.firstInterval().isPresent() && effect.first() > effect.total()) {
      english += "; that alone exceeds together is sampling error";
      chinese += "；单独份额大于共同份额，属抽样误差";
    }
    return new LocalText(english, chinese);
  }

  private static String share(double share, Optional<VarianceShare.Interval> interval) {
    return percent(share)
        + " %"
        + interval.map(i -> " [" + percent(i.low()) + ", " + percent(i.high()) + "]").orElse("");
  }

  private static String percent(double share) {
    return NumberText.fixed(100 * share, 0);
  }
}
