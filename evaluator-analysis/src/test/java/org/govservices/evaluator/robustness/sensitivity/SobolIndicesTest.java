package org.govservices.evaluator.robustness.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.robustness.draw.SobolPoints;
import org.junit.jupiter.api.Test;

/** Functions whose indices are known in closed form, on 2¹³ scrambled Sobol' points. */
class SobolIndicesTest {
  private static final int RUNS = 1 << 13;

  @Test
  void ishigami() {
    // Ishigami and Homma (1990), a = 7, b = 0.1: V = 13.844588, S = (.313905, .442411, 0),
    // T = (.557589, .442411, .243684) analytically; one run of another program on as many points
    // gave S (.3143, .4425, .0002) and T (.5572, .4421, .2435)
    SobolIndices indices =
        indices(
            3,
            u -> {
              double[] x = Arrays.stream(u).map(v -> (2 * v - 1) * Math.PI).toArray();
              double sin = Math.sin(x[1]);
              return Math.sin(x[0]) + 7 * sin * sin + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
            });
    assertThat(indices.variance()).isCloseTo(13.844588, within(0.03));
    assertEffects(indices, 0.005, new double[] {.313905, .442411, 0}, .557589, .442411, .243684);
  }

  @Test
  void theGFunction() {
    // Saltelli and Sobol' (1995) with a = (0, 1, 4.5, 9, 99, 99, 99, 99), analytically
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    SobolIndices indices =
        indices(
            8,
            u ->
                IntStream.range(0, 8)
                    .mapToDouble(i -> (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]))
                    .reduce(1, (x, y) -> x * y));
    assertEffects(
        indices,
        0.01,
        new double[] {.716192, .179048, .023676, .007162, 7.2e-5, 7.2e-5, 7.2e-5, 7.2e-5},
        .787144,
        .242198,
        .034317,
        .010460,
        1.05e-4,
        1.05e-4,
        1.05e-4,
        1.05e-4);
  }

  @Test
  void aProductOfTwo() {
    assertEffects(
        indices(2, u -> u[0] * u[1]), 0.005, new double[] {3.0 / 7, 3.0 / 7}, 4.0 / 7, 4.0 / 7);
  }

  /** A choice that is alone decides all: B and the mixed runs are the same. */
  @Test
  void theOnlyChoiceDecidesAll() {
    VarianceShare effect = indices(1, u -> 40 + u[0]).effects(List.of("only"), 100, 1).get(0);
    assertThat(effect.first()).isCloseTo(1, within(1e-3));
    assertThat(effect.total()).isCloseTo(1, within(1e-3));
    assertThat(effect.firstInterval().orElseThrow().low()).isBetween(.95, 1.0);
  }

  /** The indices of x₁ + 2x₂, 1/5 and 4/5, do not depend on what is added to all outputs. */
  @Test
  void aLargeMeanAddsNoError() {
    List<VarianceShare> near = indices(2, u -> u[0] + 2 * u[1]).effects(List.of("a", "b"), 0, 1);
    List<VarianceShare> far =
        indices(2, u -> 1e6 + u[0] + 2 * u[1]).effects(List.of("a", "b"), 0, 1);
    assertThat(far.get(0).first()).isCloseTo(.2, within(5e-3));
    assertThat(far.get(0).first()).isCloseTo(near.get(0).first(), within(1e-6));
    assertThat(far.get(1).first()).isCloseTo(near.get(1).first(), within(1e-6));
  }

  @Test
  void intervalsHoldTheEstimateAndShrinkWithTheRuns() {
    List<VarianceShare> effects = indices(2, u -> u[0] * u[1]).effects(List.of("a", "b"), 200, 1);
    VarianceShare.Interval interval = effects.get(0).firstInterval().orElseThrow();
    assertThat(effects.get(0).first()).isBetween(interval.low(), interval.high());
    assertThat(interval.high() - interval.low()).isBetween(0.001, 0.1);
    assertThat(indices(2, u -> u[0] * u[1]).effects(List.of("a", "b"), 200, 1)).isEqualTo(effects);
  }

  @Test
  void anOutputThatNeverVariesHasNoEffects() {
    assertThat(indices(2, u -> 5).effects(List.of("a", "b"), 10, 1)).isEmpty();
  }

  private static void assertEffects(
      SobolIndices indices, double tolerance, double[] first, double... total) {
    List<String> names = IntStream.range(0, first.length).mapToObj(i -> "x" + i).toList();
    List<VarianceShare> effects = indices.effects(names, 0, 1);
    for (int i = 0; i < first.length; i++) {
      assertThat(effects.get(i).first()).as("S" + i).isCloseTo(first[i], within(tolerance));
      assertThat(effects.get(i).total()).as("T" + i).isCloseTo(total[i], within(tolerance));
    }
  }

  private static SobolIndices indices(int inputs, ToDoubleFunction<double[]> function) {
    int[] one = new int[inputs];
    Arrays.fill(one, 1);
    SobolPoints points = new SobolPoints(20100101, one);
    double[] a = new double[RUNS];
    double[] b = new double[RUNS];
    double[][] mixed = new double[inputs][RUNS];
    for (int run = 0; run < RUNS; run++) {
      double[] first = new double[inputs];
      double[] second = new double[inputs];
      for (int i = 0; i < inputs; i++) {
        UniformRandomProvider numbers = points.of(i, run, false);
        first[i] = numbers.nextDouble();
        second[i] = points.of(i, run, true).nextDouble();
      }
      a[run] = function.applyAsDouble(first);
      b[run] = function.applyAsDouble(second);
      for (int i = 0; i < inputs; i++) {
        double[] both = first.clone();
        both[i] = second[i];
        mixed[i][run] = function.applyAsDouble(both);
      }
    }
    return new SobolIndices(a, b, mixed);
  }
}
