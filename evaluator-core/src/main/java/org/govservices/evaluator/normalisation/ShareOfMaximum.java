package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;

/**
 * The value as a share of the best one: x/max, and min/x where lower is better. So the best scores
 * the best of the range in both directions, and half as good a value half of the way to it.
 *
 * @param sample whose best value
 * @param to its own range of scores; empty for the framework's scale
 */
public record ShareOfMaximum(Sample sample, Optional<Scale> to) implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "share-of-maximum",
          "Value as a share of the best: x/max, or min/x where lower is better.",
          "values with a true zero, 0 or more, the best above 0; where lower is better all above 0",
          List.of(Sample.FIT, Sample.EDITIONS, Scale.TO),
          "linear scale transformation: Hwang & Yoon, Multiple Attribute Decision Making (1981)",
          settings -> new ShareOfMaximum(Sample.read(settings, "best"), Scale.readTo(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample.write(settings);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Scale.ends(to, framework);
  }

  @Override
  public Map<String, Double> estimate(SampleValues in, Direction direction) {
    return Map.of("best", direction == Direction.HIGHER ? in.max() : in.min());
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    double best = parameters.get("best");
    if (!(best > 0)) {
      throw new CannotFitException("share-of-maximum needs a best value above 0");
    }
    LinearRule scores =
        LinearRule.between(
            0, 1, Direction.HIGHER, to.orElse(scale), FittedRule.Reading.REFUSED, Map.of());
    return new Share(best, direction, scores, parameters);
  }

  private record Share(
      double best, Direction direction, LinearRule scores, Map<String, Double> parameters)
      implements FittedRule {
    @Override
    public double score(double value) {
      return scores.score(share(value));
    }

    @Override
    public Reading reading(double value) {
      return value >= 0 ? scores.reading(share(value)) : Reading.REFUSED;
    }

    @Override
    public double nearest(double value) {
      return direction == Direction.HIGHER
          ? Math.min(Math.max(value, 0), best)
          : Math.max(value, best);
    }

    private double share(double value) {
      return direction == Direction.HIGHER ? value / best : best / value;
    }
  }
}
