package org.govservices.evaluator.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.ranking.Band;

/**
 * What a published table says of a unit at a node.
 *
 * @param unit index
 * @param node index in {@link org.govservices.evaluator.framework.Framework#nodes()}
 */
public record PublishedValue(
    int unit, int node, OptionalDouble score, OptionalDouble rank, Optional<Band> band) {}
