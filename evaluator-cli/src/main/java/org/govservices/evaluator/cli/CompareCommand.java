package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.EvaluationReader;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.evaluation.RecordSettings;
import org.govservices.evaluator.reports.output.ComparisonTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two evaluations. */
@Command(
    name = "compare",
    description = {
      "Compare two evaluations: score, rank and band changes of the units that both have, and what"
          + " differs in their contracts.",
      "Changes are after minus before."
    })
final class CompareCommand extends EvaluatorCommand {

  @Parameters(index = "0", paramLabel = "BEFORE", description = "An evaluation, file or folder.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Another evaluation.")
  private Path after;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that {data} stands for in the evaluations' tables of records.")
  private Optional<Path> data = Optional.empty();

  @Mixin private TableOutput output;

  @Override
  ExitCode execute() {
    Comparison comparison = Comparison.of(evaluate(before), evaluate(after));
    output.write(ComparisonTable.of(comparison));
    if (onTerminal()) {
      print(comparison);
    } else {
      out().print(ComparisonTable.of(comparison).csv());
      out().print(ComparisonTable.contract(comparison).csv());
    }
    boolean same =
        comparison.changes().stream().noneMatch(Comparison.Change::isChange)
            && comparison.unitsOnlyBefore().isEmpty()
            && comparison.unitsOnlyAfter().isEmpty()
            && comparison.contract().isEmpty();
    return same ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  private Evaluation evaluate(Path path) {
    return Evaluator.evaluate(
        Inputs.read(EvaluationReader.read(path).withRecords(RecordSettings.NONE.withData(data))));
  }

  private void print(Comparison comparison) {
    new Moves(comparison, out(), this::heading).print();
    only("Only before", comparison.unitsOnlyBefore());
    only("Only after", comparison.unitsOnlyAfter());
    if (!comparison.contract().isEmpty()) {
      out().println();
      out().println(heading("The contracts differ"));
      comparison
          .contract()
          .forEach(
              difference ->
                  out()
                      .println(
                          "  "
                              + difference.where()
                              + ": "
                              + orNothing(difference.before())
                              + " → "
                              + orNothing(difference.after())));
    }
  }

  private void only(String title, List<String> codes) {
    if (!codes.isEmpty()) {
      out().println();
      out().println(heading(title));
      out().println("  " + String.join(", ", codes));
    }
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "(nothing)" : text;
  }
}
