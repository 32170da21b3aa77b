package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Tree;

/** A rule that needs the framework alone. */
interface FrameworkRule extends LintRule {
  /** Adds a finding for every place that breaks the rule. */
  void check(Tree tree, Findings findings);
}
