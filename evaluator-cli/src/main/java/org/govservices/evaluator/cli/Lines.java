package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Adjusted;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Gaps;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.result.SourceComparison;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.output.Report;

/** What a run found, for programs: a line per fact, its fields separated by tabs, a word first. */
final class Lines {
  /** Of many gaps the first; all of them stand in gaps.csv. */
  private static final int NAMED = 20;

  private final Evaluation evaluation;
  private final PrintWriter out;

  Lines(Evaluation evaluation, PrintWriter out) {
    this.evaluation = evaluation;
    this.out = out;
  }

  /**
   * Prints.
   *
   * @param otherWeights whether there is a published table, but it is not of these weights
   */
  void print(Path target, Report report, Optional<Comparison> moved, boolean otherWeights) {
    line("evaluation", evaluation.spec().id(), evaluation.spec().data().keyword());
    line(
        "framework",
        evaluation.framework().id(),
        evaluation.framework().edition(),
        evaluation.framework().standing().keyword());
    evaluation.groups().forEach(this::group);
    evaluation.audit().ifPresent(this::audit);
    if (otherWeights) {
      line("not-audited", "other-weights");
    }
    adjustments();
    sources(evaluation.sources());
    gaps(evaluation.gaps());
    moved.ifPresent(comparison -> moved(comparison, out));
    evaluation
        .findings()
        .forEach(f -> line("warning", f.rule().id(), f.place().node(), f.message()));
    report.skipped().forEach(skipped -> line("skipped", skipped.detail()));
    report.files().forEach(file -> line("file", target.resolve(file).toString()));
  }

  private void group(RankingGroup group) {
    long ranked =
        group.units().stream()
            .filter(unit -> evaluation.result(unit, 0).rank().isPresent())
            .count();
    line("group", group.name(), group.units().size(), ranked);
    for (Band band : evaluation.framework().bands()) {
      long units =
          group.units().stream().filter(unit -> evaluation.result(unit, 0).isIn(band)).count();
      line("band", group.name(), band.id(), units);
    }
    for (int unit : group.units()) {
      Result result = evaluation.result(unit, 0);
      if (result.outcome() != Result.Outcome.SCORED) {
        line("not-scored", evaluation.roster().get(unit).code(), result.outcome().keyword());
      }
    }
  }

  private void sources(SourceComparison sources) {
    if (!sources.notTaken().isEmpty()) {
      line("sources-differ", sources.disagreements().size(), sources.cells());
    }
    for (Disagreement disagreement : sources.disagreements()) {
      SourcePair pair = disagreement.pair();
      line(
          "disagreement",
          evaluation.roster().get(pair.unit()).code(),
          evaluation.observations().indicators().get(pair.indicator()),
          SourcePair.said(pair.taken()),
          SourcePair.said(pair.other()),
          disagreement.shift().isPresent()
              ? NumberText.withoutNoise(disagreement.shift().getAsDouble())
              : "",
          rank(disagreement.index()),
          disagreement.ifOther().map(Lines::rank).orElse(""),
          band(disagreement.index()),
          disagreement.ifOther().map(Lines::band).orElse(""));
    }
  }

  private void gaps(Gaps gaps) {
    if (gaps.excluded() > 0) {
      line("gaps", gaps.deciding().size(), gaps.excluded());
    }
    gaps.deciding().stream()
        .limit(NAMED)
        .forEach(
            gap ->
                line(
                    "gap",
                    evaluation.roster().get(gap.unit()).code(),
                    evaluation.observations().indicators().get(gap.indicator()),
                    gap.status().keyword(),
                    gap.ifWorst().map(Lines::score).orElse(""),
                    gap.ifBest().map(Lines::score).orElse(""),
                    gap.ifWorst().map(Lines::rank).orElse(""),
                    gap.ifBest().map(Lines::rank).orElse(""),
                    gap.ifWorst().map(Lines::band).orElse(""),
                    gap.ifBest().map(Lines::band).orElse("")));
  }

  private void adjustments() {
    for (int unit = 0; unit < evaluation.roster().size(); unit++) {
      for (Adjusted change : evaluation.adjusted(unit)) {
        line(
            "adjusted",
            evaluation.roster().get(unit).code(),
            evaluation.nodes().get(change.node()).id(),
            change.rule().method(),
            change.rule().indicator(),
            NumberText.withoutNoise(change.value()),
            change.before().isPresent()
                ? NumberText.withoutNoise(change.before().getAsDouble())
                : "",
            change.outcome().score().isPresent()
                ? NumberText.withoutNoise(change.outcome().score().getAsDouble())
                : "",
            change.outcome().capBand().orElse(""));
      }
    }
  }

  private static String score(Result result) {
    return result.score().isPresent() ? NumberText.withoutNoise(result.score().getAsDouble()) : "";
  }

  private static String band(Result result) {
    return result.band().map(Band::id).orElse("");
  }

  /** The units whose score, place or band differs: ranks, bands, then places. */
  static void moved(Comparison comparison, PrintWriter out) {
    comparison
        .moved(Framework.ROOT)
        .forEach(
            change ->
                line(
                    out,
                    "moved",
                    change.unit().code(),
                    rank(change.before()),
                    rank(change.after()),
                    change.before().band().map(Band::id).orElse(""),
                    change.after().band().map(Band::id).orElse(""),
                    place(change.placeBefore()),
                    place(change.placeAfter())));
  }

  private static String place(OptionalInt place) {
    return place.isPresent() ? Integer.toString(place.getAsInt()) : "";
  }

  private static String rank(Result result) {
    return result.rank().isPresent() ? NumberText.shortest(result.rank().getAsDouble()) : "";
  }

  private void audit(Audit audit) {
    audit
        .contradictions()
        .forEach(pair -> line("contradiction", pair.node(), pair.unit(), pair.other()));
    line("scores-differ", audit.count(Audit.What.SCORE), audit.scoresCompared());
    line("bands-differ", audit.count(Audit.What.BAND), audit.bandsCompared());
    line("ranks-differ", audit.count(Audit.What.RANK), audit.ranksCompared());
    line("not-computed", audit.notComputed());
  }

  private void line(Object... fields) {
    line(out, fields);
  }

  /** One fact of any command. */
  static void line(PrintWriter out, Object... fields) {
    out.print(Arrays.stream(fields).map(Object::toString).collect(Collectors.joining("\t")) + "\n");
  }
}
