package org.govservices.evaluator.evaluation.stage;

import org.govservices.evaluator.observation.ObservationTable;

/**
 * What was observed, made ready to be scored. Columns are shared and never changed.
 *
 * @param divided the table as divided, before gaps are filled
 * @param values {@code double[indicator][unit]}, imputed, as adjustments look at them; NaN where
 *     there is none
 * @param treated {@code double[indicator][unit]}, the same without outliers and transformed
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns
public record Prepared(ObservationTable divided, double[][] values, double[][] treated) {}
