package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/**
 * Looks for scores that an aggregation cannot combine, such as negative ones for a geometric mean.
 */
final class RefusedScores {
  private final Scenario scenario;
  private final List<Node> nodes;
  private final List<Link> links = new ArrayList<>();

  /** A dimension that refuses some scores, and a child of it. */
  private record Link(int parent, Dimension dimension, int child) {}

  /**
   * For some nodes.
   *
   * @param isLookedAt whether a node's scores may be refused by the dimension above it
   */
  RefusedScores(Scenario scenario, IntPredicate isLookedAt) {
    this.scenario = scenario;
    this.nodes = scenario.framework().nodes();
    for (int n = nodes.size() - 1; n >= 0; n--) {
      if (nodes.get(n) instanceof Dimension dimension && dimension.aggregation().refusesAny()) {
        for (int child : scenario.plan().children(n)) {
          if (isLookedAt.test(child)) {
            links.add(new Link(n, dimension, child));
          }
        }
      }
    }
  }

  /**
   * Goes on only with scores that all aggregations can combine.
   *
   * @param columns {@code double[node][unit]}, NaN where not scored
   * @param factors {@code double[node]}: what each node's weight is multiplied by; those of weight
   *     0 take no part
   * @param lane they are of
   * @throws UnusableRunException naming dimensions, and a unit for each child
   */
  void requireNone(double[][] columns, double[] factors, int lane) {
    List<UnusableRunException.Fault> faults = new ArrayList<>();
    Set<Integer> refused = new HashSet<>();
    for (Link link : links) {
      if (refused.contains(link.child)) {
        refused.add(link.parent); // told where it begins
        continue;
      }
      if (factors[link.child] > 0) {
        fault(link, columns[link.child])
            .ifPresent(
                fault -> {
                  faults.add(fault);
                  refused.add(link.parent);
                });
      }
    }
    if (!faults.isEmpty()) {
      throw new UnusableRunException(faults, lane);
    }
  }

  private Optional<UnusableRunException.Fault> fault(Link link, double[] scores) {
    Aggregation aggregation = link.dimension.aggregation();
    Node child = nodes.get(link.child);
    for (int u = 0; u < scores.length; u++) {
      if (!Double.isNaN(scores[u])
          && aggregation.use(scenario.framework().scale().withoutNoise(scores[u]))
              == Aggregation.Use.REFUSED
          && child.weight(scenario.roster().get(u).kind()) > 0) {
        return Optional.of(
            new UnusableRunException.Fault(
                link.dimension.id(),
                "found a score of "
                    + NumberText.withoutNoise(scores[u])
                    + " of '"
                    + child.id()
                    + "' for unit '"
                    + scenario.roster().get(u).code()
                    + "', which '"
                    + aggregation.method()
                    + "' refuses; declare a floor, use another aggregation,"
                    + " or give the scoring rule other ends"));
      }
    }
    return Optional.empty();
  }
}
