package org.govservices.evaluator.lint;

import java.util.OptionalDouble;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Unit;

/** An index that mostly ranks by size. */
final class SizeBias implements DataRule {
  private static final Card CARD =
      Card.warning(
          "size-bias",
          "an index with |r| > 0.6 with a column of units.csv named population",
          "counts that are not divided by size rank the large above the small",
          "JRC COIN Tool FAQ");

  private static final double BIASED = 0.6;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    double[] population =
        data.roster().units().stream().mapToDouble(SizeBias::population).toArray();
    OptionalDouble r = data.correlation(data.scores(data.tree().framework().index()), population);
    if (r.isPresent() && Math.abs(r.getAsDouble()) > BIASED) {
      findings.add(
          data.tree().framework().index(),
          "r = "
              + NumberText.fixed(r.getAsDouble(), 2)
              + " with the population; expected -0.6 to 0.6");
    }
  }

  private static double population(Unit unit) {
    try {
      return unit.number("population").orElse(Double.NaN);
    } catch (NumberFormatException e) {
      return Double.NaN; // a column of words with that name
    }
  }
}
