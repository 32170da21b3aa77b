package org.govservices.evaluator.lint;

import java.util.function.Consumer;

/** A rule that looks at how weights are computed; errors need the data alone. */
non-sealed interface WeightingRule extends LintRule {
  /** Tells what breaks the rule. */
  void check(WeightedData data, Consumer<String> finding);
}
