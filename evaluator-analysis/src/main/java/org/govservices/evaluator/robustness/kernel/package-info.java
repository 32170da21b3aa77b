/**
 * Loops that a run spends its time in: weighted sums, ranks and their counts for many runs at once.
 *
 * <p>In and out: arrays with a lane per run; NaN stands for "not scored".
 */
package org.govservices.evaluator.robustness.kernel;
