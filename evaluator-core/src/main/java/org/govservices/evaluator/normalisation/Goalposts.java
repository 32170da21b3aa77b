package org.govservices.evaluator.normalisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Distance between two fixed values: the low goalpost scores the worst of the scale, the high one
 * the best; the other way round where lower is better.
 *
 * @param low lower goalpost, in the indicator's unit of measurement
 * @param high upper goalpost
 * @param outside what happens to a value beyond them
 * @param to its own range of scores; empty for the framework's scale
 */
public record Goalposts(double low, double high, Outside outside, Optional<Scale> to)
    implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "goalposts",
          "Linear between two fixed values, from the worst to the best of the scale.",
          "numbers; values outside the goalposts are an error unless capped",
          List.of(
              new Method.Parameter("range", "[low, high] in the indicator's unit of measurement"),
              Outside.PARAMETER,
              Scale.TO),
          "UNDP, Human Development Report, technical note 1; OECD/JRC Handbook 2008, step 5",
          Goalposts::read);

  private static ScoringRule read(Settings settings) {
    JsonNode value = settings.value();
    if (value.isArray()) {
      double[] range = settings.range(value);
      return new Goalposts(range[0], range[1], Outside.REFUSE, Optional.empty());
    }
    double[] range = settings.range(value.path("range"));
    return new Goalposts(
        range[0], range[1], settings.word("outside", Outside.class), Scale.readTo(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("range", List.of(low, high));
    settings.put("outside", outside);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public ScoringRule transformed(DoubleUnaryOperator transform) {
    return new Goalposts(transform.applyAsDouble(low), transform.applyAsDouble(high), outside, to);
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return outside.range(Scale.ends(to, framework));
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    return LinearRule.between(low, high, direction, to.orElse(scale), outside.reading(), Map.of());
  }
}
