package org.govservices.evaluator.reports.robustness;

import java.util.Optional;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.robustness.sensitivity.Effect;
import org.govservices.evaluator.text.LocalText;

/** Shares of variance in words. */
public final class SensitivityWords {
  private SensitivityWords() {}

  /** What a choice decides of the shifts of ranks, or of a unit's rank. */
  public static LocalText of(Effect effect, boolean ofUnit) {
    String alone = share(effect.first(), effect.firstInterval());
    String together = share(effect.total(), effect.totalInterval());
    return new LocalText(
        effect.choice()
            + " decides "
            + alone
            + " of "
            + (ofUnit ? "this rank" : "rank shifts")
            + " alone, "
            + together
            + " alone or together with others",
        effect.choice()
            + " 单独决定"
            + (ofUnit ? "该排名" : "排名变动")
            + "的 "
            + alone
            + "，连同与其他选择的共同作用决定 "
            + together);
  }

  /** With its interval where it is estimated, so that few runs do not sound like many. */
  private static String share(double share, Optional<Effect.Interval> interval) {
    return percent(share)
        + interval.map(of -> " (" + whole(of.low()) + "–" + percent(of.high()) + ")").orElse("");
  }

  private static String percent(double share) {
    return whole(share) + " %";
  }

  private static String whole(double share) {
    return NumberText.fixed(100 * Math.max(0, Math.min(1, share)), 0);
  }
}
