package org.govservices.evaluator.framework;

import java.util.List;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.text.LocalText;

/**
 * An inner node; the root is the index.
 *
 * @param aggregation how the children's scores become this score
 * @param leastCoverage share 0 to 1: with less coverage a unit is not scored here
 * @param children at least one
 */
public record Dimension(
    String id,
    LocalText name,
    double weight,
    Aggregation aggregation,
    double leastCoverage,
    List<Node> children)
    implements Node {
  /** Defensive copy. */
  public Dimension {
    children = List.copyOf(children);
  }
}
