package org.govservices.evaluator.reports.output;

import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;

/**
 * {@code disagreements.csv}: the cells of which sources say different things beyond the tolerance,
 * with what hangs on each; those that most points hang on first.
 */
final class DisagreementsTable {
  static final String FILE = "disagreements.csv";

  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "indicator",
          "taken",
          "taken_source",
          "taken_place",
          "other",
          "other_source",
          "other_place",
          "score",
          "score_if_other",
          "shift",
          "rank",
          "rank_if_other",
          "band",
          "band_if_other",
          "why_no_score_if_other");

  private DisagreementsTable() {}

  static Table of(Evaluation evaluation) {
    return new Table(
        COLUMNS,
        evaluation.sources().disagreements().stream().map(d -> row(evaluation, d)).toList());
  }

  private static List<String> row(Evaluation evaluation, Disagreement disagreement) {
    SourcePair pair = disagreement.pair();
    Observation taken = pair.taken();
    Observation other = pair.other();
    Result index = disagreement.index();
    return List.of(
        evaluation.roster().get(pair.unit()).code(),
        evaluation.observations().indicators().get(pair.indicator()),
        SourcePair.said(taken),
        taken.origin().keyword(),
        taken.place().withoutFolder(),
        SourcePair.said(other),
        other.origin().keyword(),
        other.place().withoutFolder(),
        NumberText.shortest(index.score()),
        NumberText.shortest(disagreement.scoreIfOther()),
        disagreement.shift().isPresent()
            ? NumberText.withoutNoise(disagreement.shift().getAsDouble())
            : "",
        NumberText.shortest(index.rank()),
        NumberText.shortest(disagreement.rankIfOther()),
        index.band().map(Band::id).orElse(""),
        disagreement.ifOther().flatMap(Result::band).map(Band::id).orElse(""),
        disagreement.whyNoScore());
  }
}
