package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.robustness.SensitivityWords;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;

/** Prints what an analysis of robustness found. */
final class RobustnessLines {
  private static final int MOST_UNITS = 20;

  private final Robustness robustness;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  RobustnessLines(Robustness robustness, PrintWriter out, UnaryOperator<String> heading) {
    this.robustness = robustness;
    this.out = out;
    this.heading = heading;
  }

  /** For a person. */
  void print() {
    Evaluation evaluation = robustness.evaluation();
    for (RankingGroup group : evaluation.groups()) {
      out.println();
      out.println(
          heading.apply(
              (group.name().isEmpty() ? "All units" : group.name())
                  + ": ranks in "
                  + NumberText.withoutNoise(100 * robustness.spec().interval())
                  + " % of "
                  + robustness.runs()
                  + " runs"));
      TextTable table = new TextTable();
      table.row("rank", "median", "interval", "all runs", "unit");
      robustness.ranked(group).stream().limit(MOST_UNITS).forEach(unit -> row(table, unit));
      table.print(out);
      if (group.units().size() > MOST_UNITS) {
        out.println("  … and " + (group.units().size() - MOST_UNITS) + " more in ranks.csv");
      }
    }
    robustness.sensitivity().ifPresent(this::sensitivity);
    for (ExactAnswers answers : robustness.exact()) {
      if (answers.unconfirmed() > 0) {
        out.println();
        out.println(
            "Exact answers that no check confirms, left out%s: %d (reasons in their tables)"
                .formatted(
                    answers.group().isEmpty() ? "" : " of " + answers.group(),
                    answers.unconfirmed()));
      }
    }
  }

  /** For programs. */
  void lines(Path target, List<String> files) {
    Evaluation evaluation = robustness.evaluation();
    Lines.line(out, "runs", Long.toString(robustness.runs()));
    for (RankingGroup group : evaluation.groups()) {
      for (int unit : robustness.ranked(group)) {
        robustness.units().get(unit).ranks().ifPresent(ranks -> rank(group, unit, ranks));
      }
    }
    robustness
        .sensitivity()
        .ifPresent(
            sensitivity ->
                sensitivity
                    .shift()
                    .effects()
                    .forEach(
                        effect ->
                            Lines.line(
                                out,
                                "decides",
                                effect.choice(),
                                NumberText.withoutNoise(effect.first()),
                                NumberText.withoutNoise(effect.total()))));
    for (ExactAnswers answers : robustness.exact()) {
      if (answers.unconfirmed() > 0) {
        Lines.line(out, "unconfirmed", answers.group(), Integer.toString(answers.unconfirmed()));
      }
    }
    files.forEach(file -> Lines.line(out, "file", target.resolve(file).toString()));
  }

  private void rank(RankingGroup group, int unit, Robustness.RankRange ranks) {
    Lines.line(
        out,
        "rank",
        group.name(),
        robustness.evaluation().roster().get(unit).code(),
        contractRank(unit).orElse(""),
        Integer.toString(ranks.median()),
        hasInterval(unit) ? Integer.toString(ranks.low()) : "",
        hasInterval(unit) ? Integer.toString(ranks.high()) : "",
        Integer.toString(ranks.best()),
        Integer.toString(ranks.worst()));
  }

  private boolean hasInterval(int unit) {
    return robustness.units().get(unit).hasIntervals();
  }

  private Optional<String> contractRank(int unit) {
    OptionalDouble rank = robustness.place(unit);
    return rank.isPresent()
        ? Optional.of(NumberText.shortest(rank.getAsDouble()))
        : Optional.empty();
  }

  private void sensitivity(Sensitivity sensitivity) {
    out.println();
    out.println(
        heading.apply(
            sensitivity.exact()
                ? "What decides the ranks, exactly"
                : "What decides the ranks, estimated from " + sensitivity.runs() + " runs"));
    if (sensitivity.shift().effects().isEmpty()) {
      out.println("  No choice changes any rank.");
    }
    sensitivity
        .shift()
        .effects()
        .forEach(
            effect ->
                out.println(
                    "  "
                        + SensitivityWords.of(effect, false)
                            .in(robustness.evaluation().spec().language())));
  }

  private void row(TextTable table, int unit) {
    Evaluation evaluation = robustness.evaluation();
    robustness
        .units()
        .get(unit)
        .ranks()
        .ifPresent(
            ranks ->
                table.row(
                    contractRank(unit).orElse("–"),
                    Integer.toString(ranks.median()),
                    hasInterval(unit) ? ranks.low() + "–" + ranks.high() : "–",
                    ranks.best() + "–" + ranks.worst(),
                    evaluation.roster().get(unit).name().in(evaluation.spec().language())));
  }
}
