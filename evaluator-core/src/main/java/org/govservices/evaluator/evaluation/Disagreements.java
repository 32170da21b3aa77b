package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  static SourceComparison of(Inputs inputs, OtherWord otherWord, Result[] index) {
    List<Disagreement> disagreements = new ArrayList<>();
    for (SourcePair pair : pairs(inputs)) {
      OtherWord.Outcome other =
          disagreements.size() < MOST_WORKED_OUT
              ? otherWord.index(pair)
              : OtherWord.Outcome.unknown(
                  "not worked out: only the first " + MOST_WORKED_OUT + " disagreements are");
      disagreements.add(new Disagreement(pair, index[pair.unit()], other.index(), other.whyNot()));
    }
    disagreements.sort(
        Comparator.comparing((Disagreement d) -> !d.changesBand())
            .thenComparing(d -> !d.changesRank())
            .thenComparingDouble(d -> -Math.abs(d.shift().orElse(0))));
    return new SourceComparison(inputs.observations().notTaken(), disagreements);
  }
}
