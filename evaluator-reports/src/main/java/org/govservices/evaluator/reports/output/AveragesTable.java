package org.govservices.evaluator.reports.output;

import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.number.NumberText;

/** {@code averages.csv}: the means of groups of units that the evaluation asks for. */
final class AveragesTable {
  static final String FILE = "averages.csv";

  private static final List<String> COLUMNS = List.of("grouping", "group", "node", "n", "mean");

  private AveragesTable() {}

  static Table of(Evaluation evaluation) {
    return new Table(
        COLUMNS,
        evaluation.averages().stream()
            .map(
                average ->
                    List.of(
                        average.grouping(),
                        average.group(),
                        average.node(),
                        Integer.toString(average.n()),
                        NumberText.shortest(average.mean())))
            .toList());
  }
}
