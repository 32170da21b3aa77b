package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainableRanksTest {
  private static final AttainableSearch.Watch NOBODY =
      new AttainableSearch.Watch() {
        @Override
        public void proven(int ends, int all) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  /** Of the Handbook's index, with as much time as it takes. */
  private static final List<ExactAnswers.Attainable> RANKS =
      search(HandbookIndex.INDEX, HandbookIndex.bounded(), 120, 2, NOBODY);

  @ParameterizedTest
  @CsvSource({"FIN, 1, 5", "USA, 1, 5", "JPN, 1, 11", "KOR, 1, 14", "SGP, 3, 18", "SVN, 19, 23"})
  void ranksOfTheHandbooksIndexUnderBoundedWeights(String code, int best, int worst) {
    // weights between .0625 and .1875; found by two solvers and certified by ranking again
    ExactAnswers.Attainable ranks = RANKS.get(HandbookIndex.unit(code));
    assertEnd(ranks.best(), best, code);
    assertEnd(ranks.worst(), worst, code);
  }

  private static void assertEnd(AttainableRanks.End end, int rank, String code) {
    assertThat(end.attained()).isEqualTo(rank);
    assertThat(end.isExact()).isTrue();
    double[] weights = end.weights().stream().mapToDouble(w -> w).toArray();
    assertThat(HandbookIndex.INDEX.rank(HandbookIndex.unit(code), weights)).isEqualTo(rank);
    assertThat(end.weights()).allMatch(w -> w > 0.0625 - 1e-6 && w < 0.1875 + 1e-6);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    assertThat(search(HandbookIndex.INDEX, HandbookIndex.bounded(), 120, 1, NOBODY))
        .isEqualTo(RANKS);
  }

  @Test
  void whatIsKnownWhenTimeIsUpOrSomebodyStopsHoldsForEveryDraw() {
    AttainableSearch.Watch stopping =
        new AttainableSearch.Watch() {
          private int proven;

          @Override
          public void proven(int ends, int all) {
            proven = ends;
          }

          @Override
          public boolean isStopped() {
            return proven > 10;
          }
        };
    assertBounds(search(HandbookIndex.INDEX, HandbookIndex.bounded(), 0, 2, NOBODY));
    assertBounds(search(HandbookIndex.INDEX, HandbookIndex.bounded(), 120, 2, stopping));
    assertBounds(RANKS);
  }

  private static void assertBounds(List<ExactAnswers.Attainable> bounds) {
    SplittableRandom random = new SplittableRandom(1);
    assertThat(bounds).hasSize(HandbookIndex.INDEX.size());
    for (int draw = 0; draw < 2000; draw++) {
      double[] drawn =
          IntStream.range(0, 8).mapToDouble(i -> 0.09 + 0.07 * random.nextDouble()).toArray();
      double sum = Arrays.stream(drawn).sum();
      double[] weights = Arrays.stream(drawn).map(w -> w / sum).toArray();
      for (ExactAnswers.Attainable unit : bounds) {
        assertThat(HandbookIndex.INDEX.rank(unit.unit(), weights))
            .isBetween(unit.best().bound(), unit.worst().bound());
      }
    }
    for (ExactAnswers.Attainable unit : bounds) {
      assertThat(unit.best().attained())
          .isEqualTo(HandbookIndex.INDEX.rank(unit.unit(), array(unit.best().weights())));
      assertThat(unit.worst().attained())
          .isEqualTo(HandbookIndex.INDEX.rank(unit.unit(), array(unit.worst().weights())));
    }
  }

  @Test
  void theBoundWithoutCountingNeverPassesTheRankThatIsProven() {
    for (ExactAnswers.Attainable unit : RANKS) {
      AttainableRanks best = ranks(unit.unit(), true);
      AttainableRanks worst = ranks(unit.unit(), false);
      assertThat(best.bounded(best.known()).bound())
          .isBetween(best.known().bound(), unit.best().attained());
      assertThat(worst.bounded(worst.known()).bound())
          .isBetween(unit.worst().attained(), worst.known().bound());
    }
  }

  private static AttainableRanks ranks(int unit, boolean best) {
    WeightSpace space = HandbookIndex.bounded();
    PairLeads leads = new PairLeads(HandbookIndex.INDEX, space, () -> false);
    return new AttainableRanks(HandbookIndex.INDEX, space, leads, unit, best);
  }

  @Test
  void theLargestValueOverSharesOfSharesIsTheOneByHand() {
    // {a, b} has .4 to .7 of the whole, a at least .5 of that; c and d up to .5 of the whole each
    WeightSpace space = new WeightSpace(4);
    space.bound(
        List.of(new int[] {0, 1}, new int[] {2}, new int[] {3}),
        new double[] {0.4, 0, 0},
        new double[] {0.7, 0.5, 0.5});
    space.bound(
        List.of(new int[] {0}, new int[] {1}), new double[] {0.5, 0}, new double[] {1, 0.5});
    // b counts 4, so {a, b} at best .5 · 1 + .5 · 4 = 2.5: less than c, more than d
    assertThat(space.best(new double[] {1, 4, 3, 2}))
        .containsExactly(new double[] {0.25, 0.25, 0.5, 0}, within(1e-12));
    assertThat(space.maximum(new double[] {1, 4, 3, 2})).isCloseTo(2.75, within(1e-12));
  }

  private static List<ExactAnswers.Attainable> search(
      WeightedIndex index,
      WeightSpace space,
      long seconds,
      int threads,
      AttainableSearch.Watch watch) {
    return new AttainableSearch(index, space, seconds, threads, watch).search();
  }

  private static double[] array(List<Double> weights) {
    return weights.stream().mapToDouble(w -> w).toArray();
  }

  @Test
  void aUnitThatIsBeatenByMixturesOfOthersCannotBeFirst() {
    // (0.4, 0.4) is below the mean of (1, 0) and (0, 1) by 0.1, whatever the weights
    WeightedIndex index =
        new WeightedIndex(
            new int[] {0, 1, 2},
            List.of("a", "b"),
            new double[][] {{1, 0}, {0, 1}, {0.4, 0.4}},
            new double[] {0.5, 0.5},
            new Scale(0, 1));
    FirstPlace third = FirstPlace.of(index, 2);
    assertThat(third.answer()).isEqualTo(FirstPlace.Answer.NO);
    assertThat(third.lead()).isCloseTo(-0.1, within(1e-9));
    assertThat(third.weights().get(0)).isCloseTo(0.5, within(1e-9));
    assertThat(FirstPlace.of(index, 0).answer()).isEqualTo(FirstPlace.Answer.YES);
    assertThat(FirstPlace.of(index, 0).lead()).isCloseTo(0.6, within(1e-9));
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
            new double[] {0.25, 0.5, 0.25},
            new Scale(0, 1));
    PassingChange change = PassingChange.of(index, 0, 1).orElseThrow();
    assertThat(change.moved()).isCloseTo(0.125, within(1e-9));
    assertThat(change.weights().get(0)).isCloseTo(0.375, within(1e-9));
    assertThat(change.weights().get(1)).isCloseTo(0.375, within(1e-9));
    assertThat(change.weights().get(2)).isEqualTo(0.25);
  }

  @Test
  void aUnitThatIsBehindEverywherePassesUnderNoWeights() {
    WeightedIndex index =
        new WeightedIndex(
            new int[] {0, 1},
            List.of("x", "y"),
            new double[][] {{0.5, 0}, {1, 0.1}},
            new double[] {0.5, 0.5},
            new Scale(0, 1));
    assertThat(PassingChange.of(index, 0, 1)).isEmpty();
  }
}
