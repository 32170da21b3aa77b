package org.govservices.evaluator.evaluation.result;

import java.util.List;
import org.govservices.evaluator.observation.NotTaken;

/**
 * How the sources of an evaluation compare where several give the same cell.
 *
 * @param notTaken how much of each source earlier ones give too; empty when no two give the same
 * @param disagreements of this edition: those that a band hangs on first, then a rank, then by
 *     points
 */
public record SourceComparison(List<NotTaken> notTaken, List<Disagreement> disagreements) {
  /** Defensive copies. */
  public SourceComparison {
    notTaken = List.copyOf(notTaken);
    disagreements = List.copyOf(disagreements);
  }

  /** How many cells of later sources earlier ones give too. */
  public long cells() {
    return notTaken.stream().mapToLong(NotTaken::cells).sum();
  }

  /** The disagreements about one unit. */
  public List<Disagreement> of(int unit) {
    return disagreements.stream().filter(d -> d.pair().unit() == unit).toList();
  }
}
