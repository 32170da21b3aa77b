package org.govservices.evaluator.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;

/** Where each node of an evaluation stands in the tree. */
final class NodeTree {
  /**
   * A node with its place.
   *
   * @param index in {@link Evaluation#nodes()}
   * @param depth the index has 0
   * @param parent index of the parent; −1 for the root
   * @param indicator index in the observation table; −1 for a dimension
   */
  record Place(Node node, int index, int depth, int parent, int indicator) {
    boolean isIndicator() {
      return indicator >= 0;
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final Set<String> beside;

  NodeTree(Evaluation evaluation) {
    beside = evaluation.framework().besideTheIndex();
    Tree tree = evaluation.tree();
    int indicators = 0;
    for (int n = 0; n < tree.nodes().size(); n++) {
      Node node = tree.nodes().get(n);
      int indicator = node instanceof Indicator ? indicators++ : -1;
      places.add(new Place(node, n, tree.depth(n), tree.parent(n), indicator));
    }
  }

  /** All nodes, in the order of the evaluation. */
  List<Place> all() {
    return places;
  }

  /** All nodes that count in the index, in the order of the evaluation. */
  List<Place> counting() {
    return places.stream().filter(place -> !beside.contains(place.node().id())).toList();
  }

  Place get(int index) {
    return places.get(index);
  }

  int deepest() {
    return counting().stream().mapToInt(Place::depth).max().orElse(0);
  }

  List<Place> atDepth(int depth) {
    return counting().stream().filter(place -> place.depth() == depth).toList();
  }

  /** The indicators that count in the index. */
  List<Place> indicators() {
    return counting().stream().filter(Place::isIndicator).toList();
  }

  /** All indicators, those that only adjustments look at too. */
  List<Place> observed() {
    return places.stream().filter(Place::isIndicator).toList();
  }
}
