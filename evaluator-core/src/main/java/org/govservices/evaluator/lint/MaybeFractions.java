package org.govservices.evaluator.lint;

import java.util.TreeSet;
import org.govservices.evaluator.observation.ObservationReader.MaybeFraction;

/** Numbers that may be shares of 1; found where observations are read. */
public final class MaybeFractions {
  static final LintRule.Card CARD =
      LintRule.Card.warning(
          "maybe-fraction",
          "an indicator in percent with numbers of at most 1, in a source that writes others as"
              + " shares of 1",
          "whoever wrote 0.93 for 93 % may have written 0.95 for 95 %, which is scored as 0.95 %",
          "docs/guide/files.md: fractions");

  private MaybeFractions() {}

  /** The finding of an indicator. */
  public static Finding finding(MaybeFraction maybe) {
    return new Finding(
        CARD,
        maybe.place(),
        "found %s%s, in percent; `fractions: [%s]` says that others are shares of 1: name '%s' there too if it is one"
            .formatted(
                maybe.text(),
                maybe.cells() == 1 ? "" : " and " + (maybe.cells() - 1) + " more",
                String.join(", ", new TreeSet<>(maybe.fractions())),
                maybe.indicator()));
  }
}
