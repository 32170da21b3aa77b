/**
 * From the scores of a dimension's children to its own.
 *
 * <p>In: {@code double[child][unit]} and relative weights. Out: {@code double[unit]}, on the same
 * scale. Weights are renormalised over the scored children of each unit, but for deductions.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6.
 */
package org.govservices.evaluator.aggregation;
