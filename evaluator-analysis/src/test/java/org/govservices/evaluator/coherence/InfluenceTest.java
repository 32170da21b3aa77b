package org.govservices.evaluator.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InfluenceTest {
  private static final double[] X =
      IntStream.rangeClosed(-50, 50).mapToDouble(i -> i / 50.0).toArray();

  @Test
  void aStraightLineExplainsEverything() {
    double[] y = Arrays.stream(X).map(x -> 3 - 2 * x).toArray();
    assertThat(Influence.linear(X, y)).hasValueCloseTo(1.0, within(1e-12));
    assertThat(Influence.smooth(X, y, .75)).hasValueCloseTo(1.0, within(1e-12));
  }

  /** Over a symmetric range a parabola has no correlation, and all its variance is explained. */
  @Test
  void aParabolaExplainsEverythingThoughNothingByALine() {
    double[] y = Arrays.stream(X).map(x -> x * x).toArray();
    assertThat(Influence.linear(X, y)).hasValueCloseTo(0.0, within(1e-12));
    assertThat(Influence.smooth(X, y, .2).orElseThrow()).isGreaterThan(.97);
  }

  /** Two values only: the means at each are 1 and 4; by hand 2.25 of a variance of 2.9167 · 5/6. */
  @Test
  void fewValuesAreExplainedByTheirMeans() {
    double[] part = {0, 0, 0, 1, 1, 1};
    double[] whole = {0, 1, 2, 3, 4, 5};
    // between: 6 · 1.5² = 13.5; in all: 17.5
    assertThat(Influence.smooth(part, whole, .75)).hasValueCloseTo(13.5 / 17.5, within(1e-12));
    assertThat(Influence.ofGroups(new String[] {"a", "a", "a", "b", "b", "b"}, whole))
        .hasValueCloseTo(13.5 / 17.5, within(1e-12));
  }

  @Test
  void unitsWithoutAValueOrAGroupAreLeftOut() {
    double none = Double.NaN;
    assertThat(
            Influence.ofGroups(
                new String[] {"a", "a", "a", "b", "b", "b", "", "c"},
                new double[] {0, 1, 2, 3, 4, 5, 99, none}))
        .hasValueCloseTo(13.5 / 17.5, within(1e-12));
    assertThat(Influence.linear(new double[] {1, 2, 3, none}, new double[] {2, 4, 6, 7}))
        .hasValueCloseTo(1.0, within(1e-12));
  }

  /**
   * R: {@code lowess(x, y, f = .75, iter = 0, delta = 0)} moves its window by more than one unit.
   */
  @Test
  void linesAreFittedToTheNearestUnitsByNumber() {
    // by hand, f = .5 of 8 units: 4 in each window. At 10 they are 9, 10, 11 and, 3 away, 13
    double[] x = {0, 1, 2, 3, 9, 10, 11, 13};
    double[] y = {1, 0, 2, 1, 5, 7, 6, 9};
    double w = Math.pow(1 - 1 / 27.0, 3);
    double sum = 1 + 2 * w; // 13 counts 0; 9 and 11 count the same, so the line is level there
    assertThat(LocalLines.of(x, y, .5)[5]).isCloseTo((7 + w * (5 + 6)) / sum, within(1e-12));
  }

  /** Every unit has a value of its own: means would be the whole itself, and say 1. */
  @Test
  void aMeanOfOneUnitExplainsNothing() {
    double[] part = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[] whole = {5, 1, 4, 2, 6, 3, 9, 7, 8};
    assertThat(Influence.smooth(part, whole, .75).orElseThrow()).isLessThan(.9);
    // three of nine units: a line through two of them passes through the one in the middle
    assertThat(Influence.smooth(part, whole, .34)).isEmpty();
  }

  @Test
  void whatDoesNotVaryHasNoInfluence() {
    double[] constant = new double[X.length];
    assertThat(Influence.linear(constant, X)).isEmpty();
    assertThat(Influence.smooth(constant, X, .75)).isEmpty();
    assertThat(Influence.ofGroups(new String[] {"a", "a"}, new double[] {1, 2})).isEmpty();
  }
}
