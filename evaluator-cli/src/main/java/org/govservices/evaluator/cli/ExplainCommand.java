package org.govservices.evaluator.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Disagreement;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.explain.Attribution;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.output.AttributionTable;
import org.govservices.evaluator.reports.output.ExplanationTable;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.text.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains the score of one unit. */
@Command(
    name = "explain",
    description = {
      "Explain a unit's score: every node with its weight in force, the points it earned and lost,"
          + " its rank and coverage, beside the median and the best of its kind; the indicators"
          + " that cost most first.",
      "Points lost are what the overall index would gain if the node alone scored the best"
          + " that its scoring rules can give.",
      "With --against: which points of the difference between two units' unrounded overall scores"
          + " come from which dimension and indicator; the parts sum to the difference."
    })
final class ExplainCommand extends EvaluatorCommand {
  private static final int POINT_DECIMALS = 3;

  @Mixin private EvaluationArgument evaluation;

  @Parameters(index = "1", paramLabel = "UNIT", description = "A unit's code, or its exact name.")
  private String unit;

  @Option(
      names = "--against",
      paramLabel = "OTHER",
      description = "Explain the difference from this unit instead: its code or exact name.")
  private Optional<String> against = Optional.empty();

  @Mixin private TableOutput output;

  private Evaluation result;

  @Override
  ExitCode execute() {
    result = Evaluator.evaluate(evaluation.inputs());
    int found = NamedUnit.find(result.roster(), unit, this::usageError);
    if (against.isPresent()) {
      Attribution attribution = Attribution.of(result, scored(found), scored(other(found)));
      show(
          AttributionTable.of(attribution),
          () -> new AttributionText(attribution, out(), this::heading).print());
    } else {
      Explanation explanation = Explanation.of(result, found);
      show(ExplanationTable.of(explanation), () -> print(explanation));
    }
    return ExitCode.OK;
  }

  private int other(int found) {
    int other = NamedUnit.find(result.roster(), against.orElseThrow(), this::usageError);
    if (other == found) {
      throw usageError("--against needs another unit than '" + unit + "'");
    }
    return other;
  }

  private int scored(int found) {
    Result index = result.result(found, 0);
    if (index.score().isEmpty()) {
      throw usageError(
          "Unit '"
              + result.roster().get(found).code()
              + "' has no overall score: "
              + index.outcome().keyword());
    }
    return found;
  }

  private void show(Table table, Runnable onTerminal) {
    if (onTerminal()) {
      onTerminal.run();
      output
          .write(table, result.spec().inputs())
          .ifPresent(file -> out().println("Written to " + file));
    } else {
      out().print(table.csv());
      output.write(table, result.spec().inputs());
    }
  }

  private void print(Explanation explanation) {
    Explanation.Line index = explanation.index();
    out().println(heading(name(explanation.unit().name()) + " " + explanation.unit().code()));
    out()
        .println(
            name(result.spec().title())
                + " · "
                + result.spec().data().keyword()
                + " data · framework "
                + result.framework().id()
                + " "
                + result.framework().edition()
                + ", "
                + result.framework().standing().keyword());
    out()
        .println(
            "Score "
                + score(index.result().grade())
                + index.result().band().map(Band::name).map(band -> ", " + name(band)).orElse("")
                + (index.result().rank().isPresent()
                    ? ", rank "
                        + NumberText.shortest(index.result().rank().orElseThrow())
                        + " of "
                        + index.peers().scored()
                    : ", not ranked")
                + ", coverage "
                + percent(index.result().coverage()));
    dimensions(explanation);
    costliest(explanation);
    List<Explanation.Line> unscored = explanation.unscored();
    if (!unscored.isEmpty()) {
      out().println();
      out().println(heading("Not scored"));
      unscored.forEach(
          line ->
              out()
                  .println(
                      "  "
                          + name(line.node().name())
                          + ": "
                          + line.observation().status().keyword()));
    }
    disagreements(explanation);
    if (!explanation.addsUp() && index.result().score().isPresent()) {
      out().println();
      out()
          .println(
              "Points lost of single nodes do not add up here: a method of this framework is not a"
                  + " weighted sum.");
    }
  }

  private void dimensions(Explanation explanation) {
    out().println();
    out().println(heading("By dimension"));
    TextTable table = new TextTable();
    table.row("score", "rank", "weight", "earned", "lost", "median", "best", "coverage", "");
    explanation.lines().stream()
        .filter(line -> line.observation() == null)
        .forEach(
            line ->
                table.row(
                    score(line.result().grade()),
                    line.result().rank().isPresent()
                        ? NumberText.shortest(line.result().rank().orElseThrow())
                        : "–",
                    percent(line.overallShare()),
                    points(line.earned()),
                    points(line.lost()),
                    score(line.peers().median()),
                    score(line.peers().best()),
                    percent(line.result().coverage()),
                    "  ".repeat(line.depth()) + name(line.node().name())));
    table.print(out());
  }

  private void costliest(Explanation explanation) {
    out().println();
    out().println(heading("Indicators that lost points, the most first"));
    TextTable table = new TextTable();
    table.row("lost", "score", "value", "median", "best", "weight", "");
    explanation
        .costliest()
        .forEach(
            line ->
                table.row(
                    points(line.lost()),
                    score(line.result().grade()),
                    value(line.observation()),
                    score(line.peers().median()),
                    score(line.peers().best()),
                    percent(line.overallShare()),
                    name(line.node().name())));
    table.print(out());
  }

  private void disagreements(Explanation explanation) {
    if (explanation.disagreements().isEmpty()) {
      return;
    }
    out().println();
    out().println(heading("Sources disagree; by the other the index would score"));
    TextTable table = new TextTable();
    table.row("score", "shift", "rank", "");
    for (Disagreement disagreement : explanation.disagreements()) {
      SourcePair pair = disagreement.pair();
      Indicator indicator = result.framework().indicators().get(pair.indicator());
      table.row(
          score(disagreement.scoreIfOther()),
          points(disagreement.shift()),
          disagreement.rankIfOther().isPresent()
              ? NumberText.shortest(disagreement.rankIfOther())
              : "–",
          name(indicator.name())
              + ": "
              + SourcePair.words(pair.taken())
              + ", not "
              + SourcePair.words(pair.other()));
    }
    table.print(out());
  }

  private static String value(Observation observation) {
    return observation.value().isPresent()
        ? NumberText.shortest(observation.value().getAsDouble())
        : observation.status().keyword();
  }

  private String score(OptionalDouble score) {
    return score.isPresent()
        ? NumberText.fixed(score.getAsDouble(), result.framework().grading().decimals())
        : "–";
  }

  private static String points(OptionalDouble points) {
    return points.isPresent() ? NumberText.fixed(points.getAsDouble(), POINT_DECIMALS) : "–";
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? NumberText.fixed(100 * share.getAsDouble(), 1) + "%" : "–";
  }

  private String name(LocalText text) {
    return text.in(result.spec().language());
  }
}
