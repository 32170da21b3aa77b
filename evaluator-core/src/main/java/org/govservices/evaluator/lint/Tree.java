package org.govservices.evaluator.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;

/** A framework's tree with what rules ask of it: parents, shares, kinds. */
final class Tree {
  private final Framework framework;
  private final List<Node> nodes;
  private final List<Indicator> indicators;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Dimension> parents = new HashMap<>();
  private final SortedSet<String> namedKinds = new TreeSet<>();

  Tree(Framework framework) {
    this.framework = framework;
    this.nodes = framework.nodes();
    this.indicators = framework.indicators();
    for (int n = 0; n < nodes.size(); n++) {
      index.put(nodes.get(n).id(), n);
      namedKinds.addAll(nodes.get(n).kinds().appliesTo());
      namedKinds.addAll(nodes.get(n).kinds().weights().keySet());
    }
    dimensions()
        .forEach(dimension -> dimension.children().forEach(c -> parents.put(c.id(), dimension)));
  }

  Framework framework() {
    return framework;
  }

  /** All nodes, a parent before its children; the index first. */
  List<Node> nodes() {
    return nodes;
  }

  /** The index of a node among {@link #nodes()}. */
  int index(Node node) {
    return index.get(node.id());
  }

  List<Dimension> dimensions() {
    return nodes.stream().filter(Dimension.class::isInstance).map(Dimension.class::cast).toList();
  }

  List<Indicator> indicators() {
    return indicators;
  }

  /** The dimension above; none for the index. */
  Optional<Dimension> parent(Node node) {
    return Optional.ofNullable(parents.get(node.id()));
  }

  /** The kinds of unit that the framework names; one without a name when it names none. */
  List<String> kinds() {
    return namedKinds.isEmpty() ? List.of("") : List.copyOf(namedKinds);
  }

  /** The kinds of unit that the framework names. */
  SortedSet<String> namedKinds() {
    return namedKinds;
  }

  /** Whether the node has a weight for any kind. */
  boolean hasWeight(Node node) {
    return kinds().stream().anyMatch(kind -> node.weight(kind) > 0);
  }

  /** The node's share of the index by the weights alone, 0 to 1, for units of a kind. */
  double share(Node node, String kind) {
    Optional<Dimension> parent = parent(node);
    if (parent.isEmpty()) {
      return 1;
    }
    double siblings =
        parent.get().children().stream().mapToDouble(child -> child.weight(kind)).sum();
    return siblings > 0 ? share(parent.get(), kind) * node.weight(kind) / siblings : 0;
  }

  /** The indicators at or below a node. */
  List<Indicator> indicatorsBelow(Node node) {
    List<Indicator> below = new ArrayList<>();
    if (node instanceof Indicator indicator) {
      below.add(indicator);
    } else if (node instanceof Dimension dimension) {
      dimension.children().forEach(child -> below.addAll(indicatorsBelow(child)));
    }
    return below;
  }
}
