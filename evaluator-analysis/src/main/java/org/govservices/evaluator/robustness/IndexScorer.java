package org.govservices.evaluator.robustness;

/** Computes the index of all units under many weights at once, before noise is removed. */
@FunctionalInterface
interface IndexScorer {
  /**
   * Scores.
   *
   * @param factors {@code double[node][lane]}: what each node's weight is multiplied by
   * @param lanes how many
   * @param index {@code double[unit][lane]} to fill; NaN where not scored
   * @param spare {@code double[node][lane]} to work in
   * @throws UnusableRunException naming the first lane in which scores cannot be combined
   */
  void score(double[][] factors, int lanes, double[][] index, double[][] spare);
}
