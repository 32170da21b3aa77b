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

  @Test
  void whatDoesNotVaryHasNoInfluence() {
    double[] constant = new double[X.length];
    assertThat(Influence.linear(constant, X)).isEmpty();
    assertThat(Influence.smooth(constant, X, .75)).isEmpty();
    assertThat(Influence.ofGroups(new String[] {"a", "a"}, new double[] {1, 2})).isEmpty();
  }
}
