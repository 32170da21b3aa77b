/**
 * The framework compiled: the tree in flat arrays, and the one step of a dimension.
 *
 * <p>In: scores of indicators, one {@code double[unit]} a node, NaN where there is none. Out: the
 * same for dimensions, with what was refused and why.
 */
package org.govservices.evaluator.evaluation.plan;
