package org.govservices.evaluator.robustness.exact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govservices.evaluator.text.LocalText;

/**
 * What is true of a group's ranking whatever the weights.
 *
 * @param group the kind or group; empty when all units compete
 * @param units indexes in the roster, in the order of all other lists' unit numbers
 * @param reason why there are no answers about weights; empty when there are
 * @param stability how far each weight can move
 * @param first who can be first under any weights
 * @param passing the smallest change that makes a unit pass the one ahead of it, and the first one
 * @param attainable best and worst ranks between the bounds
 * @param unproven why ends of attainable ranks are not exact; empty when all are
 * @param consensus over all runs, of the units that have a score in the contract; none when there
 *     are too many units
 */
public record ExactAnswers(
    String group,
    List<Integer> units,
    Optional<LocalText> reason,
    List<StabilityIntervals.Stability> stability,
    List<FirstPlace> first,
    List<PassingChange> passing,
    List<Attainable> attainable,
    Optional<LocalText> unproven,
    List<Compared> consensus) {
  /** Defensive copies. */
  public ExactAnswers {
    units = List.copyOf(units);
    stability = List.copyOf(stability);
    first = List.copyOf(first);
    passing = List.copyOf(passing);
    attainable = List.copyOf(attainable);
    consensus = List.copyOf(consensus);
  }

  /**
   * A consensus on some units.
   *
   * @param units indexes in the roster, in the order of the ranking's numbers
   */
  public record Compared(List<Integer> units, Consensus ranking) {
    /** Defensive copy. */
    public Compared {
      units = List.copyOf(units);
    }
  }

  /**
   * A unit's attainable ranks.
   *
   * @param discarded how many bounds that were said to be proven an attained rank contradicted:
   *     none of them is kept
   */
  public record Attainable(
      int unit, AttainableRanks.End best, AttainableRanks.End worst, int discarded) {
    /**
     * What is to be said of the ends; empty when both are exact and nothing was discarded.
     *
     * @param unproven why ends are not exact
     */
    public Optional<LocalText> reason(Optional<LocalText> unproven) {
      boolean isExact = best.isExact() && worst.isExact();
      Optional<LocalText> bounds =
          discarded == 0
              ? Optional.empty()
              : Optional.of(
                  new LocalText(
                      "bounds that an attained rank contradicts, discarded: " + discarded,
                      "与已达到的名次矛盾而舍弃的界：" + discarded));
      return Stream.of(isExact ? Optional.<LocalText>empty() : unproven, bounds)
          .flatMap(Optional::stream)
          .reduce((first, second) -> first.then(new LocalText("; ", "；")).then(second));
    }
  }

  /** How many answers were left out, or bounds discarded, because a check contradicted them. */
  public int unconfirmed() {
    return (int)
            (stability.stream().filter(s -> !s.isConfirmed()).count()
                + first.stream().filter(f -> !f.isConfirmed()).count()
                + passing.stream().filter(p -> !p.isConfirmed()).count())
        + attainable.stream().mapToInt(Attainable::discarded).sum();
  }
}
