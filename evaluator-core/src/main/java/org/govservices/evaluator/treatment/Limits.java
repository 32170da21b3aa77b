package org.govservices.evaluator.treatment;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * When an indicator has outliers: when its skewness and its kurtosis both reach their limits, or
 * its kurtosis alone exceeds a limit of its own.
 *
 * @param skewness of its amount; usually 2
 * @param kurtosis usually 3.5
 * @param kurtosisAlone usually not stated; 10 in some of the literature
 */
record Limits(double skewness, double kurtosis, OptionalDouble kurtosisAlone) {
  static final List<Method.Parameter> PARAMETERS =
      List.of(
          new Method.Parameter(
              "skewness", "an indicator has outliers with this much, either way; usually 2 …"),
          new Method.Parameter("kurtosis", "… and this much kurtosis; usually 3.5"),
          new Method.Parameter(
              "kurtosis-alone", "optional: or more kurtosis than this, whatever the skewness"));

  static Limits read(Settings settings) {
    return new Limits(
        settings.number("skewness"),
        settings.number("kurtosis"),
        settings.has("kurtosis-alone")
            ? OptionalDouble.of(settings.number("kurtosis-alone"))
            : OptionalDouble.empty());
  }

  void write(Map<String, Object> settings) {
    settings.put("skewness", skewness);
    settings.put("kurtosis", kurtosis);
    kurtosisAlone.ifPresent(limit -> settings.put("kurtosis-alone", limit));
  }

  /** Whether values have no outliers; too few values to tell have none. */
  boolean pass(Shape shape) {
    boolean both = Math.abs(shape.skewness()) >= skewness && shape.kurtosis() >= kurtosis;
    boolean alone = kurtosisAlone.isPresent() && shape.kurtosis() > kurtosisAlone.getAsDouble();
    return !both && !alone;
  }
}
