package org.govservices.evaluator.coherence;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.govservices.evaluator.text.LocalText;

/** Pearson's correlations of some columns of the same units, without gaps. */
public final class CorrelationMatrix {
  private final double[][] r;
  private final int units;

  private CorrelationMatrix(double[][] r, int units) {
    this.r = r;
    this.units = units;
  }

  /**
   * The correlations of columns.
   *
   * @param columns {@code double[node][unit]}, without gaps
   * @throws IllegalArgumentException with fewer than three units, or where a column does not vary
   */
  public static CorrelationMatrix of(double[][] columns) {
    double[][] r = new double[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      r[i][i] = 1;
      for (int j = 0; j < i; j++) {
        r[i][j] =
            Correlation.PEARSON
                .between(columns[i], columns[j])
                .orElseThrow(() -> new IllegalArgumentException("a column does not vary"));
        r[j][i] = r[i][j];
      }
    }
    return new CorrelationMatrix(r, columns[0].length);
  }

  /** How many columns. */
  public int size() {
    return r.length;
  }

  /** Over how many units. */
  public int units() {
    return units;
  }

  /** A correlation. */
  public double at(int i, int j) {
    return r[i][j];
  }

  RealMatrix matrix() {
    return new Array2DRowRealMatrix(r, true);
  }

  /**
   * The measure of sampling adequacy of Kaiser, Meyer and Olkin (Kaiser 1974, Psychometrika 39:
   * 31–36), 0 to 1: how much of the correlations is common to more than two nodes.
   *
   * @param overall of all nodes together
   */
  public record Adequacy(double overall, List<Double> ofNode) {
    /** Defensive copy. */
    public Adequacy {
      ofNode = List.copyOf(ofNode);
    }
  }

  /** Why there is no sampling adequacy and no test; empty where there are. */
  public Optional<LocalText> whyNoInverse() {
    Optional<LocalText> few = LeastUnits.INVERSE.reason(units, size());
    return few.isPresent() || inverse().isPresent()
        ? few
        : Optional.of(new LocalText("a node is a sum of others", "有节点是其他节点之和"));
  }

  /** The inverse; empty where rounding alone would make one. */
  private Optional<RealMatrix> inverse() {
    if (LeastUnits.INVERSE.areFew(units, size())) {
      return Optional.empty();
    }
    DecompositionSolver solver = new LUDecomposition(matrix()).getSolver();
    return solver.isNonSingular() ? Optional.of(solver.getInverse()) : Optional.empty();
  }

  /** The sampling adequacy; empty with few units or where the correlations are singular. */
  public Optional<Adequacy> adequacy() {
    return inverse().map(this::adequacy);
  }

  private Adequacy adequacy(RealMatrix inverse) {
    double[] correlations = new double[size()];
    double[] partials = new double[size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        if (i != j) {
          double partial =
              inverse.getEntry(i, j) / Math.sqrt(inverse.getEntry(i, i) * inverse.getEntry(j, j));
          correlations[i] += r[i][j] * r[i][j];
          partials[i] += partial * partial;
        }
      }
    }
    double[] ofNode = new double[size()];
    double common = 0;
    double partial = 0;
    for (int i = 0; i < size(); i++) {
      ofNode[i] = correlations[i] / (correlations[i] + partials[i]);
      common += correlations[i];
      partial += partials[i];
    }
    return new Adequacy(common / (common + partial), DoubleStream.of(ofNode).boxed().toList());
  }

  /**
   * Bartlett's test that nothing correlates (1950, Brit. J. Stat. Psych. 3: 77–85).
   *
   * @param p the probability of correlations as far from nothing, if nothing did
   */
  public record Bartlett(double chiSquared, int degreesOfFreedom, double p) {}

  /** Bartlett's test; empty with few units or where the correlations are singular. */
  public Optional<Bartlett> bartlett() {
    if (inverse().isEmpty()) {
      return Optional.empty();
    }
    double determinant = new LUDecomposition(matrix()).getDeterminant();
    if (!(determinant > 0) || size() < 2) {
      return Optional.empty();
    }
    double chi = -(units - 1 - (2 * size() + 5) / 6.0) * StrictMath.log(determinant);
    int df = size() * (size() - 1) / 2;
    double p = 1 - new ChiSquaredDistribution(null, df).cumulativeProbability(chi);
    return Optional.of(new Bartlett(chi, df, p));
  }
}
