package org.govservices.evaluator.cli;

import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.explain.Attribution;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.reports.output.AttributionTable;
import org.govservices.evaluator.reports.output.ExplanationTable;
import org.govservices.evaluator.reports.output.Table;
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
      show(
          ExplanationTable.of(explanation),
          () -> new ExplanationText(explanation, out(), this::heading).print());
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
}
