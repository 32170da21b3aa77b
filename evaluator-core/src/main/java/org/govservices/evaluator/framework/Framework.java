package org.govservices.evaluator.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Grading;
import org.govservices.evaluator.ranking.RankingRule;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * The contract: everything that decides a score.
 *
 * @param id kebab-case
 * @param edition as its publisher counts them
 * @param title as reports print it
 * @param standing how far it is the publisher's own
 * @param sources where the definitions come from
 * @param scale of every score
 * @param grading the rounding of scores as they are shown, banded and ranked
 * @param bands from the best; may be empty
 * @param ranking who competes, and ties
 * @param screening least share of a unit's applicable indicators that must be observed for it to be
 *     evaluated at all; 0 for no screening
 * @param rollUp what units with parts get; empty when they are evaluated like any other
 * @param recordsFrom folders of frameworks whose definitions on records feed indicators of this
 *     one, relative to this one's
 * @param index the root of the tree
 */
public record Framework(
    String id,
    String edition,
    LocalText title,
    Standing standing,
    List<String> sources,
    Scale scale,
    Grading grading,
    List<Band> bands,
    RankingRule ranking,
    double screening,
    Optional<RollUp> rollUp,
    List<String> recordsFrom,
    Dimension index) {
  /** The root's id. */
  public static final String ROOT = "overall";

  /** Defensive copies. */
  public Framework {
    sources = List.copyOf(sources);
    bands = List.copyOf(bands);
    recordsFrom = List.copyOf(recordsFrom);
  }

  /** How far a framework is its publisher's own; printed on every output. */
  public enum Standing implements Keyword {
    /** As published. */
    OFFICIAL,
    /** Worked out from publications that do not say everything. */
    RECONSTRUCTED,
    /** An example: weights or indicators are ours. */
    ILLUSTRATIVE
  }

  /** The units that get their parts' scores and have no observations of their own. */
  public Set<Integer> rolledUp(Roster roster) {
    return rollUp.isEmpty() ? Set.of() : Set.copyOf(roster.parents());
  }

  /** All nodes, a parent before its children, children in their order; the root first. */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    collect(index, nodes);
    return List.copyOf(nodes);
  }

  /** The leaves, in the order of {@link #nodes()}. */
  public List<Indicator> indicators() {
    return nodes().stream().filter(Indicator.class::isInstance).map(Indicator.class::cast).toList();
  }

  /** The tree with its places, made anew at every call. */
  public Tree tree() {
    return new Tree(this);
  }

  /**
   * Ids of the nodes that exist for adjustments alone: without a weight for any kind, with an
   * indicator that an adjustment looks at, and all below them. They are no dimensions of the index.
   */
  public Set<String> besideTheIndex() {
    Set<String> lookedAt =
        nodes().stream()
            .filter(Dimension.class::isInstance)
            .flatMap(node -> ((Dimension) node).adjustments().stream())
            .map(Adjustment::indicator)
            .collect(Collectors.toSet());
    Set<String> beside = new HashSet<>();
    Tree tree = tree();
    for (Node node : tree.nodes()) {
      boolean weighsNothing =
          node.weight() == 0 && node.kinds().weights().values().stream().allMatch(w -> w == 0);
      List<String> below =
          tree.below(tree.index(node)).mapToObj(n -> tree.nodes().get(n).id()).toList();
      if (weighsNothing && below.stream().anyMatch(lookedAt::contains)) {
        beside.addAll(below);
      }
    }
    return beside;
  }

  /** The bands whose bounds are scores, the same for all units; none where bounds are fitted. */
  public List<Band> scoreBands() {
    return bands.stream().allMatch(band -> band.measure() == Band.Measure.SCORE)
        ? bands
        : List.of();
  }

  /** The band of a graded score; none where bounds are fitted to the units. */
  public Optional<Band> band(double grade) {
    return scoreBands().stream().filter(band -> band.admits(grade)).findFirst();
  }

  /**
   * The same contract with other weights. A weight that is replaced is the same for every kind.
   *
   * @param weights by the node's id, not negative; other nodes keep theirs
   * @throws IllegalArgumentException when there is no such node
   */
  public Framework withWeights(Map<String, Double> weights) {
    List<String> ids = nodes().stream().map(Node::id).toList();
    for (String id : weights.keySet()) {
      if (!ids.contains(id) || id.equals(ROOT)) {
        throw new IllegalArgumentException("no node '" + id + "' with a weight");
      }
    }
    return withIndex(index.withWeights(weights));
  }

  /** The same contract with another tree. */
  public Framework withIndex(Dimension other) {
    return new Framework(
        id,
        edition,
        title,
        standing,
        sources,
        scale,
        grading,
        bands,
        ranking,
        screening,
        rollUp,
        recordsFrom,
        other);
  }

  private static void collect(Node node, List<Node> nodes) {
    nodes.add(node);
    if (node instanceof Dimension dimension) {
      dimension.children().forEach(child -> collect(child, nodes));
    }
  }
}
