package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.lint.LintRule;

/** A rule that looks at how weights are computed; errors need the data alone. */
interface WeightingRule extends LintRule {
  /** Tells what breaks the rule. */
  void check(WeightedData data, Consumer<String> finding);
}
