package org.govservices.evaluator.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * While the indicator has outliers, all values equal to the largest (where the skewness is
 * negative: the smallest) are set to the next value inwards.
 *
 * @param max no further step once this many values are touched
 * @param limits when there are outliers
 * @param thenLog where that was not enough, the original values x become ln(x − min + 0.01 (max −
 *     min)) instead
 */
record Winsorise(int max, Limits limits, boolean thenLog) implements Treatment {
  private static final String SOURCE =
      "Becker et al. 2022, COINr, JOSS 7(78) 4567; limits: Groeneveld & Meeden 1984, The"
          + " Statistician 33(4) 391–399, as the JRC's audits use them";

  /** The card of winsorising alone. */
  static final Method<Treatment> METHOD =
      new Method<>(
          "winsorise",
          "Extreme values become the next value inwards, one after the other, until skewness and"
              + " kurtosis pass.",
          "at least four different values to find anything",
          parameters(),
          SOURCE,
          settings -> read(settings, false));

  /** The card of winsorising, then the logarithm. */
  static final Method<Treatment> THEN_LOG =
      new Method<>(
          "winsorise-then-log",
          "Winsorises; where that is not enough, takes the logarithm of the original values.",
          "a relative scoring rule: the logarithm changes the unit of measurement",
          parameters(),
          SOURCE,
          settings -> read(settings, true));

  /** Share of the range that keeps the smallest value's logarithm finite. */
  private static final double OFFSET = 0.01;

  private static List<Method.Parameter> parameters() {
    List<Method.Parameter> parameters = new ArrayList<>();
    parameters.add(
        new Method.Parameter("max", "no further step once this many values are touched"));
    parameters.addAll(Limits.PARAMETERS);
    return parameters;
  }

  private static Treatment read(Settings settings, boolean thenLog) {
    return new Winsorise(settings.wholeNumber("max", 1), Limits.read(settings), thenLog);
  }

  @Override
  public String method() {
    return (thenLog ? THEN_LOG : METHOD).name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("max", max);
    limits.write(settings);
    return settings;
  }

  @Override
  public boolean changesUnit() {
    return thenLog;
  }

  @Override
  public double[] treat(double[] values, Log log) {
    return goOn(values, values, log);
  }

  @Override
  public boolean goesOnFrom(Treatment other) {
    return other instanceof Winsorise less
        && !less.thenLog
        && less.max < max
        && less.limits.equals(limits);
  }

  @Override
  public double[] goOn(double[] values, double[] begun, Log log) {
    double[] winsorised = begun.clone();
    Shape shape = winsorise(values, winsorised);
    if (!thenLog || limits.pass(shape)) {
      log.changed(values, winsorised, "winsorised");
      noteRemaining(shape, log);
      return winsorised;
    }
    double[] logarithms = logarithms(values);
    log.note(
        new LocalText(
            "winsorising was not enough; the logarithm was taken of the original values",
            "缩尾仍不足，改对原始值取对数"));
    log.changed(values, logarithms, "log");
    noteRemaining(Shape.of(logarithms), log);
    return logarithms;
  }

  /** Changes the values, and gives the shape that they have then. */
  private Shape winsorise(double[] original, double[] values) {
    int touched = touched(original, values);
    Shape shape = Shape.of(values);
    while (!limits.pass(shape) && touched < max) {
      boolean high = shape.skewness() >= 0;
      double end = high ? StatUtils.max(values) : StatUtils.min(values);
      double next = nextInwards(values, end, high);
      for (int u = 0; u < values.length; u++) {
        if (values[u] == end) {
          values[u] = next;
        }
      }
      touched = touched(original, values);
      shape = Shape.of(values);
    }
    return shape;
  }

  /** How many values differ: whatever is touched moves inwards, and never back. */
  private static int touched(double[] original, double[] values) {
    int touched = 0;
    for (int u = 0; u < values.length; u++) {
      touched += values[u] < original[u] || values[u] > original[u] ? 1 : 0;
    }
    return touched;
  }

  private static double nextInwards(double[] values, double end, boolean high) {
    double next = high ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (double value : values) {
      boolean inside = high ? value < end : value > end;
      if (inside && (high ? value > next : value < next)) {
        next = value;
      }
    }
    return next;
  }

  private static double[] logarithms(double[] values) {
    double min = StatUtils.min(values);
    double max = StatUtils.max(values);
    return Arrays.stream(values).map(x -> StrictMath.log(x - min + OFFSET * (max - min))).toArray();
  }

  private void noteRemaining(Shape shape, Log log) {
    if (!limits.pass(shape)) {
      String skewness = NumberText.fixed(shape.skewness(), 2);
      String kurtosis = NumberText.fixed(shape.kurtosis(), 2);
      log.note(
          new LocalText(
              "outliers remain: skewness " + skewness + ", kurtosis " + kurtosis,
              "仍有离群值：偏度 " + skewness + "，峰度 " + kurtosis));
    }
  }
}
