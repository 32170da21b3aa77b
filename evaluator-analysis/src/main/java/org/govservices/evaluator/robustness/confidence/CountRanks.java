package org.govservices.evaluator.robustness.confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Rank sets from counts of events, such as complaints: exact in finite samples, without random
 * numbers. Of two units' events together each is as likely to be the one's as the other's when both
 * are equally likely to have them: so a pair is tested by a binomial of one half. The largest count
 * has rank 1.
 */
public final class CountRanks {
  private final long[] counts;

  /** Counts, one per unit, not negative. */
  public CountRanks(long[] counts) {
    this.counts = counts.clone();
  }

  /** How several tests are held to one error together. */
  public enum Correction {
    /** Each gets its part of the error. */
    BONFERRONI,
    /** The surest first, the others then share what is left (Holm 1979). */
    HOLM
  }

  private record Test(int better, int worse, double p) {}

  /**
   * Sets that hold all true ranks together with this probability.
   *
   * @param level such as 0.95
   */
  public List<RankSet> simultaneous(double level, Correction correction) {
    boolean[][] better = new boolean[counts.length][counts.length];
    List<Test> all = new ArrayList<>();
    for (int unit = 0; unit < counts.length; unit++) {
      for (int other = 0; other < counts.length; other++) {
        if (unit != other) {
          all.add(test(unit, other));
        }
      }
    }
    reject(all, 1 - level, correction, better);
    return RankSet.of(better);
  }

  /** Sets of which each holds its unit's true rank with this probability. */
  public List<RankSet> marginal(double level, Correction correction) {
    List<RankSet> sets = new ArrayList<>();
    for (int unit = 0; unit < counts.length; unit++) {
      int of = unit;
      boolean[][] better = new boolean[counts.length][counts.length];
      List<Test> tests =
          IntStream.range(0, counts.length)
              .filter(other -> other != of)
              .boxed()
              .flatMap(other -> List.of(test(of, other), test(other, of)).stream())
              .toList();
      reject(tests, 1 - level, correction, better);
      sets.add(RankSet.of(better, unit));
    }
    return sets;
  }

  /** How likely it is to see one unit as far ahead when it is not really. */
  private Test test(int better, int worse) {
    long both = counts[better] + counts[worse];
    double p =
        counts[better] <= counts[worse]
            ? 1
            : 1
                - new BinomialDistribution(null, Math.toIntExact(both), 0.5)
                    .cumulativeProbability(Math.toIntExact(counts[better] - 1));
    return new Test(better, worse, p);
  }

  private static void reject(
      List<Test> tests, double error, Correction correction, boolean[][] better) {
    List<Test> surestFirst = tests.stream().sorted(Comparator.comparingDouble(Test::p)).toList();
    int left = tests.size();
    for (Test test : surestFirst) {
      if (test.p() > error / left) {
        return;
      }
      better[test.better()][test.worse()] = true;
      left -= correction == Correction.HOLM ? 1 : 0;
    }
  }
}
