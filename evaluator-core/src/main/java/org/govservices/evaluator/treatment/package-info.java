/**
 * Outliers before scoring: what is changed, and a record of every change.
 *
 * <p>In: an indicator's values. Out: values without the outliers that the method finds. "No
 * treatment" is a method too.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3.
 */
package org.govservices.evaluator.treatment;
