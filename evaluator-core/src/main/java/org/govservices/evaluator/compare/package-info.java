/**
 * What changed between two evaluations, and between their contracts.
 *
 * <p>In: two {@link org.govservices.evaluator.evaluation.Evaluation}s. Out: a {@link
 * org.govservices.evaluator.compare.Comparison} of the units and nodes that both have; with their
 * inputs, {@link org.govservices.evaluator.compare.ChangeParts}: what the changes come from.
 */
package org.govservices.evaluator.compare;
