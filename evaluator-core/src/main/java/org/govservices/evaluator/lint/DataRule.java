package org.govservices.evaluator.lint;

/** A rule that looks at what was observed and scored. */
interface DataRule extends LintRule {
  /** Adds a finding for every place that breaks the rule. */
  void check(ScoredData data, Findings findings);
}
