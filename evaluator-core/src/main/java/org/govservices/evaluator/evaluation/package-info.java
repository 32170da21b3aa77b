/**
 * One evaluation from its files to its results.
 *
 * <p>In: {@code evaluation.yaml} and what it names. Out: an immutable {@link
 * org.govservices.evaluator.evaluation.Evaluation} that holds everything a report prints. {@link
 * org.govservices.evaluator.evaluation.Evaluator} is the door. Its rooms, from the bottom: {@code
 * result} what a result consists of, {@code spec} what was asked for and handed in, {@code plan}
 * the framework compiled, {@code stage} the stages and their order.
 */
package org.govservices.evaluator.evaluation;
