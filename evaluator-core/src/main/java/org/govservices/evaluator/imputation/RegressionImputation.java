package org.govservices.evaluator.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * The prediction of an ordinary least-squares regression, with an intercept, fitted to the units
 * that have the indicator and all predictors.
 *
 * @param on ids of the predictors
 * @param leastCases least number of such units
 */
record RegressionImputation(List<String> on, int leastCases) implements Imputation {
  /** The card. */
  static final Method<Imputation> METHOD =
      new Method<>(
          "regression",
          "Predicted from other indicators by ordinary least squares.",
          "complete cases, more of them than coefficients; predictors that are not collinear",
          List.of(
              new Method.Parameter("on", "ids of the predicting indicators"),
              new Method.Parameter(
                  "least-cases", "least number of complete cases, at least predictors + 2")),
          "OECD/JRC Handbook 2008, step 3.1",
          RegressionImputation::read);

  /** Under this share of its spread a predictor is taken to repeat the others. */
  private static final double COLLINEAR = 1e-9;

  private static Imputation read(Settings settings) {
    List<String> on = settings.texts("on");
    int leastCases = settings.wholeNumber("least-cases", 3);
    if (leastCases < on.size() + 2) {
      settings.problem("needs 'least-cases' of at least " + (on.size() + 2) + ", predictors + 2");
    }
    return new RegressionImputation(on, leastCases);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("on", on);
    settings.put("least-cases", leastCases);
    return settings;
  }

  @Override
  public List<String> indicators() {
    return on;
  }

  @Override
  public double[] fill(Known known) {
    double[] own = known.values(known.indicator());
    List<double[]> predictors =
        on.stream().map(id -> known.values(known.table().indicators().indexOf(id))).toList();
    List<Integer> cases = new ArrayList<>();
    for (int u = 0; u < own.length; u++) {
      int unit = u;
      if (!Double.isNaN(own[u]) && predictors.stream().noneMatch(p -> Double.isNaN(p[unit]))) {
        cases.add(u);
      }
    }
    if (cases.size() < leastCases) {
      throw new CannotImputeException(
          "regression needs " + leastCases + " complete cases, found " + cases.size());
    }
    double[][] standard = new double[on.size()][];
    for (int p = 0; p < standard.length; p++) {
      standard[p] = standardised(on.get(p), predictors.get(p), cases);
    }
    double[] beta = coefficients(own, standard, cases);
    double[] filled = known.nothing();
    for (int u = 0; u < filled.length; u++) {
      filled[u] = beta[0];
      for (int p = 0; p < standard.length; p++) {
        filled[u] += beta[p + 1] * standard[p][u];
      }
    }
    return filled;
  }

  /** The intercept and a coefficient for each predictor. */
  private static double[] coefficients(double[] own, double[][] predictors, List<Integer> cases) {
    double[] y = cases.stream().mapToDouble(u -> own[u]).toArray();
    double[][] x = new double[cases.size()][predictors.length];
    for (int c = 0; c < x.length; c++) {
      for (int p = 0; p < predictors.length; p++) {
        x[c][p] = predictors[p][cases.get(c)];
      }
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(COLLINEAR);
    regression.newSampleData(y, x);
    try {
      return regression.estimateRegressionParameters();
    } catch (SingularMatrixException e) {
      throw new CannotImputeException("the predictors of the regression are collinear");
    }
  }

  /** Predictions do not depend on the predictors' units of measurement; collinearity would. */
  private static double[] standardised(String id, double[] values, List<Integer> cases) {
    double[] of = cases.stream().mapToDouble(u -> values[u]).toArray();
    double mean = StatUtils.mean(of);
    double spread = Math.sqrt(StatUtils.variance(of));
    if (!(spread > 0)) {
      throw new CannotImputeException("predictor '" + id + "' has one value in all complete cases");
    }
    return Arrays.stream(values).map(value -> (value - mean) / spread).toArray();
  }
}
