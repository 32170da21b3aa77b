package org.govservices.evaluator.weighting;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.text.Keyword;

/**
 * The mean consistency index of random matrices of judgements, by which a consistency index is
 * divided. The tables in use differ, so a ratio always names its own.
 */
public enum RandomIndex implements Keyword {
  /** Saaty 1980; its 1.48 for twelve nodes is a known oddity. */
  SAATY(.58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59),
  /** Alonso &amp; Lamata 2006, Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 14(4). */
  ALONSO_LAMATA(
      .5247, .8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713,
      1.5838),
  /** 500,000 simulated matrices: the R package ahpsurvey. */
  SIMULATED(
      .5252, .8837, 1.1081, 1.2493, 1.3416, 1.4048, 1.4507, 1.4857, 1.5141, 1.5357, 1.5546, 1.5703,
      1.5840);

  private static final int FIRST = 3;

  @SuppressWarnings("ImmutableEnumChecker") // a list is not known to be unmodifiable
  private final List<Double> values;

  RandomIndex(double... values) {
    this.values = DoubleStream.of(values).boxed().toList();
  }

  /** The index for n nodes; empty below 3 and above 15. */
  OptionalDouble of(int n) {
    return n < FIRST || endsBefore(n)
        ? OptionalDouble.empty()
        : OptionalDouble.of(values.get(n - FIRST));
  }

  /** Whether the table has no index for so many nodes. */
  boolean endsBefore(int n) {
    return n >= FIRST + values.size();
  }
}
