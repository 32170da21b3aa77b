package org.govservices.evaluator.aggregation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Closeness to the best profile that the units make up together: the distance from the worst
 * profile, as a share of the distances from both. Every child is divided by the length of its
 * column, √Σx², and multiplied by its weight.
 *
 * <p>Units are compared with the units that have the same tree. A unit's distances run over its
 * scored children.
 *
 * @param to range of scores for closeness from 0 to 1
 */
public record Topsis(Optional<Scale> to) implements Aggregation {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "topsis",
          "Closeness to the best and distance from the worst profile among the units.",
          "different units; no child that is 0 everywhere; results change with the roster, and"
              + " the order of two units may change with a third",
          List.of(Aggregation.TO),
          "Hwang & Yoon, Multiple Attribute Decision Making (1981)",
          settings -> new Topsis(Scale.readTo(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range() {
    return Optional.of(to.orElse(new Scale(0, 1)));
  }

  @Override
  public boolean comparesUnits() {
    return true;
  }

  @Override
  public void combine(double[][] children, double[] weights, int n, double[] out) {
    double[][] weighted = weighted(children, weights, n);
    double[] toBest = distances(weighted, n, Math::max);
    double[] toWorst = distances(weighted, n, Math::min);
    for (int u = 0; u < n; u++) {
      double both = toBest[u] + toWorst[u];
      if (both == 0) {
        throw CannotCombineException.ofUnit(
            u, "topsis needs units that differ; all units share every score of");
      }
      out[u] = range().orElseThrow().at(toWorst[u] / both);
    }
  }

  /** The children's columns, divided by their lengths and multiplied by their shares of weight. */
  static double[][] weighted(double[][] children, double[] weights, int n) {
    double total = Arrays.stream(weights).sum();
    double[][] weighted = new double[children.length][n];
    for (int c = 0; c < children.length; c++) {
      double squares = 0;
      boolean scored = false;
      for (int u = 0; u < n; u++) {
        if (!Double.isNaN(children[c][u])) {
          squares += children[c][u] * children[c][u];
          scored = true;
        }
      }
      if (scored && squares == 0) {
        throw CannotCombineException.ofChild(
            c, "topsis divides by the length of a column; found scores of 0 only of");
      }
      for (int u = 0; u < n; u++) {
        weighted[c][u] = weights[c] / total * children[c][u] / Math.sqrt(squares);
      }
    }
    return weighted;
  }

  /** Each unit's distance from the profile of the best or worst of every column; NaN unscored. */
  static double[] distances(double[][] weighted, int n, DoubleBinaryOperator best) {
    double[] squares = new double[n];
    boolean[] scored = new boolean[n];
    for (double[] column : weighted) {
      double ideal =
          Arrays.stream(column).filter(x -> !Double.isNaN(x)).reduce(best).orElse(Double.NaN);
      for (int u = 0; u < n; u++) {
        if (!Double.isNaN(column[u])) {
          squares[u] += (column[u] - ideal) * (column[u] - ideal);
          scored[u] = true;
        }
      }
    }
    Arrays.setAll(squares, u -> scored[u] ? Math.sqrt(squares[u]) : Double.NaN);
    return squares;
  }
}
