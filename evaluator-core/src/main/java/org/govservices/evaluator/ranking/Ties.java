package org.govservices.evaluator.ranking;

import java.util.Arrays;
import org.govservices.evaluator.method.Keyword;

/** What units with the same graded score get. */
public enum Ties implements Keyword {
  /** 1, 1, 2. */
  DENSE,
  /** 1, 1, 3: competition ranking. */
  STANDARD;

  /**
   * Ranks, the highest grade first.
   *
   * @param grades graded scores, none missing
   * @return {@code int[i]} the rank of {@code grades[i]}, from 1
   */
  public int[] rank(double[] grades) {
    double[] descending =
        this == DENSE ? Arrays.stream(grades).distinct().toArray() : grades.clone();
    for (int i = 0; i < descending.length; i++) {
      descending[i] = -descending[i];
    }
    Arrays.sort(descending);
    int[] ranks = new int[grades.length];
    for (int i = 0; i < grades.length; i++) {
      int at = Arrays.binarySearch(descending, -grades[i]);
      while (at > 0 && descending[at - 1] == descending[at]) {
        at--;
      }
      ranks[i] = at + 1;
    }
    return ranks;
  }
}
