/**
 * Why a unit got its score, or another score than another unit.
 *
 * <p>In: an {@link org.govservices.evaluator.evaluation.Evaluation}. Out: an {@link
 * org.govservices.evaluator.explain.Explanation}: every node's score, weight in force, points
 * earned and lost, beside the median and the best of the unit's group; points are those of {@link
 * org.govservices.evaluator.evaluation.Points}. Of two units, an {@link
 * org.govservices.evaluator.explain.Attribution}: every node's part of the difference, by mixtures
 * of the two that are scored anew.
 */
package org.govservices.evaluator.explain;
