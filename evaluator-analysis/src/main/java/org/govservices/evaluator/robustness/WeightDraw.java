package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.robustness.draw.RunNumbers;
import org.govservices.evaluator.robustness.draw.WeightDistribution;
import org.govservices.evaluator.robustness.kernel.Rows;

/**
 * A choice of weights compiled for a contract's tree: which nodes share a whole, and what a draw
 * means for each node. Nodes of weight 0 are never drawn. A kind that has a weight of its own at a
 * node gets it multiplied by the same factor as the common weight.
 */
final class WeightDraw {
  private final WeightDistribution distribution;
  private final List<int[]> wholes = new ArrayList<>();
  private final List<double[]> shares = new ArrayList<>();
  private final List<int[]> siblings = new ArrayList<>();
  private final int[][] children;
  private final double[] shareOfSiblings;
  private final boolean overIndicators;

  WeightDraw(Choice.Weights choice, Framework framework) {
    this.distribution = choice.distribution();
    this.overIndicators = choice.over() == Choice.Over.INDICATORS;
    Tree tree = framework.tree();
    List<Node> nodes = tree.nodes();
    children = new int[nodes.size()][];
    for (int n = 0; n < children.length; n++) {
      children[n] =
          IntStream.of(tree.children(n)).filter(child -> nodes.get(child).weight() > 0).toArray();
      if (nodes.get(n) instanceof Dimension) {
        siblings.add(children[n]);
      }
    }
    shareOfSiblings = nodes.stream().mapToDouble(tree::shareOfParent).toArray();
    double[] overall = nodes.stream().mapToDouble(tree::share).toArray();
    if (overIndicators) {
      add(
          IntStream.range(0, children.length)
              .filter(n -> children[n].length == 0 && overall[n] > 0)
              .toArray(),
          overall);
    } else {
      siblings.stream()
          .filter(group -> group.length > 1)
          .filter(g -> choice.depths().isEmpty() || choice.depths().contains(tree.depth(g[0])))
          .forEach(group -> add(group, shareOfSiblings));
    }
  }

  private void add(int[] whole, double[] share) {
    wholes.add(whole);
    shares.add(Arrays.stream(whole).mapToDouble(n -> share[n]).toArray());
  }

  /** The nodes whose weights are drawn. */
  int[] nodes() {
    return wholes.stream().flatMapToInt(Arrays::stream).sorted().toArray();
  }

  /** Why the distribution cannot draw these weights, if so. */
  List<String> faults() {
    return shares.stream().flatMap(s -> distribution.fault(s).stream()).distinct().toList();
  }

  /** The contract's shares of each whole. */
  List<double[]> shares() {
    return shares.stream().map(double[]::clone).toList();
  }

  /** How many coordinates of a quasi-random point a draw uses; empty when points will not do. */
  OptionalInt numbers() {
    int[] numbers = shares.stream().mapToInt(s -> distribution.numbers(s.length)).toArray();
    return Arrays.stream(numbers).anyMatch(n -> n == 0)
        ? OptionalInt.empty()
        : OptionalInt.of(Arrays.stream(numbers).sum());
  }

  /**
   * Draws for several runs.
   *
   * @param numbers those of the run in a lane
   * @param coordinates whether the numbers are coordinates of a point
   * @param drawn {@code double[node][lane]}: gets the drawn nodes' shares of their whole
   */
  void draw(
      IntFunction<UniformRandomProvider> numbers,
      int lanes,
      boolean coordinates,
      double[][] drawn) {
    RunNumbers random = new RunNumbers();
    List<WeightDistribution.Sampler> samplers =
        shares.stream()
            .map(
                s ->
                    coordinates
                        ? distribution.samplerFrom(random, s)
                        : distribution.sampler(random, s))
            .toList();
    double[][] out = shares.stream().map(s -> new double[s.length]).toArray(double[][]::new);
    for (int lane = 0; lane < lanes; lane++) {
      random.moveTo(numbers.apply(lane));
      for (int w = 0; w < out.length; w++) {
        samplers.get(w).draw(out[w]);
        int[] whole = wholes.get(w);
        for (int i = 0; i < whole.length; i++) {
          drawn[whole[i]][lane] = out[w][i];
        }
      }
    }
    double[] sum = new double[lanes];
    for (int[] whole : wholes) {
      toShares(whole, drawn, sum);
    }
  }

  /** Divides the weights of a whole by their sum. */
  private static void toShares(int[] whole, double[][] drawn, double[] sum) {
    Arrays.fill(sum, 0);
    for (int node : whole) {
      Rows.add(drawn[node], sum);
    }
    Rows.invert(sum);
    for (int node : whole) {
      Rows.multiply(drawn[node], sum);
    }
  }

  /**
   * Brings stated weights to sum to 1 in each whole; those that do so already are left as they are.
   *
   * @param weights {@code double[node]}, not negative
   * @param tolerance how far from 1 a sum may be
   * @return whether no whole is 0
   */
  boolean toShares(double[] weights, double tolerance) {
    boolean sound = true;
    for (int[] whole : wholes) {
      double sum = Arrays.stream(whole).mapToDouble(node -> weights[node]).sum();
      sound &= sum > 0;
      if (Math.abs(sum - 1) > tolerance) {
        for (int node : whole) {
          weights[node] /= sum;
        }
      }
    }
    return sound;
  }

  /**
   * What drawn shares mean for the weights of nodes.
   *
   * @param drawn {@code double[node][lane]}; with indicators as the whole, dimensions get their
   *     sums
   * @param factors {@code double[node][lane]}: the drawn nodes' are set
   */
  void factors(double[][] drawn, int lanes, double[][] factors) {
    if (!overIndicators) {
      for (int[] whole : wholes) {
        for (int node : whole) {
          Rows.multiply(drawn[node], 1 / shareOfSiblings[node], lanes, factors[node]);
        }
      }
      return;
    }
    double[][] sums = drawn.clone();
    for (int n = children.length - 1; n >= 0; n--) {
      if (children[n].length > 0) {
        sums[n] = new double[lanes];
        for (int child : children[n]) {
          Rows.add(sums[child], sums[n]);
        }
        double[] whole = sums[n].clone();
        Rows.invert(whole);
        for (int child : children[n]) {
          Rows.multiply(sums[child], 1 / shareOfSiblings[child], lanes, factors[child]);
          Rows.multiply(factors[child], whole);
        }
        keepWhereNothingIsDrawn(sums[n], children[n], factors);
      }
    }
  }

  /** Children of a dimension whose weight is drawn as 0 share that as in the contract. */
  private static void keepWhereNothingIsDrawn(double[] sum, int[] children, double[][] factors) {
    for (int lane = 0; lane < sum.length; lane++) {
      if (!(sum[lane] > 0)) {
        for (int child : children) {
          factors[child][lane] = 1;
        }
      }
    }
  }

  /** Whether the weights of a dimension's children change from draw to draw. */
  boolean[] changes() {
    boolean[] changes = new boolean[children.length];
    for (int[] whole : wholes) {
      for (int node : whole) {
        changes[node] = true;
      }
    }
    if (overIndicators) {
      Arrays.fill(changes, true);
    }
    return changes;
  }
}
