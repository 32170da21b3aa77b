/**
 * Rules of official assessments that stand outside the weights: bonus, deduction, veto.
 *
 * <p>In: a dimension's score and the value of one indicator. Out: the adjusted score, a cap of the
 * band, and the change in words.
 */
package org.govservices.evaluator.adjustment;
