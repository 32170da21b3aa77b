/**
 * Why a unit got its score.
 *
 * <p>In: an {@link org.govservices.evaluator.evaluation.Evaluation}. Out: an {@link
 * org.govservices.evaluator.explain.Explanation}: every node's score, weight in force, points
 * earned and lost, beside the median and the best of the unit's group. Nothing is computed anew:
 * points are those of {@link org.govservices.evaluator.evaluation.Points}.
 */
package org.govservices.evaluator.explain;
