package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.result.SourceComparison;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.evaluation.stage.Stages;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.SourcePair;

/** Works out what hangs on the disagreements between sources. */
final class Disagreements {
  /** Each costs about as much as scoring everything once. */
  static final int MOST_WORKED_OUT = 2_000;

  private Disagreements() {}

  /** The disagreements about this edition, by unit and indicator. */
  static List<SourcePair> pairs(Inputs inputs) {
    return inputs.observations().disagreements().stream()
        .filter(pair -> pair.edition().equals(inputs.framework().edition()))
        .sorted(Comparator.comparingInt(SourcePair::unit).thenComparing(SourcePair::indicator))
        .toList();
  }

  /**
   * Compares the sources.
   *
   * @param index {@code Result[unit]}: what every unit got in the index
   */
  static SourceComparison of(Inputs inputs, Stages stages, Result[] index) {
    List<Disagreement> disagreements = new ArrayList<>();
    for (SourcePair pair : pairs(inputs)) {
      disagreements.add(
          disagreements.size() < MOST_WORKED_OUT
              ? workedOut(pair, stages, index[pair.unit()])
              : new Disagreement(
                  pair,
                  index[pair.unit()],
                  Optional.empty(),
                  "not worked out: only the first " + MOST_WORKED_OUT + " disagreements are"));
    }
    disagreements.sort(
        Comparator.comparing((Disagreement d) -> !d.changesBand())
            .thenComparing(d -> !d.changesRank())
            .thenComparingDouble(d -> -Math.abs(d.shift().orElse(0))));
    return new SourceComparison(inputs.observations().notTaken(), disagreements);
  }

  /** An evaluation with the other word in this cell, whoever else that moves. */
  private static Disagreement workedOut(SourcePair pair, Stages stages, Result index) {
    ObservationTable other = stages.observed().with(pair.unit(), pair.indicator(), pair.other());
    try {
      Result ifOther = stages.indexOf(other)[pair.unit()];
      return new Disagreement(pair, index, Optional.of(ifOther), "");
    } catch (InvalidInputException e) {
      String why = "refused: " + e.problems().get(0).message();
      return new Disagreement(pair, index, Optional.empty(), why);
    }
  }
}
