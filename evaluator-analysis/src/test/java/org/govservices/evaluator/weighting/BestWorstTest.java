package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestWorstTest {
  /** Made up: node 1 is best, node 4 worst, 2 · 4 = 8 as it should be, 4 · 2 = 8, 3 · 3 = 9. */
  private static final BestWorstVectors FIVE =
      vectors(1, 4, new double[] {2, 1, 4, 3, 8}, new double[] {4, 8, 2, 3, 1});

  private static BestWorstVectors vectors(int best, int worst, double[] toBest, double[] toWorst) {
    List<PairJudgements.Judgement> judgements = new ArrayList<>();
    for (int j = 0; j < toBest.length; j++) {
      if (j != best) {
        judgements.add(new PairJudgements.Judgement(best, j, toBest[j]));
      }
      if (j != best && j != worst) {
        judgements.add(new PairJudgements.Judgement(j, worst, toWorst[j]));
      }
    }
    return BestWorstVectors.of(PairMatrix.of(toBest.length, judgements)).orElseThrow();
  }

  /** By scipy's HiGHS, too. */
  @Test
  void theLinearModelHasOneSolution() {
    BestWorstSolution solution = BestWorstSolution.linear(FIVE);
    assertThat(solution.weights())
        .containsExactly(new double[] {.229508, .448087, .114754, .153005, .054645}, within(5e-7));
    assertThat(solution.deviation()).isCloseTo(.010929, within(5e-7));
  }

  /** ξ* by scipy's SLSQP; by hand (3 − ξ)² = 8 + ξ, so ξ = (7 − √45)/2. */
  @Test
  void theNonlinearModelHasIntervals() {
    BestWorstSolution solution = BestWorstSolution.nonlinear(FIVE);
    assertThat(solution.deviation()).isCloseTo((7 - Math.sqrt(45)) / 2, within(1e-10));
    assertThat(solution.deviation()).isCloseTo(.145898, within(5e-7));
    double[] scipy = {.216293, .457149, .110266, .160172, .05612};
    for (int n = 0; n < 5; n++) {
      assertThat(scipy[n]).isBetween(solution.least()[n] - 5e-6, solution.most()[n] + 5e-6);
    }
    assertThat(solution.weights()[0]).isGreaterThan(solution.least()[0]);
  }

  /** With three nodes the solution is one: by hand (2 − ξ)(5 − ξ) = 8 + ξ, so ξ = 4 − √14. */
  @Test
  void threeNodesHaveOneNonlinearSolution() {
    BestWorstSolution solution =
        BestWorstSolution.nonlinear(vectors(0, 2, new double[] {1, 2, 8}, new double[] {8, 5, 1}));
    double xi = 4 - Math.sqrt(14);
    assertThat(solution.deviation()).isCloseTo(xi, within(1e-10));
    double[] weights = solution.weights();
    assertThat(weights[0] / weights[1]).isCloseTo(2 - xi, within(1e-9));
    assertThat(weights[1] / weights[2]).isCloseTo(5 - xi, within(1e-9));
    assertThat(solution.most()).containsExactly(solution.least(), within(1e-9));
  }

  /** Ratios 8 : 4 : 2 : 1 throughout. */
  @ParameterizedTest
  @CsvSource({"LINEAR", "NONLINEAR"})
  void consistentJudgementsGiveTheirOwnRatios(BestWorst.Model model) {
    BestWorstVectors consistent =
        vectors(0, 3, new double[] {1, 2, 4, 8}, new double[] {8, 4, 2, 1});
    BestWorstSolution solution = model.solve(consistent);
    assertThat(solution.weights())
        .containsExactly(new double[] {8 / 15.0, 4 / 15.0, 2 / 15.0, 1 / 15.0}, within(1e-9));
    assertThat(solution.deviation()).isCloseTo(0, within(1e-9));
    assertThat(consistent.inputConsistency()).hasValue(0);
  }

  /** The table of Rezaei 2015, two decimals. */
  @ParameterizedTest
  @CsvSource({
    "2, .44", "3, 1.00", "4, 1.63", "5, 2.30", "6, 3.00", "7, 3.73", "8, 4.47", "9, 5.23"
  })
  void theConsistencyIndexIsThePublishedOne(double span, double index) {
    BestWorstVectors vectors = vectors(0, 2, new double[] {1, 1, span}, new double[] {span, 1, 1});
    assertThat(vectors.largestDeviation()).hasValueCloseTo(index, within(.005));
  }

  /** |3 · 3 − 8| / (64 − 8). */
  @Test
  void theInputConsistencyIsThatOfTheWorstNode() {
    assertThat(FIVE.inputConsistency()).hasValueCloseTo(1 / 56.0, within(1e-15));
  }

  @Test
  void judgementsThatAreNotWithTheBestOrTheWorstAreRefused() {
    PairMatrix matrix = FIVE.matrix().with(0, 2, 2);
    assertThat(BestWorstVectors.of(matrix)).isEmpty();
    assertThat(BestWorstVectors.of(FIVE.matrix().with(0, 4, 0))).isEmpty();
    assertThat(BestWorstVectors.of(FIVE.matrix().with(1, 2, .5))).isEmpty();
  }
}
