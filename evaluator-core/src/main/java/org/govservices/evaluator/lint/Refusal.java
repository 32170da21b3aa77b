package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;

/** Whether a dimension's aggregation refuses a score that a child gives. */
enum Refusal {
  /** It refuses none that is foreseeable. */
  NEVER,
  /** It depends on the data. */
  POSSIBLE,
  /** It refuses what the worst unit of any sample scores. */
  CERTAIN;

  /** Adds a finding for every dimension that refuses a score of its children in this way. */
  void check(Tree tree, Findings findings, String refuses, String advice) {
    for (Dimension dimension : tree.dimensions()) {
      List<Node> children =
          dimension.children().stream()
              .filter(tree::hasWeight)
              .filter(child -> of(dimension, child, tree.framework().scale()) == this)
              .toList();
      if (!children.isEmpty()) {
        String method = "'" + dimension.aggregation().method() + "' ";
        findings.add(dimension, "aggregate", method + refuses + Findings.names(children) + advice);
      }
    }
  }

  private static Refusal of(Dimension dimension, Node child, Scale scale) {
    if (child instanceof Indicator indicator) {
      Refusal byValue = of(dimension, indicator.score(), scale);
      boolean byGap = scoresGapsZero(indicator.missing()) && refuses(dimension, scale.low());
      return byValue == NEVER && byGap ? POSSIBLE : byValue;
    }
    Dimension below = (Dimension) child;
    if (below.rescale().isPresent()) {
      return of(dimension, below.rescale().get(), scale);
    }
    boolean passesOn = below.aggregation().use(scale.low()) == Aggregation.Use.AS_IS;
    return scale.isBounded() && passesOn && refuses(dimension, scale.low()) ? POSSIBLE : NEVER;
  }

  private static Refusal of(Dimension dimension, ScoringRule rule, Scale scale) {
    if (rule.sample().isNone()) {
      double lowest = rule.range(scale).orElse(scale).low();
      return refuses(dimension, lowest) ? POSSIBLE : NEVER;
    }
    boolean refused = refuses(dimension, worstOfSample(rule, scale));
    return !refused ? NEVER : rule.sample().editions() == Sample.Editions.ALL ? POSSIBLE : CERTAIN;
  }

  /** What the worst of four units scores; NaN when only data can tell. */
  private static double worstOfSample(ScoringRule rule, Scale scale) {
    try {
      return rule.fit(SampleValues.of(1, 2, 3, 4), Direction.HIGHER, scale).score(1);
    } catch (ScoringRule.CannotFitException e) {
      return Double.NaN; // it needs a certain unit
    }
  }

  private static boolean refuses(Dimension dimension, double score) {
    return !Double.isNaN(score) && dimension.aggregation().use(score) == Aggregation.Use.REFUSED;
  }

  private static boolean scoresGapsZero(MissingRules missing) {
    return missing.notFound() == MissingRules.Rule.ZERO
        || missing.failed() == MissingRules.Rule.ZERO
        || missing.notApplicable() == MissingRules.Rule.ZERO;
  }
}
