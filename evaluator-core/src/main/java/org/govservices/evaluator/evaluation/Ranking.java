package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.ranking.Band;

/** The grade and rank stages: rounds scores once, then gives bands and ranks. */
final class Ranking {
  private final Run run;
  private final Framework framework;
  private final Map<Integer, Band> bandCaps;
  private final List<RankingGroup> groups;

  /**
   * For a roster.
   *
   * @param bandCaps best band still possible, by node × number of units + unit
   */
  Ranking(Run run, Map<Integer, Band> bandCaps) {
    this.run = run;
    this.framework = run.framework;
    this.bandCaps = bandCaps;
    this.groups =
        run.roster.groupedBy(framework.ranking().within()).entrySet().stream()
            .map(group -> new RankingGroup(group.getKey(), group.getValue()))
            .toList();
  }

  List<RankingGroup> groups() {
    return groups;
  }

  /**
   * What every unit got at every node.
   *
   * @param scores {@code double[node][unit]}, NaN where not scored
   * @param coverage {@code double[node][unit]}, NaN where not applicable
   * @return {@code Result[node][unit]}
   */
  Result[][] results(double[][] scores, double[][] coverage) {
    Result[][] results = new Result[scores.length][run.roster.size()];
    for (int n = 0; n < scores.length; n++) {
      double[] grades =
          Arrays.stream(scores[n])
              .map(score -> Double.isNaN(score) ? score : framework.grading().grade(score))
              .toArray();
      int[] ranks = ranks(grades);
      for (int u = 0; u < grades.length; u++) {
        results[n][u] =
            Double.isNaN(scores[n][u])
                ? unscored(u, coverage[n][u])
                : new Result(
                    Result.Outcome.SCORED,
                    OptionalDouble.of(scores[n][u]),
                    OptionalDouble.of(grades[u]),
                    band(n, u, grades[u]),
                    OptionalInt.of(ranks[u]),
                    share(coverage[n][u]));
      }
    }
    return results;
  }

  /** Ranks within each group; 0 where there is no grade. */
  private int[] ranks(double[] grades) {
    int[] ranks = new int[grades.length];
    for (RankingGroup group : groups) {
      int[] graded =
          group.units().stream().mapToInt(u -> u).filter(u -> !Double.isNaN(grades[u])).toArray();
      int[] inGroup =
          framework
              .ranking()
              .ties()
              .rank(Arrays.stream(graded).mapToDouble(u -> grades[u]).toArray());
      for (int i = 0; i < graded.length; i++) {
        ranks[graded[i]] = inGroup[i];
      }
    }
    return ranks;
  }

  private Optional<Band> band(int node, int unit, double grade) {
    Optional<Band> band = framework.band(grade);
    Band cap = bandCaps.get(node * run.roster.size() + unit);
    boolean capped =
        cap != null
            && band.isPresent()
            && framework.bands().indexOf(band.get()) < framework.bands().indexOf(cap);
    return capped ? Optional.of(cap) : band;
  }

  private Result unscored(int unit, double coverage) {
    OptionalDouble share = share(coverage);
    Result.Outcome outcome =
        run.isScreenedOut(unit)
            ? Result.Outcome.SCREENED_OUT
            : share.isEmpty()
                ? Result.Outcome.NOT_APPLICABLE
                : coverage == 0 ? Result.Outcome.NOT_MEASURED : Result.Outcome.LOW_COVERAGE;
    return new Result(
        outcome,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        share);
  }

  private static OptionalDouble share(double coverage) {
    return Double.isNaN(coverage) ? OptionalDouble.empty() : OptionalDouble.of(coverage);
  }
}
