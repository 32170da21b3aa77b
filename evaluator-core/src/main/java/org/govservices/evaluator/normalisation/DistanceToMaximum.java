package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;

/**
 * One less the distance to the best value, (best − x)/(best − worst): the same line as {@link
 * MinMax}, under the name by which its users know it.
 *
 * @param sample whose best and worst values
 * @param to its own range of scores; empty for the framework's scale
 */
public record DistanceToMaximum(Sample sample, Optional<Scale> to) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "distance-to-maximum",
          "Nearness to the best value, 1 − (best − x)/(best − worst): the same as min-max.",
          "at least two different values; scores change when the roster or the edition does",
          List.of(Sample.FIT, Sample.EDITIONS, Scale.TO),
          "Becker et al. 2022, COINr, J. Open Source Softw. 7(78)",
          settings ->
              new DistanceToMaximum(Sample.read(settings, "min", "max"), Scale.readTo(settings)));

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
  public FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    return new MinMax(sample, to).fit(in, direction, scale);
  }
}
