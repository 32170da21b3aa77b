package org.govservices.evaluator.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.number.NumberText;

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
    return new Winsorise(settings.wholeNumber("max"), Limits.read(settings), thenLog);
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
    double[] winsorised = winsorised(values);
    boolean enough = limits.pass(Shape.of(winsorised));
    if (enough || !thenLog) {
      log.changed(values, winsorised, "winsorised");
      noteRemaining(winsorised, log);
      return winsorised;
    }
    double[] logarithms = logarithms(values);
    log.note("winsorising was not enough; the logarithm was taken of the original values");
    log.changed(values, logarithms, "log");
    noteRemaining(logarithms, log);
    return logarithms;
  }

  private double[] winsorised(double[] values) {
    double[] winsorised = values.clone();
    Set<Integer> touched = new HashSet<>();
    Shape shape = Shape.of(winsorised);
    while (!limits.pass(shape) && touched.size() < max) {
      boolean high = shape.skewness() >= 0;
      double end = high ? StatUtils.max(winsorised) : StatUtils.min(winsorised);
      DoubleStream others = Arrays.stream(winsorised).filter(x -> high ? x < end : x > end);
      double next = (high ? others.max() : others.min()).orElseThrow();
      for (int u = 0; u < winsorised.length; u++) {
        if (winsorised[u] == end) {
          winsorised[u] = next;
          touched.add(u);
        }
      }
      shape = Shape.of(winsorised);
    }
    return winsorised;
  }

  private static double[] logarithms(double[] values) {
    double min = StatUtils.min(values);
    double max = StatUtils.max(values);
    return Arrays.stream(values).map(x -> StrictMath.log(x - min + OFFSET * (max - min))).toArray();
  }

  private void noteRemaining(double[] treated, Log log) {
    Shape shape = Shape.of(treated);
    if (!limits.pass(shape)) {
      log.note(
          "outliers remain: skewness "
              + NumberText.fixed(shape.skewness(), 2)
              + ", kurtosis "
              + NumberText.fixed(shape.kurtosis(), 2));
    }
  }
}
