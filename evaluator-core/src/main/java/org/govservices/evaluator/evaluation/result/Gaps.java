package org.govservices.evaluator.evaluation.result;

import java.util.List;

/**
 * What hangs on cells without a value that are left out of scored units.
 *
 * @param excluded how many there are
 * @param notWorkedOut how many of them nothing is said of: a method above compares units, the scale
 *     has no ends, or there are too many
 * @param deciding those on which a rank or a band hangs: bands first, then ranks, then by points
 */
public record Gaps(long excluded, long notWorkedOut, List<Gap> deciding) {
  /** Defensive copy. */
  public Gaps {
    deciding = List.copyOf(deciding);
  }

  /** Those of one unit. */
  public List<Gap> of(int unit) {
    return deciding.stream().filter(gap -> gap.unit() == unit).toList();
  }
}
