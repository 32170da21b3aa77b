/**
 * Rules of official assessments that stand outside the weights: bonus, deduction, veto.
 *
 * <p>In: a dimension's score and the value of one indicator. Out: the adjusted score, or that the
 * unit failed, or the best band it can still have.
 */
package org.govservices.evaluator.adjustment;
