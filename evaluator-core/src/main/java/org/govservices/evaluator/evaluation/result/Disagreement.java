package org.govservices.evaluator.evaluation.result;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;

/**
 * A cell of which two sources say different things beyond the tolerance, and what hangs on it.
 *
 * @param pair what was taken and what was not
 * @param index what the unit got in the index
 * @param ifOther what it would get if the other source's word were taken for this cell alone; empty
 *     when the contract refuses it, or it was not worked out
 * @param whyNot why {@code ifOther} is empty; empty when it is not
 */
public record Disagreement(SourcePair pair, Result index, Optional<Result> ifOther, String whyNot) {
  /** Why there is no score by the other; empty when there is one. */
  public String whyNoScore() {
    return ifOther
        .filter(result -> result.score().isEmpty())
        .map(result -> "not scored: " + result.outcome().keyword())
        .orElse(whyNot);
  }

  /** The points of the index that the unit would gain by the other; below 0, lose. */
  public OptionalDouble shift() {
    OptionalDouble other = scoreIfOther();
    return index.score().isPresent() && other.isPresent()
        ? OptionalDouble.of(other.getAsDouble() - index.score().getAsDouble())
        : OptionalDouble.empty();
  }

  /** Whether the unit would have another band by the other. */
  public boolean changesBand() {
    return ifOther.isPresent()
        && !ifOther.get().band().map(Band::id).equals(index.band().map(Band::id));
  }

  /** Whether the unit would have another rank by the other. */
  public boolean changesRank() {
    return ifOther.isPresent() && !ifOther.get().rank().equals(index.rank());
  }

  /** The index's score by the other; empty when it is not known, or would not be scored. */
  public OptionalDouble scoreIfOther() {
    return ifOther.map(Result::score).orElse(OptionalDouble.empty());
  }

  /** The unit's rank by the other; empty when it is not known, or would not be ranked. */
  public OptionalDouble rankIfOther() {
    return ifOther.map(Result::rank).orElse(OptionalDouble.empty());
  }
}
