package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.text.LocalText;

/**
 * A node against a column of the units that the index does not measure: size, wealth, region.
 *
 * @param column of units.csv
 * @param measure a correlation where the column has numbers, else {@code eta-squared}, the share of
 *     the node's variance that lies between groups
 * @param value empty with few units, or where one does not vary
 * @param units how many have both
 * @param whyNone why there is no value; empty when there is
 */
public record OutsideRelation(
    Node node,
    String column,
    String measure,
    OptionalDouble value,
    int units,
    Optional<LocalText> whyNone) {
  /** The measure of columns of words. */
  public static final String ETA_SQUARED = "eta-squared";

  /** Whether there is a value of so few units that it is mostly accident. */
  public boolean isOfFew() {
    return value.isPresent() && LeastUnits.OF_CORRELATIONS.areFew(units, 2);
  }

  /** Every dimension and indicator against every further column of the units. */
  static List<OutsideRelation> all(
      Framework framework, List<String> columns, NodeScores scores, Correlation correlation) {
    List<OutsideRelation> all = new ArrayList<>();
    for (String column : columns) {
      String[] words =
          scores.units().stream()
              .map(unit -> unit.groups().getOrDefault(column, ""))
              .toArray(String[]::new);
      double[] numbers = numbers(words);
      for (Node node : framework.nodes()) {
        double[] own = scores.of(node);
        if (numbers.length > 0) {
          int units = Correlation.inCommon(own, numbers).length;
          OptionalDouble r =
              LeastUnits.CORRELATION.areFew(units, 2)
                  ? OptionalDouble.empty()
                  : correlation.between(own, numbers);
          Optional<LocalText> why =
              r.isPresent()
                  ? Optional.empty()
                  : Optional.of(LeastUnits.CORRELATION.whyNone(units, 2));
          all.add(new OutsideRelation(node, column, correlation.keyword(), r, units, why));
        } else if (!(node instanceof Indicator)) {
          all.add(ofGroups(node, column, words, own));
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

  /** Groups of one unit each explain everything by construction, so there must be fewer groups. */
  private static OutsideRelation ofGroups(Node node, String column, String[] words, double[] own) {
    int[] grouped =
        IntStream.range(0, own.length)
            .filter(u -> !words[u].isEmpty() && !Double.isNaN(own[u]))
            .toArray();
    int groups = (int) IntStream.of(grouped).mapToObj(u -> words[u]).distinct().count();
    OptionalDouble share = OptionalDouble.empty();
    Optional<LocalText> why = LeastUnits.OF_CORRELATIONS.reason(grouped.length, 2);
    if (why.isEmpty() && grouped.length < 2 * groups) {
      why =
          Optional.of(
              new LocalText(
                  groups + " groups of " + grouped.length + " units; given from 2 units a group",
                  grouped.length + " 个评估对象分为 " + groups + " 组；每组 2 个起给出"));
    }
    if (why.isEmpty()) {
      share = Influence.ofGroups(words, own);
      why =
          share.isPresent()
              ? Optional.empty()
              : Optional.of(LeastUnits.OF_CORRELATIONS.whyNone(grouped.length, 2));
    }
    return new OutsideRelation(node, column, ETA_SQUARED, share, grouped.length, why);
  }
}
