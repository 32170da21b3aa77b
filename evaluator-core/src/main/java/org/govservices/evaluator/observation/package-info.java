/**
 * What was observed: units, and one {@link org.govservices.evaluator.observation.Observation} for
 * every unit × indicator.
 *
 * <p>In: {@code units.csv} and observation files. Out: an {@link
 * org.govservices.evaluator.observation.ObservationTable} without empty cells: what was not
 * measured has a status that says so.
 */
package org.govservices.evaluator.observation;
