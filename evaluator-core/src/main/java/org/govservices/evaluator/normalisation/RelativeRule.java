package org.govservices.evaluator.normalisation;

import java.util.Map;

/**
 * A rule with a few parameters that are either taken from a sample or stated in the definition by
 * the names under which an evaluation prints them.
 */
interface RelativeRule extends ScoringRule {
  /**
   * The parameters by name, in print order.
   *
   * @throws CannotFitException when these values do not allow it
   */
  Map<String, Double> estimate(SampleValues in, Direction direction);

  /** The rule with these parameters. */
  FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale);

  @Override
  default FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    Map<String, Double> parameters = sample().isNone() ? sample().fixed() : estimate(in, direction);
    return with(parameters, direction, scale);
  }
}
