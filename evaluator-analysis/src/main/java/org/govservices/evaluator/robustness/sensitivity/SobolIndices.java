package org.govservices.evaluator.robustness.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Estimates of Sobol' indices from two independent samples A and B of n runs, and of A with one
 * choice's numbers taken from B. First-order indices by Saltelli et al. (2010) on outputs less the
 * mean of A and B, since the mean adds nothing but error (Sobol' 2001, Mathematics and Computers in
 * Simulation 55: 271–280); total ones by Jansen (1999); the variance is that of A and B together.
 */
public final class SobolIndices {
  /** Of the intervals: the share of the resamples that they hold. */
  public static final double LEVEL = 0.95;

  private final double[] a;
  private final double[] b;
  private final double[][] mixed;

  /**
   * Outputs of the runs.
   *
   * @param a {@code double[n]}
   * @param b {@code double[n]}
   * @param mixed {@code double[choice][n]}: A with the choice's numbers from B
   */
  public SobolIndices(double[] a, double[] b, double[][] mixed) {
    this.a = a.clone();
    this.b = b.clone();
    this.mixed = Arrays.stream(mixed).map(double[]::clone).toArray(double[][]::new);
  }

  /** The variance of the output, over both samples. */
  public double variance() {
    return variance(all(), mean(all()));
  }

  private int[] all() {
    int[] runs = new int[a.length];
    Arrays.setAll(runs, r -> r);
    return runs;
  }

  /**
   * The estimates.
   *
   * @param choices their ids
   * @param resamples for the intervals: percentiles of estimates from as many samples of the runs
   *     with replacement; 0 for none
   * @param seed of the resamples
   * @return one effect per choice; none when the output does not vary
   */
  public List<VarianceShare> effects(List<String> choices, int resamples, long seed) {
    if (!(variance() > 0)) {
      return List.of();
    }
    double[][] first = new double[choices.size()][resamples];
    double[][] total = new double[choices.size()][resamples];
    SplitMix64 random = new SplitMix64(seed);
    for (int r = 0; r < resamples; r++) {
      int[] runs = new int[a.length];
      Arrays.setAll(runs, i -> random.nextInt(a.length));
      double mean = mean(runs);
      double variance = variance(runs, mean);
      for (int c = 0; c < first.length; c++) {
        first[c][r] = variance > 0 ? first(c, runs, mean) / variance : 0;
        total[c][r] = variance > 0 ? total(c, runs) / variance : 0;
      }
    }
    List<VarianceShare> effects = new ArrayList<>();
    double mean = mean(all());
    double variance = variance();
    for (int c = 0; c < first.length; c++) {
      effects.add(
          new VarianceShare(
              choices.get(c),
              first(c, all(), mean) / variance,
              total(c, all()) / variance,
              interval(first[c]),
              interval(total[c])));
    }
    return effects;
  }

  private static Optional<VarianceShare.Interval> interval(double[] estimates) {
    if (estimates.length == 0) {
      return Optional.empty();
    }
    double[] ascending = estimates.clone();
    Arrays.sort(ascending);
    double outside = (1 - LEVEL) / 2 * (ascending.length - 1);
    return Optional.of(
        new VarianceShare.Interval(
            ascending[(int) Math.floor(outside)],
            ascending[(int) Math.ceil(ascending.length - 1 - outside)]));
  }

  /** Of both samples. */
  private double mean(int[] runs) {
    double sum = 0;
    for (int r : runs) {
      sum += a[r] + b[r];
    }
    return sum / (2 * runs.length);
  }

  private double variance(int[] runs, double mean) {
    double sum = 0;
    for (int r : runs) {
      sum += (a[r] - mean) * (a[r] - mean) + (b[r] - mean) * (b[r] - mean);
    }
    return sum / (2 * runs.length);
  }

  private double first(int choice, int[] runs, double mean) {
    double sum = 0;
    for (int r : runs) {
      sum += (b[r] - mean) * (mixed[choice][r] - a[r]);
    }
    return sum / runs.length;
  }

  private double total(int choice, int[] runs) {
    double sum = 0;
    for (int r : runs) {
      double difference = a[r] - mixed[choice][r];
      sum += difference * difference;
    }
    return sum / (2 * runs.length);
  }
}
