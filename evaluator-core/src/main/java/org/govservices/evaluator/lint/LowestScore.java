package org.govservices.evaluator.lint;

import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;

/** Whether a unit can have the lowest score of the scale at a node. */
enum LowestScore {
  /** None can. */
  NEVER,
  /** It depends on the data. */
  POSSIBLE,
  /** One always does: the worst of the sample. */
  CERTAIN;

  /** Whether a dimension refuses a child that has the lowest score. */
  static boolean refused(Dimension dimension, Scale scale) {
    return scale.isBounded() && dimension.aggregation().use(scale.low()) == Aggregation.Use.REFUSED;
  }

  static LowestScore of(Node node, Tree tree) {
    Scale scale = tree.framework().scale();
    if (node instanceof Indicator indicator) {
      return goesToTheWorst(indicator.score(), scale) ? CERTAIN : POSSIBLE;
    }
    Dimension dimension = (Dimension) node;
    if (dimension.rescale().isPresent()) {
      return goesToTheWorst(dimension.rescale().get(), scale) ? CERTAIN : POSSIBLE;
    }
    boolean passedOn =
        scale.isBounded() && dimension.aggregation().use(scale.low()) == Aggregation.Use.AS_IS;
    return passedOn ? POSSIBLE : NEVER;
  }

  /** Whether the rule gives the lowest score to the worst value of this edition. */
  private static boolean goesToTheWorst(ScoringRule rule, Scale scale) {
    if (rule.sample().isNone() || rule.sample().editions() == Sample.Editions.ALL) {
      return false;
    }
    try {
      double worst = rule.fit(SampleValues.of(1, 2, 3, 4), Direction.HIGHER, scale).score(1);
      return worst == scale.low();
    } catch (ScoringRule.CannotFitException e) {
      return false; // it needs a certain unit, and only data can tell
    }
  }
}
