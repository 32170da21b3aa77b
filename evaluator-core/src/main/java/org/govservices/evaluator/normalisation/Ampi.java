package org.govservices.evaluator.normalisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * The normalisation of the adjusted Mazziotta–Pareto index: 100 ± 60 (x − reference)/(max − min).
 * With goalposts from all editions, scores can be compared over time.
 *
 * @param reference the value that scores 100; empty for the mean of the sample's earliest edition
 * @param sample whose smallest and largest values
 */
public record Ampi(OptionalDouble reference, Sample sample) implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "ampi",
          "Distance from a reference, 100 ± 60 (x − reference)/(max − min): 60 points wide.",
          "at least two different values; an unbounded scale; meant for `editions: all`",
          List.of(
              new Method.Parameter(
                  "reference", "the value that scores 100, or mean: of the earliest edition"),
              Sample.FIT,
              Sample.EDITIONS),
          "Mazziotta & Pareto 2016, Social Indicators Research 127:983–1003",
          Ampi::read);

  private static ScoringRule read(Settings settings) {
    JsonNode reference = settings.value().path("reference");
    if (!reference.isNumber() && !reference.asText().equals("mean")) {
      settings.problem("needs 'reference', a number or mean");
    }
    return new Ampi(
        reference.isNumber() ? OptionalDouble.of(reference.asDouble()) : OptionalDouble.empty(),
        Sample.read(settings, "min", "max", "reference"));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("reference", reference.isPresent() ? (Object) reference.getAsDouble() : "mean");
    sample.write(settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Optional.of(Scale.UNBOUNDED);
  }

  @Override
  public ScoringRule transformed(DoubleUnaryOperator transform) {
    return reference.isEmpty()
        ? this
        : new Ampi(OptionalDouble.of(transform.applyAsDouble(reference.getAsDouble())), sample);
  }

  @Override
  public Map<String, Double> estimate(SampleValues in, Direction direction) {
    in.requireTwoValues(method());
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("min", in.min());
    parameters.put("max", in.max());
    parameters.put("reference", reference.orElseGet(() -> new Mean().evaluate(in.earliest())));
    return parameters;
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    double centre = parameters.get("reference");
    double width = parameters.get("max") - parameters.get("min");
    return new LinearRule(
        centre,
        centre + width,
        100,
        direction == Direction.HIGHER ? 160 : 40,
        FittedRule.Reading.AS_IS,
        parameters);
  }
}
