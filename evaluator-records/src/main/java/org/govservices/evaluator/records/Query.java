package org.govservices.evaluator.records;

import org.govservices.evaluator.input.Place;

/**
 * One SELECT of a definition.
 *
 * @param place where it begins
 */
public record Query(String sql, Place place) {}
