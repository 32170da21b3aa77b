package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;

/**
 * What two units would score at one dimension if some of its parts were as in the one and the
 * others as in the other. A part that is the same in both takes no part in the game.
 */
final class MixtureGame {
  private static final double SAME_WITHIN = 1e-9;

  private final Evaluation evaluation;
  private final int node;
  private final Dimension dimension;
  private final int unit;
  private final int against;
  private final double[] own;
  private final double[] other;
  private final List<Player> players = new ArrayList<>();

  /**
   * What differs between the units.
   *
   * @param child among the dimension's children; −1 for a part that is not a child
   */
  record Player(Attribution.Part part, int child) {}

  /**
   * A game.
   *
   * @param node of a dimension
   * @param children its children's nodes
   */
  MixtureGame(Evaluation evaluation, int node, int[] children, int unit, int against) {
    this.evaluation = evaluation;
    this.node = node;
    this.dimension = (Dimension) evaluation.nodes().get(node);
    this.unit = unit;
    this.against = against;
    own = scores(unit, children);
    other = scores(against, children);
    for (int c = 0; c < children.length; c++) {
      // a dimension of equal scores can hold differences that cancel out
      boolean differs =
          Double.compare(own[c], other[c]) != 0 || dimension.children().get(c) instanceof Dimension;
      if (counts(c) && differs) {
        players.add(new Player(Attribution.Part.NODE, c));
      }
    }
    if (!dimension.adjustments().isEmpty()) {
      players.add(new Player(Attribution.Part.ADJUSTMENTS, -1));
    }
    if (!kind(unit).equals(kind(against)) && (weightsDiffer() || dimension.rescale().isPresent())) {
      players.add(new Player(Attribution.Part.KIND, -1));
    }
  }

  private double[] scores(int of, int[] children) {
    return Arrays.stream(children)
        .mapToDouble(child -> evaluation.result(of, child).score().orElse(Double.NaN))
        .toArray();
  }

  private String kind(int of) {
    return evaluation.roster().get(of).kind();
  }

  private boolean weightsDiffer() {
    return dimension.children().stream()
        .anyMatch(child -> child.weight(kind(unit)) != child.weight(kind(against)));
  }

  /** Whether a child's score counts for either unit. */
  boolean counts(int child) {
    Node node = dimension.children().get(child);
    return (!Double.isNaN(own[child]) && node.weight(kind(unit)) > 0)
        || (!Double.isNaN(other[child]) && node.weight(kind(against)) > 0);
  }

  /** Those who play, the children first and in their order. */
  List<Player> players() {
    return Collections.unmodifiableList(players);
  }

  /** Whether the units' own scores here are what the game makes of their children. */
  boolean isOfChildren() {
    BitSet everybody = new BitSet();
    everybody.set(0, players.size());
    double[] made = scores(List.of(everybody, new BitSet()));
    return same(made[0], evaluation.result(unit, node).score())
        && same(made[1], evaluation.result(against, node).score());
  }

  private static boolean same(double made, OptionalDouble score) {
    return Math.abs(made - score.orElse(Double.NaN)) <= SAME_WITHIN * Math.max(1, Math.abs(made));
  }

  /** Whether a child's points are always worth the same, given which other children count. */
  boolean isLinear() {
    return dimension.aggregation() instanceof Arithmetic
        && dimension.rescale().isEmpty()
        && dimension.adjustments().isEmpty();
  }

  /** Whether the score is a weighted sum of the children's, with one set of weights for both. */
  boolean isWeightedSum() {
    boolean sameGaps = true;
    for (int c = 0; c < own.length; c++) {
      sameGaps &= !counts(c) || Double.isNaN(own[c]) == Double.isNaN(other[c]);
    }
    return sameGaps
        && isLinear()
        && players.stream().allMatch(player -> player.part() == Attribution.Part.NODE);
  }

  /** A child's share, 0 to 1, of the children that are scored; for a weighted sum. */
  double share(int child) {
    double inForce = 0;
    for (int c = 0; c < own.length; c++) {
      inForce += Double.isNaN(own[c]) ? 0 : dimension.children().get(c).weight(kind(unit));
    }
    return dimension.children().get(child).weight(kind(unit)) / inForce;
  }

  /** How much better a child of the unit is than the other's. */
  double difference(int child) {
    return own[child] - other[child];
  }

  /**
   * The scores of mixtures.
   *
   * @param members who is as in the unit; all others are as in the other
   * @return {@code double[mixture]}, NaN where not scored
   */
  double[] scores(List<BitSet> members) {
    return scores(members, -1, new double[0]);
  }

  /**
   * The scores of mixtures, one player's child aside.
   *
   * @param aside a player; −1 for none
   * @param instead {@code double[mixture]}: what its child scores
   */
  double[] scores(List<BitSet> members, int aside, double[] instead) {
    int n = members.size();
    double[][] children = new double[own.length][n];
    for (int c = 0; c < own.length; c++) {
      Arrays.fill(children[c], other[c]);
    }
    int[] adjustedAs = new int[n];
    Arrays.fill(adjustedAs, against);
    String[] kinds = new String[n];
    Arrays.fill(kinds, kind(against));
    for (int p = 0; p < players.size(); p++) {
      Player player = players.get(p);
      for (int m = 0; m < n; m++) {
        if (p == aside) {
          children[player.child()][m] = instead[m];
        } else if (members.get(m).get(p)) {
          switch (player.part()) {
            case NODE -> children[player.child()][m] = own[player.child()];
            case ADJUSTMENTS -> adjustedAs[m] = unit;
            case KIND -> kinds[m] = kind(unit);
            default -> throw new IllegalStateException(player.toString());
          }
        }
      }
    }
    return evaluation.recombination().score(node, children, List.of(kinds), adjustedAs);
  }
}
