package org.govservices.evaluator.reports.output;

import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.Disagreement;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;

/** An explanation as a table: a row per node, numbers at full precision. */
public final class ExplanationTable {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "node",
          "depth",
          "name",
          "status",
          "value",
          "score",
          "rank",
          "scored_of_kind",
          "band",
          "coverage",
          "weight_in_force",
          "overall_weight",
          "points_earned",
          "points_lost",
          "kind_median",
          "kind_best",
          "not_taken");

  private ExplanationTable() {}

  /** The table. */
  public static Table of(Explanation explanation) {
    return new Table(
        COLUMNS, explanation.lines().stream().map(line -> row(explanation, line)).toList());
  }

  private static List<String> row(Explanation explanation, Explanation.Line line) {
    return List.of(
        explanation.unit().code(),
        line.node().id(),
        Integer.toString(line.depth()),
        line.node().name().in(explanation.evaluation().spec().language()),
        line.observation() == null
            ? line.result().outcome().keyword()
            : line.observation().status().keyword(),
        value(line.observation()),
        NumberText.shortest(line.result().score()),
        NumberText.shortest(line.result().rank()),
        Integer.toString(line.peers().scored()),
        line.result().band().map(Band::id).orElse(""),
        NumberText.shortest(line.result().coverage()),
        NumberText.shortest(line.share()),
        NumberText.shortest(line.overallShare()),
        NumberText.shortest(line.earned()),
        NumberText.shortest(line.lost()),
        NumberText.shortest(line.peers().median()),
        NumberText.shortest(line.peers().best()),
        notTaken(explanation, line));
  }

  /** What other sources say beyond the tolerance. */
  private static String notTaken(Explanation explanation, Explanation.Line line) {
    List<String> indicators = explanation.evaluation().observations().indicators();
    return explanation.disagreements().stream()
        .map(Disagreement::pair)
        .filter(pair -> indicators.get(pair.indicator()).equals(line.node().id()))
        .map(pair -> SourcePair.words(pair.other()))
        .collect(Collectors.joining("; "));
  }

  private static String value(Observation observation) {
    return observation == null ? "" : NumberText.shortest(observation.value());
  }
}
