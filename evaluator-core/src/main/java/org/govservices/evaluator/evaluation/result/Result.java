package org.govservices.evaluator.evaluation.result;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.Keyword;

/**
 * What one unit got at one node.
 *
 * @param outcome whether it is scored, and why not
 * @param score at full precision, on the framework's scale; present exactly when scored
 * @param grade the score rounded once, as the contract shows it; bands and ranks follow from it,
 *     unless the contract ranks by more decimals
 * @param band of the score as it is ranked, when the framework has bands
 * @param rank within the unit's ranking group, from 1; whole unless the contract averages ties
 * @param coverage share 0 to 1 of the applicable weight that rests on measured cells; empty when
 *     nothing applies
 */
public record Result(
    Outcome outcome,
    OptionalDouble score,
    OptionalDouble grade,
    Optional<Band> band,
    OptionalDouble rank,
    OptionalDouble coverage) {
  /** Whether a node is scored. */
  public enum Outcome implements Keyword {
    /** There is a score. */
    SCORED,
    /** A veto took the score away, or of a parent those of its parts; the band is the lowest. */
    FAILED,
    /** Nothing was measured that could be scored. */
    NOT_MEASURED,
    /** Too few of the unit's indicators were observed for it to be evaluated at all. */
    SCREENED_OUT,
    /** Too little was measured for the contract. */
    LOW_COVERAGE,
    /** Nothing here applies to the unit. */
    NOT_APPLICABLE
  }

  /** Whether the grade lies in this band of the framework, which its id tells from the others. */
  public boolean isIn(Band wanted) {
    return band.isPresent() && band.get().id().equals(wanted.id());
  }
}
