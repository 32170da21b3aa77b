package org.govservices.evaluator.weighting.lint;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.lint.Severity;

/** All rules on weightings: the one place where a new one is entered. */
public final class WeightingRules {
  private static final List<WeightingRule> ALL =
      List.of(
          new EntropyOfNegatives(),
          new CorrelationOfConstant(),
          new EntropyAfterMinMax(),
          new SpreadOfMixedUnits(),
          new FewUnits(),
          new LowSamplingAdequacy(),
          new InconsistentJudgements(),
          new ConsistencyUnknown(),
          new NoWeight(),
          new WeightsAtBounds(),
          new StartsDisagree(),
          new UnboundedDoubt(),
          new NegativeCoefficients());

  private WeightingRules() {}

  /** Every rule's card. */
  public static List<LintRule.Card> cards() {
    return ALL.stream().map(LintRule::card).toList();
  }

  /**
   * Checks the data of a weighting before it weighs.
   *
   * @param place of the weighting in its file
   * @throws InvalidInputException when the method makes no sense of them
   */
  public static void refuse(WeightedData data, Place place) {
    List<Finding> errors = findings(data, place, Severity.ERROR);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors.stream().map(Finding::problem).toList());
    }
  }

  /** Checks a weighting that has weighed; all findings are warnings. */
  public static List<Finding> lint(WeightedData data, Place place) {
    return findings(data, place, Severity.WARNING);
  }

  private static List<Finding> findings(WeightedData data, Place place, Severity severity) {
    List<Finding> found = new ArrayList<>();
    for (WeightingRule rule : ALL) {
      if (rule.card().severity() == severity) {
        rule.check(
            data,
            message -> found.add(new Finding(rule.card(), place, data.method() + ": " + message)));
      }
    }
    return found;
  }
}
