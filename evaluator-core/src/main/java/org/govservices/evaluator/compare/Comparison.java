package org.govservices.evaluator.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.observation.Unit;

/**
 * What changed from one evaluation to another, for the units and nodes that both have. Changes are
 * "after minus before".
 *
 * @param before the first evaluation
 * @param after the second
 * @param changes one per common unit and node, units in the order of {@code after}, nodes in the
 *     order of its tree
 * @param unitsOnlyBefore codes
 * @param unitsOnlyAfter codes
 * @param contract what differs between the contracts
 */
public record Comparison(
    Evaluation before,
    Evaluation after,
    List<Change> changes,
    List<String> unitsOnlyBefore,
    List<String> unitsOnlyAfter,
    List<ContractDifference> contract) {
  /** Defensive copies. */
  public Comparison {
    changes = List.copyOf(changes);
    unitsOnlyBefore = List.copyOf(unitsOnlyBefore);
    unitsOnlyAfter = List.copyOf(unitsOnlyAfter);
    contract = List.copyOf(contract);
  }

  /**
   * One unit at one node.
   *
   * @param placeBefore one more than there are units with a better rank, whatever number the
   *     contract's rule for ties gives that rank; empty without a rank
   * @param placeAfter likewise
   */
  public record Change(
      Unit unit,
      Node node,
      Result before,
      Result after,
      OptionalInt placeBefore,
      OptionalInt placeAfter) {
    /** Whether grade, place or band differ. */
    public boolean isChange() {
      return !before.grade().equals(after.grade()) || placeMoved() || bandMoved();
    }

    /** Whether the place differs: a tie that dissolves among better units moves no place below. */
    public boolean placeMoved() {
      return !placeBefore.equals(placeAfter);
    }

    /** Whether the band differs. */
    public boolean bandMoved() {
      return !before.band().map(b -> b.id()).equals(after.band().map(b -> b.id()));
    }
  }

  /**
   * A difference between two contracts.
   *
   * @param where path of keys and node ids: {@code index/children/maturity/weight}
   * @param before as the first contract states it; empty when it does not
   * @param after as the second contract states it; empty when it does not
   */
  public record ContractDifference(String where, String before, String after) {}

  /** Compares two evaluations. */
  public static Comparison of(Evaluation before, Evaluation after) {
    UnitPlaces placesBefore = new UnitPlaces(before);
    UnitPlaces placesAfter = new UnitPlaces(after);
    List<Change> changes = new ArrayList<>();
    for (int u = 0; u < after.roster().size(); u++) {
      Unit unit = after.roster().get(u);
      int unitBefore = before.roster().indexOf(unit.code()).orElse(-1);
      for (int n = 0; unitBefore >= 0 && n < after.nodes().size(); n++) {
        int nodeBefore = before.tree().find(after.nodes().get(n).id()).orElse(-1);
        if (nodeBefore >= 0) {
          changes.add(
              new Change(
                  unit,
                  after.nodes().get(n),
                  before.result(unitBefore, nodeBefore),
                  after.result(u, n),
                  placesBefore.of(unitBefore, nodeBefore),
                  placesAfter.of(u, n)));
        }
      }
    }
    return new Comparison(
        before,
        after,
        changes,
        only(before, after),
        only(after, before),
        ContractDiff.of(
            ResolvedContract.of(before.framework()), ResolvedContract.of(after.framework())));
  }

  /**
   * What the inputs' weight set changes against the contract's own weights; empty when they have
   * none.
   *
   * @param evaluation of the inputs
   */
  public static Optional<Comparison> againstContract(Inputs inputs, Evaluation evaluation) {
    return inputs
        .spec()
        .weights()
        .map(weights -> of(Evaluator.evaluate(inputs.withoutWeightSet()), evaluation));
  }

  /** The changes of a node, by its id, for units whose grade, place or band differ. */
  public List<Change> moved(String node) {
    return changes.stream()
        .filter(change -> change.node().id().equals(node) && change.isChange())
        .toList();
  }

  private static List<String> only(Evaluation in, Evaluation notIn) {
    Set<String> others = new HashSet<>(notIn.roster().codes());
    return in.roster().units().stream()
        .map(Unit::code)
        .filter(code -> !others.contains(code))
        .toList();
  }
}
