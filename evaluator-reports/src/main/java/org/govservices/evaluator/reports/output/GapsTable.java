package org.govservices.evaluator.reports.output;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;

/**
 * {@code gaps.csv}: the cells that are left out and on which a rank or a band hangs, with the index
 * by the worst and the best that each could score. Empty where the contract refuses such a score.
 */
final class GapsTable {
  static final String FILE = "gaps.csv";

  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "indicator",
          "status",
          "score",
          "score_if_worst",
          "score_if_best",
          "rank",
          "rank_if_worst",
          "rank_if_best",
          "band",
          "band_if_worst",
          "band_if_best");

  private GapsTable() {}

  static Table of(Evaluation evaluation) {
    return new Table(
        COLUMNS, evaluation.gaps().deciding().stream().map(gap -> row(evaluation, gap)).toList());
  }

  private static List<String> row(Evaluation evaluation, Gap gap) {
    Optional<Result> index = Optional.of(gap.index());
    return List.of(
        evaluation.roster().get(gap.unit()).code(),
        evaluation.observations().indicators().get(gap.indicator()),
        gap.status().keyword(),
        score(index),
        score(gap.ifWorst()),
        score(gap.ifBest()),
        rank(index),
        rank(gap.ifWorst()),
        rank(gap.ifBest()),
        band(index),
        band(gap.ifWorst()),
        band(gap.ifBest()));
  }

  private static String score(Optional<Result> result) {
    return result.map(Result::score).map(NumberText::shortest).orElse("");
  }

  private static String rank(Optional<Result> result) {
    return result.map(Result::rank).map(NumberText::shortest).orElse("");
  }

  private static String band(Optional<Result> result) {
    return result.flatMap(Result::band).map(Band::id).orElse("");
  }
}
