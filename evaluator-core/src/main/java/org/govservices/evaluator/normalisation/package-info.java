/**
 * From an indicator's values to scores: fit, then apply.
 *
 * <p>In: observed values in their unit of measurement. Out: scores on the framework's scale. A
 * {@link org.govservices.evaluator.normalisation.ScoringRule} is what the contract says; a {@link
 * org.govservices.evaluator.normalisation.FittedRule} is the function it became on the data.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5.
 */
package org.govservices.evaluator.normalisation;
