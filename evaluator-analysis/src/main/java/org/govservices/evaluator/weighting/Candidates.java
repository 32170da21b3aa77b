package org.govservices.evaluator.weighting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.observation.Unit;

/** The nodes that are to be weighted against each other, and what is known of them. */
public final class Candidates {
  private final Evaluation evaluation;
  private final Dimension dimension;
  private final List<Node> nodes;
  private final Optional<String> kind;
  private final Path folder;

  /**
   * Candidates for the weights below a dimension.
   *
   * @param nodes its children, or all indicators below it
   * @param kind of the units whose data count; all kinds when empty
   * @param folder that files of judgements are named from
   */
  Candidates(
      Evaluation evaluation,
      Dimension dimension,
      List<? extends Node> nodes,
      Optional<String> kind,
      Path folder) {
    this.evaluation = evaluation;
    this.dimension = dimension;
    this.nodes = List.copyOf(nodes);
    this.kind = kind;
    this.folder = folder;
  }

  /** The dimension whose weights they share. */
  public Dimension dimension() {
    return dimension;
  }

  /** The nodes in the order of the tree. */
  public List<Node> nodes() {
    return nodes;
  }

  /** How many. */
  public int size() {
    return nodes.size();
  }

  /** Their ids. */
  public List<String> ids() {
    return nodes.stream().map(Node::id).toList();
  }

  /** Pairwise judgements from a file. */
  PairJudgements pairs(DataFile file) {
    return PairJudgements.read(file.in(folder), ids(), known());
  }

  /** Points given by experts from a file. */
  PointJudgements points(DataFile file) {
    return PointJudgements.read(file.in(folder), ids(), known());
  }

  private List<String> known() {
    return evaluation.tree().ids();
  }

  /**
   * Their data.
   *
   * @throws Weighting.CannotWeighException when there are none at this stage, or there are gaps
   *     that are refused
   */
  NodeColumns columns(WeightingBasis basis) {
    int[] units = units();
    double[][] values = new double[nodes.size()][];
    boolean[] lower = new boolean[nodes.size()];
    for (int n = 0; n < nodes.size(); n++) {
      double[] all = values(nodes.get(n), basis.stage());
      values[n] = IntStream.of(units).mapToDouble(u -> all[u]).toArray();
      lower[n] =
          basis.stage() != Stage.SCORES
              && nodes.get(n) instanceof Indicator indicator
              && indicator.direction() == Direction.LOWER;
    }
    List<String> codes = IntStream.of(units).mapToObj(u -> unit(u).code()).toList();
    NodeColumns columns = new NodeColumns(ids(), codes, values, lower);
    if (basis.gaps() == GapRule.REFUSE) {
      refuseGaps(columns);
    } else if (basis.gaps() == GapRule.COMPLETE) {
      columns = columns.complete();
    }
    if (columns.units().size() < 2) {
      throw new Weighting.CannotWeighException(
          "has data of " + columns.units().size() + " units; needs at least two");
    }
    return basis.stage() == Stage.MIN_MAX ? columns.minMax() : columns;
  }

  private static void refuseGaps(NodeColumns columns) {
    List<String> gaps = new ArrayList<>();
    for (int n = 0; n < columns.nodes().size(); n++) {
      int missing = columns.units().size() - columns.present(n).length;
      if (missing > 0) {
        gaps.add("'" + columns.nodes().get(n) + "' of " + missing);
      }
    }
    if (!gaps.isEmpty()) {
      throw new Weighting.CannotWeighException(
          "values are missing: "
              + String.join(", ", gaps)
              + " of "
              + columns.units().size()
              + " units; say what becomes of them with 'gaps: complete' or 'gaps: available'");
    }
  }

  /**
   * The numbers in a column of some units, NaN where it is empty.
   *
   * @param units codes
   * @throws Weighting.CannotWeighException when there is no such column, or it has words
   */
  double[] outcome(String column, List<String> units) {
    Set<String> columns = evaluation.roster().groupings();
    if (!columns.contains(column)) {
      throw new Weighting.CannotWeighException(
          "no column '" + column + "' in the units" + Problems.maybe(column, columns));
    }
    try {
      return units.stream()
          .mapToDouble(
              code ->
                  unit(evaluation.roster().indexOf(code).orElseThrow())
                      .number(column)
                      .orElse(Double.NaN))
          .toArray();
    } catch (NumberFormatException e) {
      throw new Weighting.CannotWeighException("column '" + column + "' has words, not numbers");
    }
  }

  /** {@code double[unit]} of all units, NaN where there is none. */
  double[] values(Node node, Stage stage) {
    int n = evaluation.tree().index(node);
    int units = evaluation.roster().size();
    if (stage == Stage.SCORES) {
      return IntStream.range(0, units)
          .mapToDouble(u -> evaluation.result(u, n).score().orElse(Double.NaN))
          .toArray();
    }
    int indicator = evaluation.observations().indicators().indexOf(node.id());
    if (indicator < 0) {
      throw new Weighting.CannotWeighException(
          "'" + node.id() + "' is a dimension, which has scores only: use 'stage: scores'");
    }
    return stage == Stage.RAW
        ? evaluation.observations().values(indicator)
        : IntStream.range(0, units)
            .mapToDouble(u -> evaluation.treated(u, indicator).orElse(Double.NaN))
            .toArray();
  }

  /** The units whose own values take part. */
  int[] units() {
    return evaluation.participants().stream()
        .mapToInt(u -> u)
        .filter(u -> kind.isEmpty() || kind.get().equals(unit(u).kind()))
        .toArray();
  }

  Unit unit(int unit) {
    return evaluation.roster().get(unit);
  }
}
