package org.govservices.evaluator.robustness.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.govservices.evaluator.robustness.confidence.CountRanks.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankSetsTest {
  @ParameterizedTest
  @EnumSource(Correction.class)
  void setsFromCounts(Correction correction) {
    // counts and 95 % sets as R's csranks (csranks_multinom) gives them, for either correction;
    // the tests behind them are binomials of one half, which can be checked by hand
    CountRanks ranks = new CountRanks(new long[] {120, 100, 95, 60, 55, 20, 5});
    assertSets(
        ranks.simultaneous(0.95, correction),
        new int[] {1, 1, 1, 3, 4, 6, 6},
        new int[] {3, 3, 4, 5, 5, 7, 7});
    assertSets(
        ranks.marginal(0.95, correction),
        new int[] {1, 1, 1, 4, 4, 6, 7},
        new int[] {3, 3, 3, 5, 5, 6, 7});
  }

  private static void assertSets(List<RankSet> sets, int[] low, int[] high) {
    assertThat(sets.stream().mapToInt(RankSet::low).toArray()).isEqualTo(low);
    assertThat(sets.stream().mapToInt(RankSet::high).toArray()).isEqualTo(high);
  }

  @Test
  void setsFromScoresHoldTheTrueRanksAsOftenAsStated() {
    // true scores 0, 1, 2, 3, 3.2 with errors of 1, 1, 0.5, 0.5, 1: 400 tables of estimates
    double[] truth = {0, 1, 2, 3, 3.2};
    int[] rank = {5, 4, 3, 2, 1};
    double[] error = {1, 1, 0.5, 0.5, 1};
    SplittableRandom random = new SplittableRandom(1);
    double[][] errors = draws(random, error, 1000);
    int together = 0;
    int single = 0;
    int narrower = 0;
    for (int table = 0; table < 400; table++) {
      double[] scores = truth.clone();
      double[] drawn = draws(random, error, 1)[0];
      Arrays.setAll(scores, u -> truth[u] + drawn[u]);
      ScoreRanks ranks = new ScoreRanks(scores, errors);
      List<RankSet> simultaneous = ranks.simultaneous(0.9);
      List<RankSet> marginal = ranks.marginal(0.9);
      boolean all = true;
      for (int u = 0; u < 5; u++) {
        all &= holds(simultaneous.get(u), rank[u]);
        single += holds(marginal.get(u), rank[u]) ? 1 : 0;
        narrower += width(simultaneous.get(u)) - width(marginal.get(u));
      }
      together += all ? 1 : 0;
    }
    // 0.9 less three standard errors of a share of 400
    assertThat(together / 400.0).isGreaterThan(0.855);
    assertThat(single / 2000.0).isGreaterThan(0.88);
    assertThat(narrower).isPositive();
  }

  @Test
  void withoutErrorsRanksAreSure() {
    ScoreRanks ranks = new ScoreRanks(new double[] {3, 1, 2}, new double[100][3]);
    assertThat(ranks.simultaneous(0.95))
        .containsExactly(new RankSet(1, 1), new RankSet(3, 3), new RankSet(2, 2));
  }

  /** Of the errors 1 … 100 the 55th is the quantile .55, though .55 · 100 is a little over 55. */
  @Test
  void theQuantileIsTheOneOfTheDecimalLevel() {
    assertThat(.55 * 100).isGreaterThan(55);
    double[][] errors = new double[100][2];
    for (int d = 0; d < errors.length; d++) {
      errors[d][0] = d + 1;
    }
    assertThat(new ScoreRanks(new double[] {55.5, 0}, errors).marginal(.55).get(0))
        .isEqualTo(new RankSet(1, 1));
    assertThat(new ScoreRanks(new double[] {54.5, 0}, errors).marginal(.55).get(0))
        .isEqualTo(new RankSet(1, 2));
  }

  @Test
  void sureDifferencesHelpToFindMore() {
    // all 30 differences together need 2.85 standard errors (Tukey's 4.03 of six means over the
    // root of 2); once the far units are sure, the 16 that are left need fewer than the 2.72 of
    // 3.85
    double[][] errors = draws(new SplittableRandom(2), new double[] {1, 1, 1, 1, 1, 1}, 20000);
    double[] far = {3.85, 0, 100, 200, 300, 400};
    assertThat(new ScoreRanks(far, errors).simultaneous(0.95).get(1)).isEqualTo(new RankSet(6, 6));
    double[] near = {3.85, 0, 1, 1.5, 2, 2.2};
    assertThat(new ScoreRanks(near, errors).simultaneous(0.95).get(1).low()).isLessThan(6);
  }

  private static boolean holds(RankSet set, int rank) {
    return set.low() <= rank && rank <= set.high();
  }

  private static int width(RankSet set) {
    return set.high() - set.low();
  }

  private static double[][] draws(SplittableRandom random, double[] error, int draws) {
    double[][] drawn = new double[draws][error.length];
    for (double[] row : drawn) {
      Arrays.setAll(row, u -> error[u] * random.nextGaussian());
    }
    return drawn;
  }
}
