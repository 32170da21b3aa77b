package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.robustness.kernel.Histogram;
import org.govservices.evaluator.robustness.kernel.Ranks;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;

/** Turns counts into shares, means and intervals. */
final class RobustnessSummary {
  private final Evaluation evaluation;
  private final RobustnessSpec spec;
  private final long runs;
  private final boolean comparable;
  private final int[] drawnNodes;

  RobustnessSummary(
      Evaluation evaluation, RobustnessSpec spec, long runs, boolean comparable, int[] drawnNodes) {
    this.evaluation = evaluation;
    this.spec = spec;
    this.runs = runs;
    this.comparable = comparable;
    this.drawnNodes = drawnNodes;
  }

  /**
   * Sums up.
   *
   * @param places ranks in the contract, from 0, as runs have them; −1 for none
   */
  Robustness of(
      int[] places,
      Tally tally,
      RunSums sums,
      double[] confidenceFactors,
      Optional<Sensitivity> sensitivity,
      DesignRows design,
      Optional<EveryRun> everyRun) {
    List<Robustness.UnitRuns> units = new ArrayList<>();
    for (int u = 0; u < evaluation.roster().size(); u++) {
      Histogram ranks = tally.ranks[u];
      units.add(
          new Robustness.UnitRuns(
              u,
              places[u] == Ranks.NONE ? OptionalInt.empty() : OptionalInt.of(places[u] + 1),
              sums.scored[u],
              sums.first[u],
              ranks.total() == 0 ? Optional.empty() : Optional.of(ranks(ranks)),
              comparable && sums.scored[u] > 0
                  ? Optional.of(scores(tally.scores[u], sums.score[u] / sums.scored[u]))
                  : Optional.empty(),
              comparable && sums.scored[u] > 0
                  ? bands(tally.bands[u], (double) sums.scored[u])
                  : Map.of(),
              centralWeights(u, sums),
              Double.isNaN(confidenceFactors[u])
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(confidenceFactors[u])));
    }
    List<Robustness.Pairs> pairs = new ArrayList<>();
    for (int g = 0; g < evaluation.groups().size(); g++) {
      pairs.add(pairs(evaluation.groups().get(g), tally.groups.get(g).ahead()));
    }
    return new Robustness(
        evaluation,
        spec,
        runs,
        comparable,
        Arrays.stream(drawnNodes).mapToObj(n -> evaluation.nodes().get(n).id()).toList(),
        units,
        pairs,
        sensitivity,
        List.of(),
        List.of(),
        design,
        everyRun);
  }

  private double outside() {
    return (1 - spec.interval()) / 2;
  }

  private Robustness.RankRange ranks(Histogram ranks) {
    RankShares shares = new RankShares(ranks);
    return new Robustness.RankRange(
        shares.best(),
        ranks.quantile(outside()) + 1,
        ranks.quantile(0.5) + 1,
        ranks.quantile(1 - outside()) + 1,
        shares.worst(),
        ranks.mean() + 1,
        shares);
  }

  private Robustness.ScoreRange scores(Histogram steps, double mean) {
    return new Robustness.ScoreRange(
        mean,
        score(steps.quantile(outside())),
        score(steps.quantile(0.5)),
        score(steps.quantile(1 - outside())));
  }

  private double score(int step) {
    Scale scale = evaluation.framework().scale();
    return scale.low() + (scale.high() - scale.low()) * step / Tally.SCORE_STEPS;
  }

  private Map<String, Double> bands(int[] counts, double total) {
    Map<String, Double> shares = new LinkedHashMap<>();
    List<Band> bands = evaluation.framework().scoreBands();
    for (int b = 0; b < bands.size(); b++) {
      shares.put(bands.get(b).id(), counts[b] / total);
    }
    return shares;
  }

  private Map<String, Double> centralWeights(int unit, RunSums sums) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int n = 0; n < drawnNodes.length && sums.first[unit] > 0; n++) {
      weights.put(
          evaluation.nodes().get(drawnNodes[n]).id(),
          sums.weightsWhenFirst(unit)[n] / sums.first[unit]);
    }
    return weights;
  }

  private Robustness.Pairs pairs(RankingGroup group, int[][] ahead) {
    return new Robustness.Pairs(
        group.name(),
        group.units(),
        Arrays.stream(ahead)
            .map(row -> Arrays.stream(row).mapToObj(count -> count / (double) runs).toList())
            .toList());
  }
}
