package org.govservices.evaluator.normalisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Distance between two fixed values: the low goalpost scores the worst of the scale, the high one
 * the best; the other way round where lower is better.
 *
 * @param low lower goalpost, in the indicator's unit of measurement
 * @param high upper goalpost
 * @param outside what happens to a value beyond them
 */
public record Goalposts(double low, double high, Outside outside) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "goalposts",
          "Linear between two fixed values, from the worst to the best of the scale.",
          "numbers; values outside the goalposts are an error unless capped",
          List.of(
              new Method.Parameter("range", "[low, high] in the indicator's unit of measurement"),
              new Method.Parameter(
                  "outside", "refuse (also when only the range is given) | cap | extend")),
          "UNDP, Human Development Report, technical note 1; OECD/JRC Handbook 2008, step 5",
          Goalposts::read);

  /** What happens to a value beyond the goalposts. */
  public enum Outside implements Keyword {
    /** An error. */
    REFUSE,
    /** Scored as the nearest goalpost; logged. */
    CAP,
    /** Scored on the same line, beyond the scale. */
    EXTEND
  }

  private static ScoringRule read(Settings settings) {
    JsonNode value = settings.value();
    if (value.isArray()) {
      double[] range = settings.range(value);
      return new Goalposts(range[0], range[1], Outside.REFUSE);
    }
    double[] range = settings.range(value.path("range"));
    return new Goalposts(range[0], range[1], settings.word("outside", Outside.class));
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
    return settings;
  }

  @Override
  public ScoringRule transformed(DoubleUnaryOperator transform) {
    return new Goalposts(transform.applyAsDouble(low), transform.applyAsDouble(high), outside);
  }

  @Override
  public boolean staysOnScale() {
    return outside != Outside.EXTEND;
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    FittedRule.Reading reading =
        switch (outside) {
          case REFUSE -> FittedRule.Reading.REFUSED;
          case CAP -> FittedRule.Reading.CAPPED;
          case EXTEND -> FittedRule.Reading.AS_IS;
        };
    boolean higher = direction == Direction.HIGHER;
    return new LinearRule(
        higher ? low : high, higher ? high : low, scale.low(), scale.high(), reading, Map.of());
  }
}
