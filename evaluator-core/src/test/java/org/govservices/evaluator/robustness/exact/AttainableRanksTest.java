package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainableRanksTest {
  private static final long LONG = 120_000;

  @ParameterizedTest
  @CsvSource({"FIN, 1, 5", "USA, 1, 5", "JPN, 1, 11", "KOR, 1, 14", "SGP, 3, 18", "SVN, 19, 23"})
  void ranksOfTheHandbooksIndexUnderBoundedWeights(String code, int best, int worst) {
    // weights between .0625 and .1875; found by two solvers and certified by ranking again
    AttainableRanks ranks =
        new AttainableRanks(HandbookIndex.INDEX, HandbookIndex.bounded(), HandbookIndex.unit(code));
    assertEnd(ranks.end(true, LONG), best, code);
    assertEnd(ranks.end(false, LONG), worst, code);
  }

  private static void assertEnd(AttainableRanks.End end, int rank, String code) {
    assertThat(end.attained()).isEqualTo(rank);
    assertThat(end.isExact()).isTrue();
    double[] weights = end.weights().stream().mapToDouble(w -> w).toArray();
    assertThat(HandbookIndex.INDEX.rank(HandbookIndex.unit(code), weights)).isEqualTo(rank);
    assertThat(end.weights()).allMatch(w -> w > 0.0625 - 1e-6 && w < 0.1875 + 1e-6);
  }

  @Test
  void whatIsKnownWithoutCountingHoldsForEveryDraw() {
    SplittableRandom random = new SplittableRandom(1);
    for (String code : List.of("JPN", "SGP", "NZL")) {
      int unit = HandbookIndex.unit(code);
      AttainableRanks ranks =
          new AttainableRanks(HandbookIndex.INDEX, HandbookIndex.bounded(), unit);
      for (int draw = 0; draw < 2000; draw++) {
        double[] weights =
            IntStream.range(0, 8).mapToDouble(i -> 0.09 + 0.07 * random.nextDouble()).toArray();
        double sum = Arrays.stream(weights).sum();
        int rank =
            HandbookIndex.INDEX.rank(unit, Arrays.stream(weights).map(w -> w / sum).toArray());
        assertThat(rank).isBetween(ranks.end(true, 0).bound(), ranks.end(false, 0).bound());
      }
    }
  }

  @Test
  void aUnitThatIsBeatenByMixturesOfOthersCannotBeFirst() {
    // (0.4, 0.4) is below the mean of (1, 0) and (0, 1) by 0.1, whatever the weights
    WeightedIndex index =
        new WeightedIndex(
            new int[] {0, 1, 2},
            List.of("a", "b"),
            new double[][] {{1, 0}, {0, 1}, {0.4, 0.4}},
            new double[] {0.5, 0.5});
    WeightSpace any = new WeightSpace(2);
    FirstPlace third = FirstPlace.of(index, any, 2);
    assertThat(third.canBeFirst()).isFalse();
    assertThat(third.lead()).isCloseTo(-0.1, within(1e-9));
    assertThat(third.weights().get(0)).isCloseTo(0.5, within(1e-9));
    assertThat(FirstPlace.of(index, any, 0).canBeFirst()).isTrue();
    assertThat(FirstPlace.of(index, any, 0).lead()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void theSmallestChangeThatDrawsLevelIsTheOneByHand() {
    // b leads a by 0.5 · 1 − 0.25 · 1 = 0.25; each point moved from the second to the first
    // indicator gains 2, so an eighth of the whole has to move
    WeightedIndex index =
        new WeightedIndex(
            new int[] {0, 1},
            List.of("x", "y", "z"),
            new double[][] {{1, 0, 0.5}, {0, 1, 0.5}},
            new double[] {0.25, 0.5, 0.25});
    PassingChange change = PassingChange.of(index, new WeightSpace(3), 0, 1).orElseThrow();
    assertThat(change.moved()).isCloseTo(0.125, within(1e-9));
    assertThat(change.weights().get(0)).isCloseTo(0.375, within(1e-9));
    assertThat(change.weights().get(1)).isCloseTo(0.375, within(1e-9));
    WeightSpace narrow = new WeightSpace(3);
    narrow.bound(new int[] {0}, new int[] {0, 1, 2}, 0, 0.3);
    narrow.bound(new int[] {1}, new int[] {0, 1, 2}, 0.4, 1);
    assertThat(PassingChange.of(index, narrow, 0, 1)).isEmpty();
  }
}
