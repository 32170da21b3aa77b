/**
 * Values for cells that were not measured, where the contract asks for them.
 *
 * <p>In: the observations. Out: values for the gaps of one indicator; every one is logged and keeps
 * the mark that it was imputed.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3.
 */
package org.govservices.evaluator.imputation;
