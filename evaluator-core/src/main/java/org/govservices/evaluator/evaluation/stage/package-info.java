/**
 * The stages, each from one table to the next, and {@link
 * org.govservices.evaluator.evaluation.stage.Stages}, the only place that puts them in order.
 *
 * <p>In: {@link org.govservices.evaluator.evaluation.spec.Inputs}. Out: {@code Prepared}, {@code
 * Normalised}, {@code Scored}, {@code Ranked}; every change of a value is written into the log.
 */
package org.govservices.evaluator.evaluation.stage;
