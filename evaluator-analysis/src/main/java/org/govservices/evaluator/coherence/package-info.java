/**
 * Whether the indicators of an evaluation are statistically coherent: correlations, reliability,
 * principal components, influence.
 *
 * <p>In: an {@link org.govservices.evaluator.evaluation.Evaluation}. Out: a {@link
 * org.govservices.evaluator.coherence.Coherence}. The statistics stand on their own and take plain
 * columns, so that weighting can use them.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 4; Paruolo,
 * Saisana &amp; Saltelli (2013), JRSS-A 176: 609–634.
 */
package org.govservices.evaluator.coherence;
