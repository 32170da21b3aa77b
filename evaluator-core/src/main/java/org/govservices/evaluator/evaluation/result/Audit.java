package org.govservices.evaluator.evaluation.result;

import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.text.LocalText;

/**
 * A published table against the computed one.
 *
 * @param contradictions what the published table cannot be right about
 * @param differences every published score, band or rank that differs from the computed one, or has
 *     none; rank differences are the consequence of contradictions and score differences
 * @param scoresCompared how many scores are published and computed
 * @param largestScoreDifference between a published and the computed score at full precision
 * @param ranksCompared how many ranks are published and computed
 * @param bandsCompared how many bands are published and computed
 * @param notComputed how many published scores, ranks and bands have no computed one
 */
public record Audit(
    List<Contradiction> contradictions,
    List<Difference> differences,
    int scoresCompared,
    OptionalDouble largestScoreDifference,
    int ranksCompared,
    int bandsCompared,
    int notComputed) {
  /** Defensive copies. */
  public Audit {
    contradictions = List.copyOf(contradictions);
    differences = List.copyOf(differences);
  }

  /** How many of the compared differ. */
  public long count(What what) {
    return differences.stream()
        .filter(difference -> difference.what() == what && difference.isCompared())
        .count();
  }

  /**
   * A pair of units that score and published rank order differently, or a rank without a score. The
   * score is the published one, as the contract grades it; the computed one where none is
   * published.
   *
   * @param node id
   * @param unit code of the unit with the better published rank, or the only one
   * @param other code of the other unit; empty for a rank without a score
   * @param detail in words, with scores and ranks
   */
  public record Contradiction(String node, String unit, String other, LocalText detail) {}

  /** What differs. */
  public enum What {
    SCORE,
    BAND,
    RANK
  }

  /**
   * A published value that differs.
   *
   * @param published as published
   * @param computed as computed; empty when nothing was
   * @param shift of a rank: computed minus published, or minus the nearest of a band of ranks
   */
  public record Difference(
      What what,
      String unit,
      String node,
      String published,
      String computed,
      OptionalDouble shift) {
    /** Whether there is a computed value. */
    public boolean isCompared() {
      return !computed.isEmpty();
    }
  }
}
