package org.govservices.evaluator.evaluation.spec;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.ranking.Band;

/**
 * What a published table says of a unit at a node.
 *
 * @param unit index
 * @param node index in {@link org.govservices.evaluator.framework.Framework#nodes()}
 * @param decimals how many digits after the point the score is printed with; empty without a score
 */
public record PublishedValue(
    int unit,
    int node,
    OptionalDouble score,
    OptionalInt decimals,
    Optional<PublishedRank> rank,
    Optional<Band> band) {}
