package org.govservices.evaluator.weighting;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One expert's comparisons with the best and the worst node.
 *
 * @param best place of the best node
 * @param worst place of the worst
 * @param matrix of the judgements
 */
record BestWorstVectors(int best, int worst, PairMatrix matrix) {

  /**
   * The comparisons in a matrix; empty when it holds others, lacks some, or they are below 1. Where
   * several nodes could be best or worst, those that are furthest apart are.
   */
  static Optional<BestWorstVectors> of(PairMatrix matrix) {
    int n = matrix.size();
    int present = n * (n - 1) / 2 - matrix.missing();
    Optional<BestWorstVectors> found = Optional.empty();
    for (int best = 0; best < n; best++) {
      for (int worst = 0; worst < n; worst++) {
        BestWorstVectors vectors = new BestWorstVectors(best, worst, matrix);
        if (best != worst
            && present == 2 * n - 3
            && vectors.isWhole()
            && vectors.span() > found.map(BestWorstVectors::span).orElse(0.0)) {
          found = Optional.of(vectors);
        }
      }
    }
    return found;
  }

  private boolean isWhole() {
    for (int j = 0; j < size(); j++) {
      if (toBest(j) < 1 || toWorst(j) < 1) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return matrix.size();
  }

  /** How many times as important the best node is as this one. */
  double toBest(int node) {
    return matrix.at(best, node);
  }

  /** How many times as important this node is as the worst. */
  double toWorst(int node) {
    return matrix.at(node, worst);
  }

  /** How many times as important the best node is as the worst. */
  double span() {
    return matrix.at(best, worst);
  }

  /** Whether a node is neither the best nor the worst. */
  boolean isBetween(int node) {
    return node != best && node != worst;
  }

  /**
   * The largest |a_Bj · a_jW − a_BW| / (a_BW² − a_BW), 0 for consistent judgements; empty where
   * best and worst are equal.
   */
  OptionalDouble inputConsistency() {
    double most = 0;
    for (int j = 0; j < size(); j++) {
      if (isBetween(j)) {
        most = Math.max(most, Math.abs(toBest(j) * toWorst(j) - span()));
      }
    }
    return span() > 1
        ? OptionalDouble.of(most / (span() * span() - span()))
        : OptionalDouble.empty();
  }

  /**
   * The largest deviation that the nonlinear model can have with this span (Rezaei's consistency
   * index): the smaller solution of ξ² − (1 + 2a) ξ + a² − a = 0; empty where best and worst are
   * equal.
   */
  OptionalDouble largestDeviation() {
    double a = span();
    return a > 1
        ? OptionalDouble.of((1 + 2 * a - Math.sqrt(1 + 8 * a)) / 2)
        : OptionalDouble.empty();
  }
}
