/**
 * Grades, bands and ranks: what follows from a score once it has been rounded.
 *
 * <p>In: scores. Out: graded scores, the band of each, and ranks within a group of units.
 */
package org.govservices.evaluator.ranking;
