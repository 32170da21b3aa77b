package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.text.LocalText;

/**
 * How far the nodes of a block measure one thing: Cronbach's alpha over the units that have all of
 * them.
 *
 * @param alpha of the scores
 * @param standardised of the scores brought to equal variance (the Handbook's)
 * @param items one per node of the block; none with few units
 * @param whyNone why there is no alpha; empty when there is
 */
public record Reliability(
    Block block,
    int units,
    OptionalDouble alpha,
    OptionalDouble standardised,
    List<Item> items,
    Optional<LocalText> whyNone) {
  /** Defensive copy. */
  public Reliability {
    items = List.copyOf(items);
  }

  /**
   * A node in its block.
   *
   * @param alphaWithout of the scores, if the node is left out
   * @param standardisedWithout likewise, of the standardised scores
   * @param withRest Pearson's r with the sum of the others' standardised scores
   */
  public record Item(
      Node node,
      OptionalDouble alphaWithout,
      OptionalDouble standardisedWithout,
      OptionalDouble withRest) {}

  static Reliability of(Block block, NodeScores scores) {
    double[][] columns = block.complete(scores);
    int units = columns[0].length;
    Optional<LocalText> few = LeastUnits.OF_CORRELATIONS.reason(units, columns.length);
    if (few.isPresent()) {
      return new Reliability(
          block, units, OptionalDouble.empty(), OptionalDouble.empty(), List.of(), few);
    }
    double[][] standard =
        Arrays.stream(columns).map(Reliability::standardised).toArray(double[][]::new);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      items.add(
          new Item(
              block.nodes().get(i),
              CronbachAlpha.without(columns, i),
              CronbachAlpha.without(standard, i),
              Correlation.PEARSON.between(standard[i], rest(standard, i))));
    }
    OptionalDouble alpha = CronbachAlpha.of(columns);
    return new Reliability(
        block,
        units,
        alpha,
        CronbachAlpha.of(standard),
        items,
        alpha.isPresent()
            ? Optional.empty()
            : Optional.of(new LocalText("the sum of the nodes does not vary", "各节点之和没有差异")));
  }

  /** A column that does not vary stays 0 throughout. */
  private static double[] standardised(double[] column) {
    double mean = StatUtils.mean(column);
    double sd = Math.sqrt(StatUtils.variance(column));
    return Arrays.stream(column).map(value -> sd > 0 ? (value - mean) / sd : 0).toArray();
  }

  private static double[] rest(double[][] columns, int left) {
    return IntStream.range(0, columns[0].length)
        .mapToDouble(
            u ->
                IntStream.range(0, columns.length)
                    .filter(c -> c != left)
                    .mapToDouble(c -> columns[c][u])
                    .sum())
        .toArray();
  }
}
