package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.text.Keyword;

/**
 * Weights from how much each node adds to the prediction of an outcome that the index does not
 * measure.
 *
 * @param data the predictors
 * @param outcome a column of units.csv
 * @param negative what becomes of negative coefficients
 */
public record Regression(WeightingBasis data, String outcome, Negative negative) implements ByData {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "regression",
          "Weights in proportion to the standardised coefficients of a linear regression of an"
              + " outcome on the nodes.",
          "an outcome that the index should predict; nodes that are not collinear; more units than"
              + " nodes",
          List.of(
              WeightingBasis.STAGE,
              WeightingBasis.WHOLE_UNITS,
              new Method.Parameter("outcome", "a column of units.csv; higher is better"),
              new Method.Parameter(
                  "negative", "refuse | zero: what becomes of negative coefficients")),
          "OECD/JRC Handbook 2008, step 6.1 (regression)",
          settings ->
              new Regression(
                  WeightingBasis.readWhole(settings),
                  settings.text("outcome"),
                  settings.word("negative", Negative.class)));

  /** What becomes of negative coefficients. */
  public enum Negative implements Keyword {
    /** There must be none. */
    REFUSE,
    /** They count as 0. */
    ZERO
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    NodeColumns columns = candidates.columns(data).oriented();
    return weigh(columns, candidates.outcome(outcome, columns.units()));
  }

  /**
   * The weights of nodes.
   *
   * @param outcomes {@code double[unit]}, NaN for units that are left out
   */
  Weights weigh(NodeColumns columns, double[] outcomes) {
    int[] units =
        IntStream.range(0, outcomes.length).filter(u -> !Double.isNaN(outcomes[u])).toArray();
    double[] y = standardised(IntStream.of(units).mapToDouble(u -> outcomes[u]).toArray());
    double[][] values = columns.values();
    double[][] x = new double[units.length][values.length];
    for (int n = 0; n < values.length; n++) {
      double[] column = values[n];
      double[] standard = standardised(IntStream.of(units).mapToDouble(u -> column[u]).toArray());
      for (int u = 0; u < units.length; u++) {
        x[u][n] = standard[u];
      }
    }
    if (units.length < values.length + 2) {
      throw new CannotWeighException(
          units.length + " units have an outcome; needs at least " + (values.length + 2));
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(1e-10);
    regression.newSampleData(y, x);
    double[] coefficients;
    try {
      coefficients = regression.estimateRegressionParameters();
    } catch (SingularMatrixException e) {
      throw new CannotWeighException("the nodes are collinear: no one regression");
    }
    List<Measure> measures = new ArrayList<>(data.measures(columns));
    measures.add(Measure.of("outcome", "", outcome));
    measures.add(Measure.choice("negative", negative));
    measures.add(Measure.of("units-with-outcome", units.length));
    measures.add(Measure.of("r-squared", regression.calculateRSquared()));
    measures.add(Measure.of("adjusted-r-squared", regression.calculateAdjustedRSquared()));
    return Weights.of(
        method(),
        weights(
            columns.nodes(), Arrays.copyOfRange(coefficients, 1, coefficients.length), measures),
        measures);
  }

  private double[] weights(List<String> nodes, double[] coefficients, List<Measure> measures) {
    List<String> negatives = new ArrayList<>();
    double[] weights = new double[coefficients.length];
    for (int n = 0; n < weights.length; n++) {
      measures.add(Measure.of("coefficient", nodes.get(n), coefficients[n]));
      if (coefficients[n] < 0) {
        negatives.add(nodes.get(n));
        measures.add(Measure.of("negative-coefficient", nodes.get(n), coefficients[n]));
      }
      weights[n] = Math.max(0, coefficients[n]);
    }
    if (negative == Negative.REFUSE && !negatives.isEmpty()) {
      throw new CannotWeighException(
          "has negative coefficients for "
              + String.join(", ", negatives)
              + "; 'negative: zero' would leave them out");
    }
    return Spread.weights(weights);
  }

  private static double[] standardised(double[] values) {
    double mean = StatUtils.mean(values);
    double sd = Math.sqrt(StatUtils.variance(values));
    return Arrays.stream(values).map(value -> (value - mean) / sd).toArray();
  }
}
