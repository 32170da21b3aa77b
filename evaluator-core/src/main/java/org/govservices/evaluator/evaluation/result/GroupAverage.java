package org.govservices.evaluator.evaluation.result;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.Roster;

/**
 * The mean of the scores of a group's units at a node: of scores, never of inputs. It has no rank.
 *
 * @param grouping {@code all}, {@code kind} or a group column of the units file
 * @param group the group's name; empty when the grouping is {@code all}
 * @param node id
 * @param mean of the scores at full precision, on the framework's scale
 * @param n how many units of the group have a score, at least 1
 */
public record GroupAverage(String grouping, String group, String node, double mean, int n) {

  /** The averages of every group with a score, by grouping, group and node in their orders. */
  public static List<GroupAverage> of(
      List<String> groupings, Roster roster, List<Node> nodes, Result[][] results) {
    List<GroupAverage> averages = new ArrayList<>();
    for (String grouping : groupings) {
      roster
          .namedGroups(grouping)
          .forEach(
              (group, units) -> {
                for (int n = 0; n < results.length; n++) {
                  double[] scores = scores(results[n], units);
                  if (scores.length > 0) {
                    String node = nodes.get(n).id();
                    double mean = StatUtils.mean(scores);
                    averages.add(new GroupAverage(grouping, group, node, mean, scores.length));
                  }
                }
              });
    }
    return averages;
  }

  private static double[] scores(Result[] results, List<Integer> units) {
    return units.stream().flatMapToDouble(unit -> results[unit].score().stream()).toArray();
  }
}
