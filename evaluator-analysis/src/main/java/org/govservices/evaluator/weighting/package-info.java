/**
 * Weights from judgements and from data.
 *
 * <p>In: an evaluation and a {@code weighting.yaml} that says whose children are weighted and by
 * which method. Out: a {@link org.govservices.evaluator.weighting.Reweighting}: a weight set, how
 * it came about, and what moves.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6; each
 * method's card names its own.
 */
package org.govservices.evaluator.weighting;
