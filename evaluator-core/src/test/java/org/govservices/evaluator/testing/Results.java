package org.govservices.evaluator.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Result;

/** Finds things in an evaluation by the codes and ids that files use. */
public final class Results {
  private Results() {}

  /** What a unit got at a node. */
  public static Result of(Evaluation evaluation, String unit, String node) {
    return evaluation.result(
        evaluation.roster().indexOf(unit).orElseThrow(), node(evaluation, node));
  }

  /** What a unit got at the index. */
  public static Result of(Evaluation evaluation, String unit) {
    return of(evaluation, unit, "overall");
  }

  /** A unit's score at a node; fails when it has none. */
  public static double score(Evaluation evaluation, String unit, String node) {
    return of(evaluation, unit, node).score().orElseThrow();
  }

  /** How many units of a kind fell into each band of the index; "-" for those without a score. */
  public static Map<String, Integer> bandCounts(Evaluation evaluation, String kind) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int unit : unitsOf(evaluation, kind)) {
      String band = evaluation.result(unit, 0).band().map(b -> b.id()).orElse("-");
      counts.merge(band, 1, Integer::sum);
    }
    return counts;
  }

  /** The indexes of a kind's units. */
  public static List<Integer> unitsOf(Evaluation evaluation, String kind) {
    return IntStream.range(0, evaluation.roster().size())
        .filter(unit -> evaluation.roster().get(unit).kind().equals(kind))
        .boxed()
        .toList();
  }

  /** The log's entries of one event, as {@code unit node: detail}. */
  public static List<String> logged(Evaluation evaluation, String event) {
    return evaluation.log().stream()
        .filter(decision -> decision.event().equals(event))
        .map(Results::shown)
        .collect(Collectors.toList());
  }

  private static int node(Evaluation evaluation, String id) {
    return evaluation.nodes().stream().map(n -> n.id()).toList().indexOf(id);
  }

  private static String shown(Decision decision) {
    return decision.unit() + " " + decision.node() + ": " + decision.detail();
  }
}
