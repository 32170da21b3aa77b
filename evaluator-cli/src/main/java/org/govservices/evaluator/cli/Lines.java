package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Audit;
import org.govservices.evaluator.evaluation.Disagreement;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.RankingGroup;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.evaluation.SourceComparison;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.output.Report;

/** What a run found, for programs: a line per fact, its fields separated by tabs, a word first. */
final class Lines {
  private final Evaluation evaluation;
  private final PrintWriter out;

  Lines(Evaluation evaluation, PrintWriter out) {
    this.evaluation = evaluation;
    this.out = out;
  }

  void print(Path target, Report report, Optional<Comparison> moved) {
    line("evaluation", evaluation.spec().id(), evaluation.spec().data().keyword());
    line(
        "framework",
        evaluation.framework().id(),
        evaluation.framework().edition(),
        evaluation.framework().standing().keyword());
    evaluation.groups().forEach(this::group);
    evaluation.audit().ifPresent(this::audit);
    sources(evaluation.sources());
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
              : "");
    }
  }

  /** The units whose rank or band differs. */
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
                    change.after().band().map(Band::id).orElse("")));
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
