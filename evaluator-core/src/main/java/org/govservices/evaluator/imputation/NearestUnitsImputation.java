package org.govservices.evaluator.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * The mean of the k nearest units that have the indicator. The distance of two units is the root
 * mean square of their differences, in standard deviations, over the indicators that both have.
 * Units as far away as the k-th are taken in too, so that the order of the units does not matter.
 *
 * @param k how many units
 * @param over whose differences count
 * @param leastCommon with fewer indicators in common a unit is no neighbour
 */
record NearestUnitsImputation(int k, Over over, int leastCommon) implements Imputation {
  /** The card. */
  static final Method<Imputation> METHOD =
      new Method<>(
          "nearest-units",
          "The mean of the k units that are most alike in the other indicators.",
          "k units with the indicator and enough other indicators in common",
          List.of(
              new Method.Parameter("k", "how many units; those as far away as the k-th count too"),
              new Method.Parameter("over", "all | dimension: the indicators compared"),
              new Method.Parameter("least-common", "least number of indicators that both have")),
          "Troyanskaya et al. 2001, Bioinformatics 17(6) 520–525",
          NearestUnitsImputation::read);

  /** Distances that differ by rounding alone are equal. */
  private static final double SAME = 1 + 1e-12;

  /** The indicators that are compared. */
  enum Over implements Keyword {
    /** All others of the framework. */
    ALL,
    /** The others of its dimension. */
    DIMENSION
  }

  private record Neighbour(double value, double distance) {}

  private static Imputation read(Settings settings) {
    int k = settings.wholeNumber("k", 1);
    int leastCommon = settings.wholeNumber("least-common", 1);
    return new NearestUnitsImputation(k, settings.word("over", Over.class), leastCommon);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("k", k);
    settings.put("over", over);
    settings.put("least-common", leastCommon);
    return settings;
  }

  @Override
  public double[] fill(Known known) {
    double[] own = known.values(known.indicator());
    double[][] others = standardised(known);
    double[] filled = known.nothing();
    for (int u = 0; u < filled.length; u++) {
      if (Double.isNaN(own[u])) {
        filled[u] = mean(neighbours(u, own, others));
      }
    }
    return filled;
  }

  private double[][] standardised(Known known) {
    IntStream compared =
        over == Over.DIMENSION
            ? known.siblings().stream().mapToInt(i -> i)
            : IntStream.range(0, known.table().indicators().size())
                .filter(i -> i != known.indicator());
    return compared.mapToObj(i -> inStandardDeviations(known.values(i))).toArray(double[][]::new);
  }

  /** A column with one value everywhere becomes infinite or NaN, and takes no part in distances. */
  private static double[] inStandardDeviations(double[] values) {
    double[] present = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    double spread = Math.sqrt(StatUtils.variance(present));
    return Arrays.stream(values).map(x -> x / spread).toArray();
  }

  /** The units that have the indicator and enough in common with one that has not. */
  private List<Neighbour> neighbours(int unit, double[] own, double[][] others) {
    List<Neighbour> neighbours = new ArrayList<>();
    for (int other = 0; other < own.length; other++) {
      if (Double.isNaN(own[other])) {
        continue;
      }
      int common = 0;
      double sum = 0;
      for (double[] column : others) {
        double difference = column[unit] - column[other];
        if (!Double.isNaN(difference)) {
          common++;
          sum += difference * difference;
        }
      }
      if (common >= leastCommon) {
        neighbours.add(new Neighbour(own[other], Math.sqrt(sum / common)));
      }
    }
    return neighbours;
  }

  private double mean(List<Neighbour> neighbours) {
    if (neighbours.size() < k) {
      return Double.NaN;
    }
    double[] distances = neighbours.stream().mapToDouble(Neighbour::distance).sorted().toArray();
    double limit = distances[k - 1] * SAME;
    return StatUtils.mean(
        neighbours.stream()
            .filter(neighbour -> neighbour.distance() <= limit)
            .mapToDouble(Neighbour::value)
            .toArray());
  }
}
