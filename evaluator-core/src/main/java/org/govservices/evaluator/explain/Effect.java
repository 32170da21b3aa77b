package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What the index becomes with a node's score, on average over the orders in which the other parts
 * of every dimension above it go from one unit to the other. Only differences count.
 */
sealed interface Effect {
  /** Of a node that counts for neither unit. */
  Linear NONE = new Linear(0);

  /**
   * The index.
   *
   * @param scores of the node, {@code double[case]}
   */
  double[] of(double[] scores);

  /** How many scores of the index one score of the node takes. */
  long cost();

  /** Every point here is worth the same: all above is a weighted sum. */
  record Linear(double slope) implements Effect {
    @Override
    public double[] of(double[] scores) {
      return Arrays.stream(scores).map(score -> slope * score).toArray();
    }

    @Override
    public long cost() {
      return 1;
    }
  }

  /**
   * Of a child, by way of its dimension.
   *
   * @param above of the dimension
   * @param player the child's
   * @param before who may have gone before it
   */
  record OfChild(Effect above, MixtureGame game, int player, List<Coalitions.Coalition> before)
      implements Effect {
    /** As many mixtures as stay in the processor's cache. */
    private static final int AT_ONCE = 4096;

    @Override
    public double[] of(double[] scores) {
      double[] index = new double[scores.length];
      int block = Math.max(1, AT_ONCE / before.size());
      for (int from = 0; from < scores.length; from += block) {
        int to = Math.min(scores.length, from + block);
        block(scores, from, to, index);
      }
      return index;
    }

    private void block(double[] scores, int from, int to, double[] index) {
      List<BitSet> members = new ArrayList<>();
      double[] instead = new double[(to - from) * before.size()];
      for (int s = from; s < to; s++) {
        Arrays.fill(instead, (s - from) * before.size(), (s - from + 1) * before.size(), scores[s]);
        before.forEach(coalition -> members.add(coalition.members()));
      }
      double[] above = above().of(game.scores(members, player, instead));
      for (int m = 0; m < above.length; m++) {
        index[from + m / before.size()] += before.get(m % before.size()).weight() * above[m];
      }
    }

    @Override
    public long cost() {
      return above.cost() * before.size();
    }
  }
}
