package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The programmes of the benefit of the doubt: for unit c the largest Σ w_q I_qc with Σ w_q I_qk ≤ 1
 * for every unit k.
 */
final class Doubt {
  /** Solvers are this far from the optimum, at most. */
  static final double NOISE = 1e-7;

  private final double[][] rows;
  private final double[] means;
  private final Optional<BenefitOfTheDoubt.Bounds> weightShares;
  private final Optional<BenefitOfTheDoubt.Bounds> pieShares;
  private final BenefitOfTheDoubt.Secondary secondary;

  /**
   * Programmes over the values of units.
   *
   * @throws Weighting.CannotWeighException when a value is below 0, or a unit has nothing but 0
   */
  Doubt(
      NodeColumns columns,
      Optional<BenefitOfTheDoubt.Bounds> weightShares,
      Optional<BenefitOfTheDoubt.Bounds> pieShares,
      BenefitOfTheDoubt.Secondary secondary) {
    double[][] values = columns.values();
    this.rows = new double[columns.units().size()][values.length];
    this.means = Arrays.stream(values).mapToDouble(StatUtils::mean).toArray();
    for (int u = 0; u < rows.length; u++) {
      for (int n = 0; n < values.length; n++) {
        rows[u][n] = values[n][u];
        if (values[n][u] < 0) {
          throw new Weighting.CannotWeighException(
              "'" + columns.nodes().get(n) + "' has values below 0");
        }
      }
      if (Arrays.stream(rows[u]).noneMatch(value -> value > 0)) {
        throw new Weighting.CannotWeighException(
            "unit '" + columns.units().get(u) + "' has nothing above 0");
      }
    }
    this.weightShares = weightShares;
    this.pieShares = pieShares;
    this.secondary = secondary;
  }

  /** What one unit gets. */
  static final class Result {
    private final double score;
    private final double[] weights;
    private final double[] row;

    private Result(double score, double[] weights, double[] row) {
      this.score = score;
      this.weights = weights;
      this.row = row;
    }

    /** 0 to 1. */
    double score() {
      return score;
    }

    /** {@code double[node]}. */
    double[] weights() {
      return weights.clone();
    }

    /** A node's share of the score; 0 where there is none. */
    double pie(int node) {
      double sum = 0;
      for (int n = 0; n < row.length; n++) {
        sum += weights[n] * row[n];
      }
      return sum > 0 ? weights[node] * row[node] / sum : 0;
    }
  }

  /** One per unit. */
  List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (double[] row : rows) {
      double[] best =
          programme(row)
              .maximise(row)
              .orElseThrow(
                  () -> new Weighting.CannotWeighException("has no weights within the bounds"));
      double score = snapped(dot(best, row));
      results.add(new Result(score, score > 0 ? secondary(row, score, best) : best, row));
    }
    return results;
  }

  /** A score that a solver cannot tell from nothing or from the best. */
  private static double snapped(double score) {
    return score < NOISE ? 0 : score > 1 - NOISE ? 1 : score;
  }

  /** Of the weights that are as good, those by which the others score most, or least. */
  private double[] secondary(double[] row, double score, double[] best) {
    Programme programme = programme(row).atLeast(row, score * (1 - NOISE));
    return (secondary == BenefitOfTheDoubt.Secondary.BENEVOLENT
            ? programme.maximise(means)
            : programme.minimise(means))
        .orElse(best);
  }

  private Programme programme(double[] row) {
    int n = row.length;
    Programme programme = new Programme(n);
    for (double[] other : rows) {
      programme.atMost(other, 1);
    }
    for (int q = 0; q < n; q++) {
      if (weightShares.isPresent()) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        bound(programme, ones, q, weightShares.get());
      }
      if (pieShares.isPresent()) {
        bound(programme, row, q, pieShares.get());
      }
    }
    return programme;
  }

  /** Keeps the q-th term of a sum within shares of the sum. */
  private static void bound(
      Programme programme, double[] terms, int q, BenefitOfTheDoubt.Bounds bounds) {
    double[] least = new double[terms.length];
    double[] most = new double[terms.length];
    for (int n = 0; n < terms.length; n++) {
      least[n] = (n == q ? terms[n] : 0) - bounds.least() * terms[n];
      most[n] = (n == q ? terms[n] : 0) - bounds.most() * terms[n];
    }
    programme.atLeast(least, 0).atMost(most, 0);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
