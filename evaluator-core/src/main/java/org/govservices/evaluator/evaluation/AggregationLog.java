package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Roster;

/** Says what the aggregate stage decided: weights renormalised, floors, scores withheld. */
final class AggregationLog {
  private final List<Node> nodes;
  private final Roster roster;
  private final ScoringPlan plan;

  AggregationLog(Framework framework, Roster roster, ScoringPlan plan) {
    this.nodes = framework.nodes();
    this.roster = roster;
    this.plan = plan;
  }

  void write(double[][] scores, double[][] coverage, Problems problems, List<Decision> log) {
    for (int n = nodes.size() - 1; n >= 0; n--) {
      if (nodes.get(n) instanceof Dimension dimension) {
        for (int u = 0; u < roster.size(); u++) {
          uses(dimension, n, u, scores, problems, log);
          renormalised(dimension, n, u, scores, coverage, log);
        }
      }
    }
  }

  private void uses(
      Dimension dimension, int n, int u, double[][] scores, Problems problems, List<Decision> log) {
    for (int child : plan.children(n)) {
      double score = scores[child][u];
      if (Double.isNaN(score)) {
        continue;
      }
      String shown = NumberText.shortest(score) + " of '" + nodes.get(child).id() + "'";
      switch (dimension.aggregation().use(score)) {
        case FLOORED -> log.add(decision("floored", u, n, shown + " counts as the floor"));
        case REFUSED ->
            problems.add(
                Place.of("unit " + roster.get(u).code()).node(dimension.id()),
                "found a score of "
                    + shown
                    + ", which '"
                    + dimension.aggregation().method()
                    + "' refuses; declare a floor or use another aggregation");
        case AS_IS -> {
          // nothing to say
        }
      }
    }
  }

  private void renormalised(
      Dimension dimension,
      int n,
      int u,
      double[][] scores,
      double[][] coverage,
      List<Decision> log) {
    int[] children = plan.children(n);
    List<String> without =
        Arrays.stream(children)
            .filter(child -> Double.isNaN(scores[child][u]))
            .mapToObj(child -> nodes.get(child).id())
            .toList();
    if (!Double.isNaN(scores[n][u]) && !without.isEmpty()) {
      double inForce =
          Arrays.stream(children)
              .filter(child -> !Double.isNaN(scores[child][u]))
              .mapToDouble(child -> nodes.get(child).weight())
              .sum();
      double all = Arrays.stream(children).mapToDouble(child -> nodes.get(child).weight()).sum();
      log.add(
          decision(
              "renormalised",
              u,
              n,
              "weights "
                  + NumberText.shortest(inForce)
                  + " of "
                  + NumberText.shortest(all)
                  + " in force; without "
                  + without.stream().collect(Collectors.joining(", "))));
    } else if (Double.isNaN(scores[n][u]) && !Double.isNaN(coverage[n][u])) {
      log.add(
          decision(
              "not-scored",
              u,
              n,
              "coverage "
                  + NumberText.fixed(coverage[n][u] * 100, 1)
                  + " %; the contract asks for "
                  + NumberText.fixed(dimension.leastCoverage() * 100, 1)
                  + " %"));
    }
  }

  private Decision decision(String event, int unit, int node, String detail) {
    return new Decision(
        Decision.Stage.AGGREGATE, event, roster.get(unit).code(), nodes.get(node).id(), detail);
  }
}
