package org.govservices.evaluator.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.input.Place;

/** Collects the findings of one rule and knows where nodes stand. */
public final class Findings {
  private static final int NAMED = 5;

  private final LintRule.Card card;
  private final NodePlaces places;
  private final List<Finding> list = new ArrayList<>();

  Findings(LintRule.Card card, NodePlaces places) {
    this.card = card;
    this.places = places;
  }

  /** A finding about a node. */
  void add(Node node, String message) {
    add(places.of(node.id()), message);
  }

  /** A finding about a setting of a node. */
  void add(Node node, String setting, String message) {
    add(places.of(node.id(), setting), message);
  }

  /** A finding outside the tree, at a JSON pointer. */
  void at(String pointer, String message) {
    add(places.at(pointer), message);
  }

  /**
   * The same finding about a setting of several nodes: one where each stands, so that a setting in
   * {@code defaults} is told once, with the nodes that have it from there.
   */
  void addEach(List<? extends Node> nodes, String setting, String message) {
    Map<String, List<Node>> byPosition = new LinkedHashMap<>();
    for (Node node : nodes) {
      byPosition
          .computeIfAbsent(places.of(node.id(), setting).position(), p -> new ArrayList<>())
          .add(node);
    }
    byPosition
        .values()
        .forEach(
            same ->
                add(
                    places.of(same.get(0).id(), setting),
                    message + (same.size() == 1 ? "" : " (" + names(same) + ")")));
  }

  /** Ids of nodes for a message; the first few of many. */
  public static String names(List<? extends Node> nodes) {
    return join(nodes.stream().map(Node::id).toList());
  }

  /** Names for a message; the first few of many. */
  public static String join(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }

  List<Finding> list() {
    return list;
  }

  private void add(Place place, String message) {
    list.add(new Finding(card, place, message));
  }
}
