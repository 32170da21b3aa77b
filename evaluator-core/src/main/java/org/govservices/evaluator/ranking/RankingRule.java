package org.govservices.evaluator.ranking;

import java.util.List;

/**
 * Which units compete, and how ties rank.
 *
 * @param within {@code all}, {@code kind}, or a group column of the units file
 * @param ties what equal grades get
 * @param tieBreakers ids of the nodes whose grades decide, in this order, between units with the
 *     same grade of the index; what remains tied is ranked as {@code ties} says
 */
public record RankingRule(String within, Ties ties, List<String> tieBreakers) {
  /** Defensive copy. */
  public RankingRule {
    tieBreakers = List.copyOf(tieBreakers);
  }
}
