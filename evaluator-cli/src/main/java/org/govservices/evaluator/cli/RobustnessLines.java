package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.RankingGroup;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.robustness.SensitivityWords;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;

/** Prints for a person what an analysis of robustness found. */
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
      evaluation.ranked(group, 0).stream().limit(MOST_UNITS).forEach(unit -> row(table, unit));
      table.print(out);
      if (group.units().size() > MOST_UNITS) {
        out.println("  … and " + (group.units().size() - MOST_UNITS) + " more in ranks.csv");
      }
    }
    robustness.sensitivity().ifPresent(this::sensitivity);
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
                    evaluation.result(unit, 0).rank().isPresent()
                        ? NumberText.shortest(evaluation.result(unit, 0).rank().orElseThrow())
                        : "–",
                    Integer.toString(ranks.median()),
                    ranks.low() + "–" + ranks.high(),
                    ranks.best() + "–" + ranks.worst(),
                    evaluation.roster().get(unit).name().in(evaluation.spec().language())));
  }
}
