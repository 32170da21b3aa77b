package org.govservices.evaluator.evaluation.stage;

import java.util.List;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;

/**
 * Every node graded and ranked.
 *
 * @param scored with what units with parts get
 * @param groups those who compete
 * @param results {@code Result[node][unit]}
 * @param fits the bounds of bands that depend on the units
 */
@SuppressWarnings("ArrayRecordComponent") // within this package only
public record Ranked(
    Scored scored, List<RankingGroup> groups, Result[][] results, List<Fit> fits) {}
