package org.govservices.evaluator.ranking;

/**
 * Which units compete, and how ties rank.
 *
 * @param within {@code all}, {@code kind}, or a group column of the units file
 * @param ties what equal grades get
 */
public record RankingRule(String within, Ties ties) {}
