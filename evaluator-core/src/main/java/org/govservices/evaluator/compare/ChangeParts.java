package org.govservices.evaluator.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.explain.Coalitions;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.input.InvalidInputException;

/**
 * Which part of every change of a score comes from data, method, roster and measurement status. The
 * four parts sum to the change of the unrounded score.
 *
 * <p>A part is the Shapley value of a block: the mean change when it goes from {@code before} to
 * {@code after}, over all orders in which the blocks can go. Everything is evaluated again with the
 * blocks of the one and the others of the other. Sources: Shapley 1953; Shorrocks 2013.
 *
 * @param comparison whose changes are split
 * @param parts one per change of the comparison, in its order; empty where a mixture has no score
 * @param remarks what could not be told apart, and where what only one evaluation has was put
 */
public record ChangeParts(
    Comparison comparison, List<Optional<Map<ChangeSource, Double>>> parts, List<String> remarks) {
  /** Defensive copies. */
  public ChangeParts {
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }

  /**
   * Splits the changes of two evaluations.
   *
   * @param before the inputs of {@code comparison.before()}
   * @param after the inputs of {@code comparison.after()}
   */
  public static ChangeParts of(Comparison comparison, Inputs before, Inputs after) {
    List<String> remarks = remarks(comparison, before, after);
    List<ChangeSource> blocks =
        List.copyOf(MixedInputs.differing(before, after, !comparison.contract().isEmpty()));
    try {
      Map<BitSet, Evaluation> mixtures = mixtures(comparison, before, after, blocks);
      return new ChangeParts(comparison, parts(comparison, blocks, mixtures), remarks);
    } catch (InvalidInputException e) {
      remarks.add("not split: the blocks cannot be exchanged one by one: " + e.problems().get(0));
      return new ChangeParts(
          comparison,
          comparison.changes().stream()
              .map(change -> Optional.<Map<ChangeSource, Double>>empty())
              .toList(),
          remarks);
    }
  }

  private static Map<BitSet, Evaluation> mixtures(
      Comparison comparison, Inputs before, Inputs after, List<ChangeSource> blocks) {
    Map<BitSet, Evaluation> mixtures = new HashMap<>();
    for (long subset = 0; subset < 1L << blocks.size(); subset++) {
      BitSet members = BitSet.valueOf(new long[] {subset});
      Set<ChangeSource> fromAfter = EnumSet.noneOf(ChangeSource.class);
      members.stream().mapToObj(blocks::get).forEach(fromAfter::add);
      Evaluation mixture =
          fromAfter.isEmpty()
              ? comparison.before()
              : fromAfter.size() == blocks.size()
                  ? comparison.after()
                  : Evaluator.evaluate(MixedInputs.of(before, after, fromAfter));
      mixtures.put(members, mixture);
    }
    return mixtures;
  }

  private static List<Optional<Map<ChangeSource, Double>>> parts(
      Comparison comparison, List<ChangeSource> blocks, Map<BitSet, Evaluation> mixtures) {
    Coalitions coalitions = Coalitions.all(blocks.size());
    List<Optional<Map<ChangeSource, Double>>> parts = new ArrayList<>();
    for (Comparison.Change change : comparison.changes()) {
      Map<BitSet, OptionalDouble> scores = new HashMap<>();
      mixtures.forEach((members, m) -> scores.put(members, score(m, change)));
      parts.add(
          scores.values().stream().allMatch(OptionalDouble::isPresent)
              ? Optional.of(parts(blocks, coalitions, scores))
              : Optional.empty());
    }
    return parts;
  }

  private static OptionalDouble score(Evaluation mixture, Comparison.Change change) {
    int unit = mixture.roster().indexOf(change.unit().code()).orElseThrow();
    return mixture.result(unit, mixture.tree().index(change.node())).score();
  }

  private static Map<ChangeSource, Double> parts(
      List<ChangeSource> blocks, Coalitions coalitions, Map<BitSet, OptionalDouble> scores) {
    Map<ChangeSource, Double> parts = new EnumMap<>(ChangeSource.class);
    for (ChangeSource block : ChangeSource.values()) {
      parts.put(block, 0.0);
    }
    for (int b = 0; b < blocks.size(); b++) {
      double part = 0;
      for (Coalitions.Coalition coalition : coalitions.before(b)) {
        BitSet with = (BitSet) coalition.members().clone();
        with.set(b);
        part +=
            coalition.weight()
                * (scores.get(with).getAsDouble() - scores.get(coalition.members()).getAsDouble());
      }
      parts.put(blocks.get(b), part);
    }
    return parts;
  }

  private static List<String> remarks(Comparison comparison, Inputs before, Inputs after) {
    List<String> remarks = new ArrayList<>();
    only(
        remarks,
        "indicators only before, counted as method: ",
        indicators(before),
        indicators(after));
    only(
        remarks,
        "indicators only after, counted as method: ",
        indicators(after),
        indicators(before));
    addAll(remarks, "units only before, counted as roster: ", comparison.unitsOnlyBefore());
    addAll(remarks, "units only after, counted as roster: ", comparison.unitsOnlyAfter());
    return remarks;
  }

  private static void only(
      List<String> remarks, String what, List<String> ids, List<String> others) {
    addAll(remarks, what, ids.stream().filter(id -> !others.contains(id)).toList());
  }

  private static void addAll(List<String> remarks, String what, List<String> ids) {
    if (!ids.isEmpty()) {
      remarks.add(what + ids.stream().collect(Collectors.joining(", ")));
    }
  }

  private static List<String> indicators(Inputs inputs) {
    return inputs.framework().indicators().stream().map(Indicator::id).toList();
  }
}
