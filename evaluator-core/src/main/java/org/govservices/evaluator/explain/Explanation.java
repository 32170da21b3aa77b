package org.govservices.evaluator.explain;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.RankingGroup;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Unit;

/**
 * Why a unit got its score: every node beside the median and the best of the units it competes
 * with.
 *
 * @param evaluation it is taken from
 * @param unit the unit
 * @param group the units it competes with
 * @param lines one per node, a parent before its children
 * @param addsUp whether the points lost of all indicators add up to what the index lacks
 */
public record Explanation(
    Evaluation evaluation, Unit unit, RankingGroup group, List<Line> lines, boolean addsUp) {
  private static final double ADDS_UP_WITHIN = 1e-9;

  /** Defensive copy. */
  public Explanation {
    lines = List.copyOf(lines);
  }

  /**
   * One node.
   *
   * @param depth 0 for the index
   * @param result what the unit got
   * @param share of its parent, 0 to 1, after renormalising
   * @param overallShare of the index, 0 to 1
   * @param earned points of the index earned here
   * @param lost points of the index that this node alone would add at its best
   * @param ranked how many units have a rank here
   * @param median graded score of the group
   * @param best graded score of the group
   * @param observation of an indicator; null for a dimension
   */
  public record Line(
      Node node,
      int depth,
      Result result,
      OptionalDouble share,
      OptionalDouble overallShare,
      OptionalDouble earned,
      OptionalDouble lost,
      int ranked,
      OptionalDouble median,
      OptionalDouble best,
      Observation observation) {}

  /**
   * Explains a unit.
   *
   * @param unit index in the evaluation's roster
   */
  public static Explanation of(Evaluation evaluation, int unit) {
    RankingGroup group =
        evaluation.groups().stream()
            .filter(g -> g.units().contains(unit))
            .findFirst()
            .orElseThrow();
    Framework framework = evaluation.framework();
    List<Integer> depths = Depths.of(framework.index());
    List<Indicator> indicators = framework.indicators();
    List<Line> lines = new java.util.ArrayList<>();
    for (int n = 0; n < evaluation.nodes().size(); n++) {
      Node node = evaluation.nodes().get(n);
      double[] grades = grades(evaluation, group, n);
      int indicator = node instanceof Indicator ? indicators.indexOf(node) : -1;
      lines.add(
          new Line(
              node,
              depths.get(n),
              evaluation.result(unit, n),
              evaluation.points().share(unit, n),
              evaluation.points().overallShare(unit, n),
              evaluation.points().earned(unit, n),
              evaluation.points().lost(unit, n),
              grades.length,
              median(grades),
              grades.length == 0
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(grades[grades.length - 1]),
              indicator < 0 ? null : evaluation.observations().at(unit, indicator)));
    }
    return new Explanation(
        evaluation, evaluation.roster().get(unit), group, lines, addsUp(evaluation, lines));
  }

  /** The index's own line. */
  public Line index() {
    return lines.get(0);
  }

  /** The indicators that lost points, the most first; equal losses in the tree's order. */
  public List<Line> costliest() {
    return lines.stream()
        .filter(line -> line.node() instanceof Indicator && line.lost().orElse(0) > 0)
        .sorted(Comparator.comparingDouble((Line line) -> -line.lost().getAsDouble()))
        .toList();
  }

  /** The indicators that are not scored, in the tree's order. */
  public List<Line> unscored() {
    return lines.stream()
        .filter(line -> line.node() instanceof Indicator && line.result().score().isEmpty())
        .toList();
  }

  /** The unit's rank, if it has one. */
  public OptionalDouble rank() {
    return index().result().rank();
  }

  private static double[] grades(Evaluation evaluation, RankingGroup group, int node) {
    return group.units().stream()
        .map(u -> evaluation.result(u, node).grade())
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
  }

  private static OptionalDouble median(double[] sorted) {
    int n = sorted.length;
    if (n == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }

  private static boolean addsUp(Evaluation evaluation, List<Line> lines) {
    OptionalDouble score = lines.get(0).result().score();
    if (score.isEmpty() || !evaluation.framework().scale().isBounded()) {
      return false;
    }
    double lacks = evaluation.framework().scale().high() - score.getAsDouble();
    double lost =
        lines.stream()
            .filter(line -> line.node() instanceof Indicator)
            .mapToDouble(line -> line.lost().orElse(0))
            .sum();
    return Math.abs(lacks - lost) <= ADDS_UP_WITHIN * Math.max(1, Math.abs(lacks));
  }
}
