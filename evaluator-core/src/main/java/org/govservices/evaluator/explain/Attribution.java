package org.govservices.evaluator.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.Keyword;

/**
 * Where the difference between two units' indexes comes from: every node's part of it, in points of
 * the index. The parts of a dimension's children, with those of its adjustments and of the units'
 * kinds, sum to the dimension's part, and the index's part is the whole difference of the unrounded
 * scores.
 *
 * <p>Where all is a weighted sum, a part is weight times difference. Elsewhere it is the Shapley
 * value of the game v(S) = the index with the parts in S as in the unit and the others as in the
 * other unit, nested along the tree as Owen and Winter do: in every order that counts, a
 * dimension's children follow each other. A child that a unit lacks is lacking where it is taken
 * from that unit, with the weights in force that follow.
 *
 * <p>Sources: Shapley 1953; Owen 1977; Winter 1989, Int. J. Game Theory 18:227–240; Shorrocks 2013,
 * J. Econ. Inequality 11:99–126.
 *
 * @param evaluation it is taken from
 * @param unit whose score is looked at
 * @param against the unit it is compared with
 * @param lines one per node, a parent before its children, and after a dimension's children those
 *     for its adjustments and the kinds
 */
public record Attribution(Evaluation evaluation, Unit unit, Unit against, List<Line> lines) {
  /** Defensive copy. */
  public Attribution {
    lines = List.copyOf(lines);
  }

  /** What a line is about. */
  public enum Part implements Keyword {
    /** A node. */
    NODE,
    /** A dimension's bonuses, deductions and vetoes: what decides them, as each unit has it. */
    ADJUSTMENTS,
    /** The weights and fitted rules that a dimension has for each unit's kind. */
    KIND
  }

  /**
   * One part.
   *
   * @param node the node, or the dimension whose adjustments or kinds these are
   * @param depth 0 for the index
   * @param score of the unit; empty for a part that is not a node
   * @param other of the unit it is compared with
   * @param contribution points of the index; empty below a dimension that is not split
   * @param split how a dimension's part is split below; empty where there is nothing to split
   */
  public record Line(
      Part part,
      Node node,
      int depth,
      OptionalDouble score,
      OptionalDouble other,
      OptionalDouble contribution,
      Optional<Split> split) {

    /** The unit's score less the other's. */
    public OptionalDouble difference() {
      return score.isPresent() && other.isPresent()
          ? OptionalDouble.of(score.getAsDouble() - other.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /**
   * Attributes the difference of two units that have an index.
   *
   * @param unit index in the evaluation's roster
   * @param against index in the evaluation's roster
   * @throws IllegalArgumentException when a unit has no index
   */
  public static Attribution of(Evaluation evaluation, int unit, int against) {
    double own = evaluation.result(unit, 0).score().orElseThrow(IllegalArgumentException::new);
    double other = evaluation.result(against, 0).score().orElseThrow(IllegalArgumentException::new);
    return new Attribution(
        evaluation,
        evaluation.roster().get(unit),
        evaluation.roster().get(against),
        new AttributionWalk(evaluation, unit, against).lines(own - other));
  }

  /** The whole difference. */
  public Line index() {
    return lines.get(0);
  }

  /**
   * The lowest parts that the whole difference is the sum of, the largest first, whatever their
   * sign; those of 0 left out.
   */
  public List<Line> largest() {
    return lines.stream()
        .filter(line -> line.split().map(split -> !split.isKnown()).orElse(true))
        .filter(line -> line.contribution().orElse(0) != 0)
        .sorted(
            Comparator.comparingDouble((Line line) -> -Math.abs(line.contribution().getAsDouble())))
        .toList();
  }
}
