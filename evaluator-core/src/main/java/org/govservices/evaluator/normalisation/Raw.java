package org.govservices.evaluator.normalisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;

/** Values that are scores already, or that the aggregation makes comparable itself. */
public record Raw() implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "raw",
          "The value is the score; where lower is better, on an unbounded scale, its negative.",
          "values on the framework's scale, an error outside; higher is better unless unbounded",
          List.of(),
          "OECD/JRC Handbook 2008, step 6.2: geometric aggregation of values in their own units",
          settings -> new Raw());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Optional.of(framework);
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    if (!scale.isBounded()) {
      double one = direction == Direction.HIGHER ? 1 : -1;
      return new LinearRule(0, 1, 0, one, FittedRule.Reading.AS_IS, Map.of());
    }
    if (direction == Direction.LOWER) {
      throw new CannotFitException(
          "raw values on a scale with ends are scores, so higher is better; use goalposts");
    }
    return new LinearRule(
        scale.low(), scale.high(), scale.low(), scale.high(), FittedRule.Reading.REFUSED, Map.of());
  }
}
