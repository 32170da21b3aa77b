package org.govservices.evaluator.evaluation.result;

import java.util.Map;

/**
 * The parameters that a relative rule took from the data.
 *
 * @param indicator id
 * @param population the kind it was fitted on; empty for all units
 * @param n how many values
 * @param parameters by name, in print order
 */
public record Fit(String indicator, String population, int n, Map<String, Double> parameters) {}
