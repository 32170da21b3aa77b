package org.govservices.evaluator.robustness;

import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;

/**
 * The standard errors of what was observed. An indicator has one for every value that takes part,
 * or for none: one that is missing is not known, which is not the same as 0. Indicators without any
 * are taken as measured without error.
 */
final class StandardErrors {
  private final List<Integer> participants;
  private final ObservationTable table;

  StandardErrors(Evaluation evaluation) {
    this.participants = evaluation.participants();
    this.table = evaluation.observations();
  }

  /** Whether no value has a standard error. */
  boolean areNone() {
    return IntStream.range(0, table.indicators().size()).noneMatch(this::hasAny);
  }

  private boolean hasAny(int indicator) {
    return IntStream.range(0, table.roster().size())
        .anyMatch(u -> table.at(u, indicator).standardError().isPresent());
  }

  /** A problem for every value without a standard error whose indicator has some. */
  void requireAll(Problems problems) {
    for (int i = 0; i < table.indicators().size(); i++) {
      for (int u : hasAny(i) ? participants : List.<Integer>of()) {
        Observation cell = table.at(u, i);
        if (cell.value().isPresent() && cell.standardError().isEmpty()) {
          problems.add(
              cell.place(),
              "the value of '"
                  + table.indicators().get(i)
                  + "' for unit '"
                  + table.roster().get(u).code()
                  + "' has no standard_error, though others have one; write it, 0 where the value"
                  + " is exact");
        }
      }
    }
  }
}
