package org.govservices.evaluator.ranking;

import java.util.Arrays;
import org.govservices.evaluator.text.Keyword;

/** What units with the same graded score get: the second and third of four, in these examples. */
public enum Ties implements Keyword {
  /** 1, 2, 2, 3: no number is left out. */
  DENSE,
  /** 1, 2, 2, 4: one more than there are better units; competition ranking. */
  STANDARD,
  /** The same as {@link #STANDARD}, as statistics call it. */
  MINIMUM,
  /** 1, 3, 3, 4: the last place that the tied units take up. */
  MAXIMUM,
  /** 1, 2.5, 2.5, 4: the mean of the places that the tied units take up. */
  AVERAGE;

  /**
   * Ranks, the highest grade first.
   *
   * @param grades graded scores, none missing
   * @return {@code double[i]} the rank of {@code grades[i]}, from 1; whole unless averaged
   */
  public double[] rank(double[] grades) {
    double[] ascending =
        this == DENSE ? Arrays.stream(grades).distinct().toArray() : grades.clone();
    Arrays.sort(ascending);
    int n = ascending.length;
    int[] first = new int[n];
    int[] last = new int[n];
    for (int i = 0; i < n; i++) {
      first[i] = i > 0 && ascending[i - 1] == ascending[i] ? first[i - 1] : i;
    }
    for (int i = n - 1; i >= 0; i--) {
      last[i] = i < n - 1 && ascending[i + 1] == ascending[i] ? last[i + 1] : i;
    }
    double[] ranks = new double[grades.length];
    for (int i = 0; i < grades.length; i++) {
      int at = Arrays.binarySearch(ascending, grades[i]);
      double best = n - last[at];
      double worst = n - first[at];
      ranks[i] =
          switch (this) {
            case DENSE, STANDARD, MINIMUM -> best;
            case MAXIMUM -> worst;
            case AVERAGE -> (best + worst) / 2;
          };
    }
    return ranks;
  }
}
