package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.compare.ChangeParts;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.reports.output.ComparisonTable;
import org.govservices.evaluator.reports.output.Table;
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
      "Changes are after minus before. With --attribute each change of an unrounded score is split"
          + " into what comes from data, method, roster and measurement status; the four sum to it."
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

  @Option(
      names = "--attribute",
      description =
          "Split every change into its four sources; evaluates up to 14 mixtures of the two.")
  private boolean attribute;

  @Mixin private TableOutput output;

  @Override
  ExitCode execute() {
    Inputs inputsBefore = inputs(before);
    Inputs inputsAfter = inputs(after);
    Comparison comparison =
        Comparison.of(Evaluator.evaluate(inputsBefore), Evaluator.evaluate(inputsAfter));
    Optional<ChangeParts> parts =
        attribute
            ? Optional.of(ChangeParts.of(comparison, inputsBefore, inputsAfter))
            : Optional.empty();
    Table table = parts.map(ComparisonTable::of).orElseGet(() -> ComparisonTable.of(comparison));
    List<Path> inputs = new ArrayList<>(inputsBefore.spec().inputs());
    inputs.addAll(inputsAfter.spec().inputs());
    output.write(table, inputs);
    if (onTerminal()) {
      print(comparison);
      parts.ifPresent(split -> new ChangePartsText(split, out(), this::heading).print());
    } else {
      out().print(table.csv());
      out().print(ComparisonTable.contract(comparison).csv());
      parts.ifPresent(split -> split.remarks().forEach(remark -> err().println("note: " + remark)));
    }
    boolean same =
        comparison.changes().stream().noneMatch(Comparison.Change::isChange)
            && comparison.unitsOnlyBefore().isEmpty()
            && comparison.unitsOnlyAfter().isEmpty()
            && comparison.contract().isEmpty();
    return same ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  private Inputs inputs(Path path) {
    return Inputs.read(EvaluationArgument.spec(path, data, UnaryOperator.identity()));
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
