/**
 * The folder that a run leaves: files, their manifest, and the swap that never leaves half of one.
 *
 * <p>In: an {@code Evaluation}. Out: {@code scores.csv}, {@code evaluation.json}, {@code
 * manifest.json} in a folder that is either the earlier result or the new one, whole; and the
 * comparison of such a folder with what the same inputs give now.
 */
package org.govservices.evaluator.reports.output;
