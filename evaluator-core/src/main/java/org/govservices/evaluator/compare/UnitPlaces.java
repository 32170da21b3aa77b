package org.govservices.evaluator.compare;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;

/**
 * The places of an evaluation's units: one more than there are units of the group with a better
 * rank. Unlike dense or mean ranks they do not move when others' ties dissolve.
 */
final class UnitPlaces {
  private final Evaluation evaluation;
  private final RankingGroup[] groupOf;
  // double[group of the first unit][node]: ranks in ascending order
  private final double[][][] ranks;

  UnitPlaces(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.groupOf = new RankingGroup[evaluation.roster().size()];
    this.ranks = new double[groupOf.length][evaluation.nodes().size()][];
    for (RankingGroup group : evaluation.groups()) {
      group.units().forEach(unit -> groupOf[unit] = group);
    }
  }

  /** A unit's place at a node; empty without a rank. */
  OptionalInt of(int unit, int node) {
    OptionalDouble rank = evaluation.result(unit, node).rank();
    if (rank.isEmpty()) {
      return OptionalInt.empty();
    }
    double[] ascending = ascending(groupOf[unit], node);
    int better = Arrays.binarySearch(ascending, rank.getAsDouble());
    while (better > 0 && ascending[better - 1] == rank.getAsDouble()) {
      better--;
    }
    return OptionalInt.of(better + 1);
  }

  private double[] ascending(RankingGroup group, int node) {
    double[][] ofGroup = ranks[group.units().get(0)];
    if (ofGroup[node] == null) {
      ofGroup[node] =
          group.units().stream()
              .flatMapToDouble(u -> evaluation.result(u, node).rank().stream())
              .sorted()
              .toArray();
    }
    return ofGroup[node];
  }
}
