/**
 * How far a ranking depends on choices that could have been made otherwise: weights, methods, left
 * out indicators, errors of measurement.
 *
 * <p>In: an evaluation's {@link org.govservices.evaluator.evaluation.spec.Inputs} and a {@code
 * robustness.yaml}. Out: a {@link org.govservices.evaluator.robustness.Robustness}. The door is
 * {@link org.govservices.evaluator.robustness.RobustnessAnalysis}. Literature: Saisana, Saltelli
 * and Tarantola (2005), JRSS-A 168(2) 307–323; OECD/JRC Handbook (2008), step 7; Lahdelma and
 * Salminen (2001), Operations Research 49(3).
 */
package org.govservices.evaluator.robustness;
