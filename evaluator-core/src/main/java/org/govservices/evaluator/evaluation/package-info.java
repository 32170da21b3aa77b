/**
 * One evaluation from its files to its results.
 *
 * <p>In: {@code evaluation.yaml} and what it names. Out: an immutable {@link
 * org.govservices.evaluator.evaluation.Evaluation} that holds everything a report prints. {@link
 * org.govservices.evaluator.evaluation.Evaluator} is the door, and the only place that wires
 * stages.
 */
package org.govservices.evaluator.evaluation;
