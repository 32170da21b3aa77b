package org.govservices.evaluator.evaluation;

import java.util.List;

/**
 * Every node graded and ranked.
 *
 * @param scored with what units with parts get
 * @param groups those who compete
 * @param results {@code Result[node][unit]}
 * @param fits the bounds of bands that depend on the units
 */
@SuppressWarnings("ArrayRecordComponent") // within this package only
record Ranked(Scored scored, List<RankingGroup> groups, Result[][] results, List<Fit> fits) {}
