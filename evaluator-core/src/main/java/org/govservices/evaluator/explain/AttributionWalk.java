package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.explain.Attribution.Line;
import org.govservices.evaluator.explain.Attribution.Part;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;

/** Goes down the tree and splits every dimension's part of a difference among its children. */
final class AttributionWalk {
  /** How many orders are drawn where not all can be gone through. */
  static final int DRAWN = 1024;

  /** Their coalitions are kept: half a million for 16, and sixteen times as many for 20. */
  private static final int MOST_PLAYERS_IN_ALL_ORDERS = 16;

  private static final long MOST_IN_ALL_ORDERS = 1L << 20;
  private static final long MOST_IN_DRAWN_ORDERS = 1L << 24;

  private final Evaluation evaluation;
  private final int unit;
  private final int against;
  private final List<Line> lines = new ArrayList<>();

  AttributionWalk(Evaluation evaluation, int unit, int against) {
    this.evaluation = evaluation;
    this.unit = unit;
    this.against = against;
  }

  /**
   * The lines of all nodes.
   *
   * @param difference of the two indexes
   */
  List<Line> lines(double difference) {
    node(0, 0, OptionalDouble.of(difference), Optional.of(new Effect.Linear(1)));
    return lines;
  }

  /**
   * Adds the lines of a node and those below.
   *
   * @param effect of its score on the index; empty below a dimension that is not split
   */
  private void node(int n, int depth, OptionalDouble contribution, Optional<Effect> effect) {
    Node node = evaluation.nodes().get(n);
    OptionalDouble score = evaluation.result(unit, n).score();
    OptionalDouble other = evaluation.result(against, n).score();
    int at = lines.size();
    lines.add(new Line(Part.NODE, node, depth, score, other, contribution, Optional.empty()));
    if (node instanceof Dimension dimension) {
      Split split = new Below(n, dimension, depth + 1).add(effect);
      Optional<Split> shown = effect.map(known -> split);
      lines.set(at, new Line(Part.NODE, node, depth, score, other, contribution, shown));
    }
  }

  /** The parts of one dimension. */
  private final class Below {
    private final int n;
    private final Dimension dimension;
    private final int depth;
    private final int[] children;
    private final MixtureGame game;

    Below(int n, Dimension dimension, int depth) {
      this.n = n;
      this.dimension = dimension;
      this.depth = depth;
      children = evaluation.tree().children(n);
      game = new MixtureGame(evaluation, n, children, unit, against);
    }

    Split add(Optional<Effect> known) {
      if (known.isEmpty()) {
        return notSplit(Split.TOO_MANY);
      }
      Effect effect = known.get();
      boolean scored = evaluation.result(unit, n).score().isPresent();
      if (effect.equals(Effect.NONE)) {
        for (int child : children) {
          node(child, depth, OptionalDouble.of(0), Optional.of(Effect.NONE));
        }
        return Split.UNCOUNTED;
      } else if (!scored || evaluation.result(against, n).score().isEmpty()) {
        return notSplit(Split.ONE_SIDED);
      } else if (dimension.aggregation().comparesUnits()) {
        return notSplit(Split.COMPARES_UNITS);
      } else if (!game.isOfChildren()) {
        return notSplit(Split.MEAN_OF_PARTS);
      } else if (effect instanceof Effect.Linear linear && game.isWeightedSum()) {
        return weightedSum(linear);
      }
      return shapley(effect);
    }

    private Split notSplit(Split why) {
      for (int child : children) {
        node(child, depth, OptionalDouble.empty(), Optional.empty());
      }
      return why;
    }

    private Split weightedSum(Effect.Linear above) {
      for (int c = 0; c < children.length; c++) {
        Effect.Linear effect =
            game.counts(c) ? new Effect.Linear(above.slope() * game.share(c)) : Effect.NONE;
        double part = game.counts(c) ? effect.slope() * game.difference(c) : 0;
        node(children[c], depth, OptionalDouble.of(part), Optional.of(effect));
      }
      return Split.WEIGHTED_SUM;
    }

    private Split shapley(Effect effect) {
      int players = game.players().size();
      boolean all =
          players <= MOST_PLAYERS_IN_ALL_ORDERS
              && (1L << players) * effect.cost() <= MOST_IN_ALL_ORDERS;
      if (!all && (long) players * DRAWN * effect.cost() > MOST_IN_DRAWN_ORDERS) {
        return notSplit(Split.TOO_MANY);
      }
      Coalitions coalitions =
          all
              ? Coalitions.all(players)
              : Coalitions.drawn(players, DRAWN / 2, evaluation.spec().seed() + n);
      double[] parts = new double[players];
      for (int p = 0; p < players; p++) {
        parts[p] = part(p, coalitions.before(p), effect);
      }
      if (DoubleStream.of(parts).anyMatch(Double::isNaN)) {
        return notSplit(Split.NO_SCORE_BETWEEN);
      }
      int[] playerOf = new int[children.length];
      Arrays.fill(playerOf, -1);
      for (int p = 0; p < players; p++) {
        if (game.players().get(p).part() == Part.NODE) {
          playerOf[game.players().get(p).child()] = p;
        }
      }
      for (int c = 0; c < children.length; c++) {
        int player = playerOf[c];
        node(
            children[c],
            depth,
            OptionalDouble.of(player < 0 ? 0 : parts[player]),
            Optional.of(player < 0 ? Effect.NONE : ofChild(effect, player, coalitions)));
      }
      addOthers(parts);
      return all ? Split.SHAPLEY : Split.DRAWN_ORDERS;
    }

    /** The mean change of the index when a player goes over; NaN when a mixture has no score. */
    private double part(int player, List<Coalitions.Coalition> before, Effect effect) {
      List<BitSet> without = before.stream().map(Coalitions.Coalition::members).toList();
      List<BitSet> with = new ArrayList<>();
      for (BitSet members : without) {
        BitSet joined = (BitSet) members.clone();
        joined.set(player);
        with.add(joined);
      }
      double[] scoresWith = game.scores(with);
      double[] scoresWithout = game.scores(without);
      if (DoubleStream.of(scoresWith).anyMatch(Double::isNaN)
          || DoubleStream.of(scoresWithout).anyMatch(Double::isNaN)) {
        return Double.NaN;
      }
      double[] indexWith = effect.of(scoresWith);
      double[] indexWithout = effect.of(scoresWithout);
      double sum = 0;
      for (int k = 0; k < indexWith.length; k++) {
        sum += before.get(k).weight() * (indexWith[k] - indexWithout[k]);
      }
      return sum;
    }

    private Effect ofChild(Effect above, int player, Coalitions coalitions) {
      Effect effect = new Effect.OfChild(above, game, player, coalitions.before(player));
      if (above instanceof Effect.Linear && game.isLinear()) {
        double[] ends = effect.of(new double[] {0, 1});
        return new Effect.Linear(ends[1] - ends[0]);
      }
      return effect;
    }

    private void addOthers(double[] parts) {
      for (int p = 0; p < parts.length; p++) {
        Part part = game.players().get(p).part();
        if (part != Part.NODE) {
          lines.add(
              new Line(
                  part,
                  dimension,
                  depth,
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  OptionalDouble.of(parts[p]),
                  Optional.empty()));
        }
      }
    }
  }
}
