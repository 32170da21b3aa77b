package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Peers;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.LocalText;

/**
 * Why a unit got its score: every node beside the median and the best of its kind.
 *
 * @param evaluation it is taken from
 * @param unit the unit
 * @param lines one per node that counts in the index, a parent before its children
 * @param applied in words, the adjustments that changed its score or band
 * @param notApplied in words, those that did not
 * @param gaps cells left out on which its rank or band hangs
 * @param disagreements of sources about this unit, those that a band or rank hangs on first
 * @param rankedWith how many units of its ranking group have a rank, itself included
 * @param addsUp whether the points lost of all indicators add up to what the index lacks
 */
public record Explanation(
    Evaluation evaluation,
    Unit unit,
    List<Line> lines,
    List<LocalText> applied,
    List<LocalText> notApplied,
    List<Gap> gaps,
    List<Disagreement> disagreements,
    int rankedWith,
    boolean addsUp) {
  private static final double ADDS_UP_WITHIN = 1e-9;

  /** Defensive copy. */
  public Explanation {
    lines = List.copyOf(lines);
    applied = List.copyOf(applied);
    notApplied = List.copyOf(notApplied);
    gaps = List.copyOf(gaps);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * One node.
   *
   * @param depth 0 for the index
   * @param result what the unit got
   * @param share of its parent, 0 to 1, after renormalising if the parent does
   * @param overallShare of the index, 0 to 1
   * @param earned points of the index earned here
   * @param lost points of the index that this node alone would add at its best
   * @param peers the units of the same kind here
   * @param observation of an indicator; null for a dimension
   * @param counted the value that counts for the one observed, where that is another
   */
  public record Line(
      Node node,
      int depth,
      Result result,
      OptionalDouble share,
      OptionalDouble overallShare,
      OptionalDouble earned,
      OptionalDouble lost,
      Peers peers,
      Observation observation,
      OptionalDouble counted) {}

  /**
   * Explains a unit.
   *
   * @param unit index in the evaluation's roster
   */
  public static Explanation of(Evaluation evaluation, int unit) {
    Framework framework = evaluation.framework();
    List<Indicator> indicators = framework.indicators();
    Set<String> beside = framework.besideTheIndex();
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < evaluation.nodes().size(); n++) {
      Node node = evaluation.nodes().get(n);
      if (beside.contains(node.id())) {
        continue;
      }
      Peers peers = evaluation.peers(evaluation.roster().get(unit).kind(), n);
      int indicator = node instanceof Indicator ? indicators.indexOf(node) : -1;
      lines.add(
          new Line(
              node,
              evaluation.tree().depth(n),
              evaluation.result(unit, n),
              evaluation.points().share(unit, n),
              evaluation.points().overallShare(unit, n),
              evaluation.points().earned(unit, n),
              evaluation.points().lost(unit, n),
              peers,
              indicator < 0 ? null : evaluation.observations().at(unit, indicator),
              indicator < 0 ? OptionalDouble.empty() : evaluation.counted(unit, indicator)));
    }
    return new Explanation(
        evaluation,
        evaluation.roster().get(unit),
        lines,
        AdjustmentWords.applied(evaluation, unit),
        AdjustmentWords.notApplied(evaluation, unit),
        evaluation.gaps().of(unit),
        evaluation.sources().of(unit),
        rankedWith(evaluation, unit),
        addsUp(lines));
  }

  /**
   * As {@link #of(Evaluation, int)}, by the unit's code.
   *
   * @throws IllegalArgumentException when there is no such unit
   */
  public static Explanation of(Evaluation evaluation, String code) {
    return of(
        evaluation,
        evaluation
            .roster()
            .indexOf(code)
            .orElseThrow(() -> new IllegalArgumentException(evaluation.roster().noUnit(code))));
  }

  private static int rankedWith(Evaluation evaluation, int unit) {
    return (int)
        evaluation.groups().stream()
            .map(RankingGroup::units)
            .filter(units -> units.contains(unit))
            .flatMap(List::stream)
            .filter(other -> evaluation.result(other, 0).rank().isPresent())
            .count();
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

  private static boolean addsUp(List<Line> lines) {
    if (lines.get(0).lost().isEmpty()) {
      return false;
    }
    double lacks = lines.get(0).lost().getAsDouble();
    double lost =
        lines.stream()
            .filter(line -> line.node() instanceof Indicator)
            .mapToDouble(line -> line.lost().orElse(0))
            .sum();
    return Math.abs(lacks - lost) <= ADDS_UP_WITHIN * Math.max(1, Math.abs(lacks));
  }
}
