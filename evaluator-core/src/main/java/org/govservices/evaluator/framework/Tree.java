package org.govservices.evaluator.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The tree of a framework and what is asked of it: who stands where, above and below whom, with
 * which share. Made once and kept by whoever asks often; it is not changed.
 *
 * <p>A node's index is its place in {@link #nodes()}.
 */
public final class Tree {
  private final Framework framework;
  private final List<Node> nodes;
  private final List<Indicator> indicators;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[] parents;
  private final int[][] children;
  private final SortedSet<String> namedKinds = new TreeSet<>();

  /** Of a framework. */
  public Tree(Framework framework) {
    this.framework = framework;
    this.nodes = framework.nodes();
    this.indicators = framework.indicators();
    for (int n = 0; n < nodes.size(); n++) {
      index.put(nodes.get(n).id(), n);
      namedKinds.addAll(nodes.get(n).kinds().appliesTo());
      namedKinds.addAll(nodes.get(n).kinds().weights().keySet());
    }
    this.parents = new int[nodes.size()];
    Arrays.fill(parents, -1);
    this.children = new int[nodes.size()][];
    for (int n = 0; n < nodes.size(); n++) {
      List<Node> own = nodes.get(n) instanceof Dimension d ? d.children() : List.of();
      children[n] = own.stream().mapToInt(this::index).toArray();
      for (int child : children[n]) {
        parents[child] = n;
      }
    }
  }

  /** Whose tree. */
  public Framework framework() {
    return framework;
  }

  /** All nodes, a parent before its children, children in their order; the root first. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The dimensions, in the order of {@link #nodes()}. */
  public List<Dimension> dimensions() {
    return nodes.stream().filter(Dimension.class::isInstance).map(Dimension.class::cast).toList();
  }

  /** The leaves, in the order of {@link #nodes()}. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** All ids, in the order of {@link #nodes()}. */
  public List<String> ids() {
    return nodes.stream().map(Node::id).toList();
  }

  /** The index of a node by its id; empty when there is no such node. */
  public OptionalInt find(String id) {
    Integer n = index.get(id);
    return n == null ? OptionalInt.empty() : OptionalInt.of(n);
  }

  /**
   * The index of a node, which may be that of another tree with the same id.
   *
   * @throws IllegalArgumentException when there is no such node
   */
  public int index(Node node) {
    return find(node.id())
        .orElseThrow(() -> new IllegalArgumentException("no node '" + node.id() + "'"));
  }

  /** The indices of a node's children, in their order; none of an indicator. */
  public int[] children(int node) {
    return children[node].clone();
  }

  /** The index of the dimension above; −1 for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** The dimension above; none for the root. */
  public Optional<Dimension> parent(Node node) {
    int above = parents[index(node)];
    return above < 0 ? Optional.empty() : Optional.of((Dimension) nodes.get(above));
  }

  /** All dimensions above, from the nearest to the root. */
  public List<Dimension> above(Node node) {
    List<Dimension> above = new ArrayList<>();
    for (int n = parents[index(node)]; n >= 0; n = parents[n]) {
      above.add((Dimension) nodes.get(n));
    }
    return above;
  }

  /** How many dimensions stand above; 0 for the root. */
  public int depth(int node) {
    int depth = 0;
    for (int n = parents[node]; n >= 0; n = parents[n]) {
      depth++;
    }
    return depth;
  }

  /** The indices of a node and of all below it; they follow each other in {@link #nodes()}. */
  public IntStream below(int node) {
    int last = node;
    while (children[last].length > 0) {
      last = children[last][children[last].length - 1];
    }
    return IntStream.rangeClosed(node, last);
  }

  /** The indicators at or below a node. */
  public List<Indicator> indicatorsBelow(Node node) {
    return below(index(node))
        .mapToObj(nodes::get)
        .filter(Indicator.class::isInstance)
        .map(Indicator.class::cast)
        .toList();
  }

  /** The dimensions at or below a node. */
  public List<Dimension> dimensionsBelow(Node node) {
    return below(index(node))
        .mapToObj(nodes::get)
        .filter(Dimension.class::isInstance)
        .map(Dimension.class::cast)
        .toList();
  }

  /** The kinds of unit that the framework names; one without a name when it names none. */
  public List<String> kinds() {
    return namedKinds.isEmpty() ? List.of("") : List.copyOf(namedKinds);
  }

  /** The kinds of unit that the framework names. */
  public SortedSet<String> namedKinds() {
    return namedKinds;
  }

  /** Whether the node has a weight for any kind. */
  public boolean hasWeight(Node node) {
    return kinds().stream().anyMatch(kind -> node.weight(kind) > 0);
  }

  /** The node's share of its parent by the weights of units without a kind, 0 to 1. */
  public double shareOfParent(Node node) {
    return parent(node)
        .map(
            above -> part(node.weight(), above.children().stream().mapToDouble(Node::weight).sum()))
        .orElse(1.0);
  }

  /** The node's share of the index by the weights of units without a kind, 0 to 1. */
  public double share(Node node) {
    return parent(node).map(above -> shareOfParent(node) * share(above)).orElse(1.0);
  }

  /** The node's share of the index by the weights for units of a kind, 0 to 1. */
  public double share(Node node, String kind) {
    return parent(node)
        .map(
            above ->
                part(
                        node.weight(kind),
                        above.children().stream().mapToDouble(child -> child.weight(kind)).sum())
                    * share(above, kind))
        .orElse(1.0);
  }

  private static double part(double weight, double whole) {
    return whole > 0 ? weight / whole : 0;
  }
}
