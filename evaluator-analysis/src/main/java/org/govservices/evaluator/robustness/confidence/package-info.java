/**
 * Ranks with a stated coverage: what errors of measurement alone leave open.
 *
 * <p>In: scores and draws of their errors, or counts. Out: for every unit a set of ranks that holds
 * its true one with a stated probability. Not about methods or weights. Literature: Mogstad,
 * Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91(1); Bazylik, Mogstad, Romano,
 * Shaikh and Wilhelm (2021), on counts.
 */
package org.govservices.evaluator.robustness.confidence;
