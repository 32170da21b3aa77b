package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;

/**
 * A node against a column of the units that the index does not measure: size, wealth, region.
 *
 * @param column of units.csv
 * @param measure a correlation where the column has numbers, else {@code eta-squared}, the share of
 *     the node's variance that lies between groups
 * @param value empty with fewer than three units, or where one does not vary
 * @param units how many have both
 */
public record Outside(Node node, String column, String measure, OptionalDouble value, int units) {
  /** The measure of columns of words. */
  public static final String ETA_SQUARED = "eta-squared";

  /** Every dimension and indicator against every further column of the units. */
  static List<Outside> all(
      Framework framework, List<String> columns, NodeScores scores, Correlation correlation) {
    List<Outside> all = new ArrayList<>();
    for (String column : columns) {
      String[] words =
          scores.units().stream()
              .map(unit -> unit.groups().getOrDefault(column, ""))
              .toArray(String[]::new);
      double[] numbers = numbers(words);
      for (Node node : framework.nodes()) {
        double[] own = scores.of(node);
        if (numbers.length > 0) {
          all.add(
              new Outside(
                  node,
                  column,
                  correlation.keyword(),
                  correlation.between(own, numbers),
                  Correlation.inCommon(own, numbers).length));
        } else if (!(node instanceof Indicator)) {
          all.add(
              new Outside(
                  node, column, ETA_SQUARED, Influence.ofGroups(words, own), grouped(words, own)));
        }
      }
    }
    return all;
  }

  /** The column's numbers, NaN where it is empty; none when something else stands there. */
  private static double[] numbers(String[] words) {
    double[] numbers = new double[words.length];
    for (int u = 0; u < words.length; u++) {
      if (!words[u].isEmpty() && !words[u].matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
        return new double[0];
      }
      numbers[u] = words[u].isEmpty() ? Double.NaN : Double.parseDouble(words[u]);
    }
    return numbers;
  }

  private static int grouped(String[] words, double[] own) {
    int units = 0;
    for (int u = 0; u < own.length; u++) {
      units += words[u].isEmpty() || Double.isNaN(own[u]) ? 0 : 1;
    }
    return units;
  }
}
