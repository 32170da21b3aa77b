package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Correlation;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.reports.analysis.CoherenceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at how coherent the nodes of an evaluation are. */
@Command(
    name = "coherence",
    description = {
      "Show whether the indicators are statistically coherent: correlations within and between"
          + " dimensions and with outside variables, Cronbach's alpha, principal components,"
          + " redundant, silent and contradicting indicators, and weights against effective"
          + " importance.",
      "Scores are looked at, so that higher is better everywhere."
    })
final class CoherenceCommand extends EvaluatorCommand {
  private static final String ALL_COLUMNS = "all";

  @Mixin private EvaluationArgument evaluation;

  @Option(
      names = "--correlation",
      paramLabel = "NAME",
      defaultValue = "pearson",
      description = "pearson, spearman or kendall; ${DEFAULT-VALUE} if not given.")
  private String correlation;

  @Option(
      names = "--with",
      paramLabel = "COLUMN",
      split = ",",
      defaultValue = ALL_COLUMNS,
      description = "Columns of units.csv to compare scores with; ${DEFAULT-VALUE} if not given.")
  private List<String> columns;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only units of this kind.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--span",
      paramLabel = "SHARE",
      defaultValue = "0.75",
      description =
          "Share of the units that each local line of effective importance is fitted to;"
              + " ${DEFAULT-VALUE} if not given.")
  private double span;

  @Mixin private AnalysisOutput output;

  @Override
  void validate() {
    if (!(span > 0 && span <= 1)) {
      throw usageError("--span is a share above 0 and at most 1");
    }
    if (Correlation.of(correlation.toLowerCase(Locale.ROOT)).isEmpty()) {
      throw usageError("--correlation is pearson, spearman or kendall");
    }
  }

  @Override
  ExitCode execute() {
    Evaluation result = Evaluator.evaluate(evaluation.inputs());
    Coherence coherence =
        Coherence.of(
            result,
            new Coherence.Options(
                Correlation.of(correlation.toLowerCase(Locale.ROOT)).orElseThrow(),
                kind.map(wanted -> known(wanted, kinds(result), "kind of unit")),
                outside(result),
                span));
    List<String> files =
        output.write(
            (building, target) ->
                CoherenceReport.write(coherence, Version.current(), building, target),
            result.spec().id() + "-coherence",
            this::noteRepairs);
    CoherenceText text = new CoherenceText(coherence, out(), this::heading);
    if (onTerminal()) {
      text.print(output.target(), files);
    } else {
      text.lines(output.target(), files);
    }
    return ExitCode.OK;
  }

  private List<String> outside(Evaluation result) {
    Set<String> groupings = result.roster().groupings();
    return columns.equals(List.of(ALL_COLUMNS))
        ? new ArrayList<>(groupings)
        : columns.stream().map(wanted -> known(wanted, groupings, "column")).toList();
  }

  private static Set<String> kinds(Evaluation result) {
    return result.roster().units().stream().map(Unit::kind).collect(Collectors.toSet());
  }

  private String known(String wanted, Set<String> all, String what) {
    if (!all.contains(wanted)) {
      throw usageError(
          "No " + what + " '" + wanted + "' in the units" + Problems.maybe(wanted, all));
    }
    return wanted;
  }
}
