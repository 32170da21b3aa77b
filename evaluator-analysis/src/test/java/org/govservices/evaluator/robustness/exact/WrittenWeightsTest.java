package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * First place, passing and stability of 400 small indices, ties and near ties among them: what is
 * claimed is ranked again under the weights as they are written, and held against a grid of all
 * weights.
 */
class WrittenWeightsTest {
  private static final int EVALUATIONS = 200;
  private static final int GRID = 20;

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void firstPlaceIsWhatNoWeightsContradict(int weights) {
    int open = 0;
    for (int seed = 0; seed < EVALUATIONS; seed++) {
      WeightedIndex index = index(seed, weights);
      List<double[]> grid = grid(weights);
      for (int unit = 0; unit < index.size(); unit++) {
        FirstPlace place = FirstPlace.of(index, unit);
        String which = "seed " + seed + ", unit " + unit;
        if (!place.weights().isEmpty()) {
          Lead at = lead(index, unit, read(place.weights()));
          switch (place.answer()) {
            case YES -> assertThat(at).as(which).isEqualTo(Lead.ALONE);
            case SHARED -> assertThat(at).as(which).isEqualTo(Lead.SHARED);
            default -> assertThat(at).as(which).isEqualTo(Lead.BEHIND);
          }
        }
        open += place.answer() == FirstPlace.Answer.OPEN ? 1 : 0;
        for (double[] under : grid) {
          Lead found = lead(index, unit, under);
          boolean passes =
              (place.answer() == FirstPlace.Answer.NO && found != Lead.BEHIND)
                  || (place.answer() == FirstPlace.Answer.SHARED && found == Lead.ALONE);
          assertThat(passes).as(which + " at " + Arrays.toString(under)).isFalse();
        }
      }
    }
    assertThat(open).as("without an answer").isLessThan(EVALUATIONS / 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void noSmallerChangeMakesAUnitPass(int weights) {
    for (int seed = 0; seed < EVALUATIONS; seed++) {
      WeightedIndex index = index(seed, weights);
      for (int unit = 0; unit < index.size(); unit++) {
        for (int passed = 0; passed < index.size(); passed++) {
          if (unit != passed) {
            assertChange(index, unit, passed, "seed %d, %d over %d".formatted(seed, unit, passed));
          }
        }
      }
    }
  }

  private static void assertChange(WeightedIndex index, int unit, int passed, String which) {
    Optional<PassingChange> change = PassingChange.of(index, unit, passed);
    double least = change.map(PassingChange::moved).orElse(Double.POSITIVE_INFINITY);
    if (change.isPresent()) {
      assertThat(change.get().isConfirmed()).as(which).isTrue();
      double[] under = read(change.get().weights());
      double[] ranked = index.ranked(under);
      assertThat(ranked[unit]).as(which).isGreaterThanOrEqualTo(ranked[passed]);
      assertThat(Arrays.stream(under).sum()).as(which).isCloseTo(1, within(1e-14));
      assertThat(moved(index.weights(), under)).as(which).isCloseTo(least, within(1e-14));
    }
    for (double[] under : grid(index.weights().length)) {
      if (index.index(unit, under) >= index.index(passed, under)) {
        assertThat(moved(index.weights(), under)).as(which).isGreaterThan(least - 1e-9);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void theOrderHoldsWithinAnIntervalAndNotBeyond(int weights) {
    for (int seed = 0; seed < EVALUATIONS; seed++) {
      WeightedIndex index = index(seed, weights);
      List<String> nodes = index.indicators();
      List<int[]> parts = IntStream.range(0, weights).mapToObj(i -> new int[] {i}).toList();
      for (StabilityIntervals.Stability s : StabilityIntervals.of(index, nodes, parts)) {
        int node = nodes.indexOf(s.node());
        String which = "seed " + seed + ", " + s.node();
        double low = s.ranking().orElseThrow().low();
        double high = s.ranking().orElseThrow().high();
        for (int k = 0; k <= 10; k++) {
          double share = low + (high - low) * k / 10;
          assertThat(isKept(index, moved(index, node, share))).as(which).isTrue();
        }
        double beyond = 1e-4;
        assertThat(low < beyond || !isKept(index, moved(index, node, low - beyond)))
            .as(which)
            .isTrue();
        assertThat(high > 1 - beyond || !isKept(index, moved(index, node, high + beyond)))
            .as(which)
            .isTrue();
      }
    }
  }

  /** Whether nobody who is ahead in the contract is behind. */
  private static boolean isKept(WeightedIndex index, double[] under) {
    double[] own = index.ranked(index.weights());
    double[] ranked = index.ranked(under);
    for (int a = 0; a < own.length; a++) {
      for (int b = 0; b < own.length; b++) {
        if (own[a] > own[b] && ranked[a] < ranked[b]) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] moved(WeightedIndex index, int node, double share) {
    double[] under = index.weights().clone();
    double own = under[node];
    for (int i = 0; i < under.length; i++) {
      under[i] = i == node ? share : under[i] * (1 - share) / (1 - own);
    }
    return under;
  }

  private static double moved(double[] from, double[] to) {
    return IntStream.range(0, from.length).mapToDouble(i -> Math.abs(to[i] - from[i])).sum() / 2;
  }

  private enum Lead {
    ALONE,
    SHARED,
    BEHIND
  }

  private static Lead lead(WeightedIndex index, int unit, double[] under) {
    double[] ranked = index.ranked(under);
    if (Arrays.stream(ranked).anyMatch(score -> score > ranked[unit])) {
      return Lead.BEHIND;
    }
    return Arrays.stream(ranked).filter(score -> score == ranked[unit]).count() == 1
        ? Lead.ALONE
        : Lead.SHARED;
  }

  /** Weights as a file has them. */
  private static double[] read(List<Double> weights) {
    return weights.stream().mapToDouble(w -> Double.parseDouble(Double.toString(w))).toArray();
  }

  /** All weights that are multiples of a twentieth. */
  private static List<double[]> grid(int weights) {
    return IntStream.range(0, (int) Math.pow(GRID + 1, weights - 1))
        .mapToObj(
            number -> {
              double[] under = new double[weights];
              int left = GRID;
              for (int i = 0, rest = number; i < weights - 1; i++, rest /= GRID + 1) {
                under[i] = (rest % (GRID + 1)) / (double) GRID;
                left -= rest % (GRID + 1);
              }
              under[weights - 1] = left / (double) GRID;
              return under;
            })
        .filter(under -> under[weights - 1] >= 0)
        .toList();
  }

  /** Every third with two equal units, every fourth with two that nearly are; uneven weights. */
  private static WeightedIndex index(int seed, int weights) {
    SplittableRandom random = new SplittableRandom(seed);
    int steps = seed % 2 == 0 ? 100 : 4;
    double[][] scores = new double[weights == 3 ? 6 : 5][];
    for (int u = 0; u < scores.length; u++) {
      scores[u] =
          IntStream.range(0, weights).mapToDouble(i -> random.nextInt(steps + 1) / 100.0).toArray();
    }
    if (seed % 3 == 0) {
      scores[1] = scores[0].clone();
    }
    if (seed % 4 == 0) {
      scores[2] = scores[0].clone();
      scores[2][random.nextInt(weights)] += 1e-6;
    }
    double[] own = IntStream.range(0, weights).mapToDouble(i -> 1 + random.nextInt(4)).toArray();
    double sum = Arrays.stream(own).sum();
    return new WeightedIndex(
        IntStream.range(0, scores.length).toArray(),
        IntStream.range(0, weights).mapToObj(i -> "i" + i).toList(),
        scores,
        Arrays.stream(own).map(w -> w / sum).toArray(),
        new Scale(0, 1));
  }
}
