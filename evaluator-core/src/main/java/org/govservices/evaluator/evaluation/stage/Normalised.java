package org.govservices.evaluator.evaluation.stage;

import java.util.List;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.result.Fit;

/**
 * Indicators scored, and all else that dimensions are scored from. Columns are shared and never
 * changed.
 *
 * @param prepared what was scored
 * @param plan the framework for these units
 * @param scores {@code double[indicator][unit]}, NaN where not scored
 * @param coverage {@code double[node][unit]}, shares 0 to 1, NaN where not applicable
 * @param fits the parameters of the scoring rules that were fitted for this
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns
public record Normalised(
    Prepared prepared, ScoringPlan plan, double[][] scores, double[][] coverage, List<Fit> fits) {}
