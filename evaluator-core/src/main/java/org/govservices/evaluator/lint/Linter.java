package org.govservices.evaluator.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.input.InvalidInputException;

/** Applies every rule. Findings come in the order of their places. */
public final class Linter {
  private Linter() {}

  /**
   * Checks a framework.
   *
   * @param places where its nodes stand
   * @throws InvalidInputException with the findings that are errors, when there are any
   */
  public static List<Finding> lint(Framework framework, NodePlaces places) {
    Tree tree = new Tree(framework);
    List<Finding> found = new ArrayList<>();
    for (FrameworkRule rule : LintRules.ON_FRAMEWORK) {
      Findings findings = new Findings(rule.card(), places);
      rule.check(tree, findings);
      found.addAll(findings.list());
    }
    List<Finding> sorted = sorted(found);
    if (sorted.stream().anyMatch(Finding::isError)) {
      throw new InvalidInputException(
          sorted.stream().filter(Finding::isError).map(Finding::problem).toList());
    }
    return sorted;
  }

  /** Checks what was observed and scored; all findings are warnings. */
  public static List<Finding> lint(ScoredData data, NodePlaces places) {
    List<Finding> found = new ArrayList<>();
    for (DataRule rule : LintRules.ON_DATA) {
      Findings findings = new Findings(rule.card(), places);
      rule.check(data, findings);
      found.addAll(findings.list());
    }
    return sorted(found);
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::place)).toList();
  }
}
