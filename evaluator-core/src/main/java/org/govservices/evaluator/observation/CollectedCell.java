package org.govservices.evaluator.observation;

/**
 * A cell that was collected from records.
 *
 * @param unit code
 * @param indicator id
 */
public record CollectedCell(String unit, String indicator, Observation observation) {}
