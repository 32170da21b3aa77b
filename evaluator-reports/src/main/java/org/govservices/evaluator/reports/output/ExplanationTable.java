package org.govservices.evaluator.reports.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.explain.AdjustmentWords;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;

/** An explanation as a table: a row per node, numbers at full precision. */
public final class ExplanationTable {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "node",
          "depth",
          "name",
          "status",
          "text",
          "value",
          "value_counted",
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
          "not_taken",
          "adjusted",
          "hangs_on_gap");

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
        line.observation() == null ? "" : line.observation().text(),
        value(line.observation()),
        NumberText.shortest(line.counted()),
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
        notTaken(explanation, line),
        adjusted(explanation, line),
        gap(explanation, line));
  }

  /** What adjustments did here; at the index those that did nothing too. */
  private static String adjusted(Explanation explanation, Explanation.Line line) {
    Evaluation evaluation = explanation.evaluation();
    int unit = evaluation.roster().indexOf(explanation.unit().code()).orElseThrow();
    Stream<LocalText> here =
        AdjustmentWords.applied(evaluation, unit, evaluation.tree().index(line.node())).stream();
    Stream<LocalText> words =
        line.depth() == 0 ? Stream.concat(here, explanation.notApplied().stream()) : here;
    return words.map(w -> w.in(evaluation.spec().language())).collect(Collectors.joining("; "));
  }

  /** What would be, were a cell that is left out between the worst and the best it can score. */
  private static String gap(Explanation explanation, Explanation.Line line) {
    Evaluation evaluation = explanation.evaluation();
    return explanation.gaps().stream()
        .filter(gap -> evaluation.framework().indicators().get(gap.indicator()).equals(line.node()))
        .map(gap -> gap.words(evaluation.framework()).in(evaluation.spec().language()))
        .collect(Collectors.joining());
  }

  /** What other sources say beyond the tolerance. */
  private static String notTaken(Explanation explanation, Explanation.Line line) {
    List<String> indicators = explanation.evaluation().observations().indicators();
    return explanation.disagreements().stream()
        .filter(d -> indicators.get(d.pair().indicator()).equals(line.node().id()))
        .map(d -> SourcePair.words(d.pair().other()) + changes(d))
        .collect(Collectors.joining("; "));
  }

  /** The rank and band by the other, where they would be others. */
  private static String changes(Disagreement disagreement) {
    Result index = disagreement.index();
    Result byOther = disagreement.ifOther().orElse(index);
    String rank = NumberText.shortest(index.rank()) + " → " + NumberText.shortest(byOther.rank());
    String band = id(index) + " → " + id(byOther);
    return (disagreement.changesBand() ? ", changes band " + band : "")
        + (disagreement.changesRank() ? ", changes rank " + rank : "");
  }

  private static String id(Result result) {
    return result.band().map(Band::id).orElse("");
  }

  private static String value(Observation observation) {
    return observation == null ? "" : NumberText.shortest(observation.value());
  }
}
