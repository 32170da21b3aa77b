package org.govservices.evaluator.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.number.NumberText;

/** Says what adjustments did to scores, and remembers who failed and whose band is capped. */
final class AdjustmentLog implements ScoringPlan.AdjustmentListener {
  private final Run run;
  private final Set<Integer> failed = new HashSet<>();
  private final Map<Integer, Integer> bestBands = new HashMap<>();

  AdjustmentLog(Run run) {
    this.run = run;
  }

  /** Whether a unit failed at a node and has no score for that. */
  boolean failed(int node, int unit) {
    return failed.contains(cell(node, unit));
  }

  /** Takes down that a unit failed at a node. */
  void fail(int node, int unit) {
    failed.add(cell(node, unit));
  }

  /** The index of the best band a unit can have at a node; 0 when nothing caps it. */
  int bestBand(int node, int unit) {
    return bestBands.getOrDefault(cell(node, unit), 0);
  }

  @Override
  public void adjusted(
      int node,
      int unit,
      Adjustment rule,
      OptionalDouble before,
      OptionalDouble value,
      Adjustment.Outcome outcome) {
    if (outcome.failed()) {
      fail(node, unit);
    }
    outcome.capBand().ifPresent(band -> bestBands.merge(cell(node, unit), index(band), Math::max));
    String because =
        rule.method()
            + ": "
            + rule.indicator()
            + " is "
            + NumberText.withoutNoise(value.getAsDouble());
    run.log(
        Decision.Stage.ADJUST,
        outcome.failed() ? "failed" : outcome.capBand().isPresent() ? "band-capped" : "adjusted",
        unit,
        run.framework.nodes().get(node).id(),
        because + "; " + effect(before, outcome));
  }

  private static String effect(OptionalDouble before, Adjustment.Outcome outcome) {
    Optional<String> capBand = outcome.capBand();
    if (capBand.isPresent()) {
      return "the band is at best '" + capBand.get() + "'";
    }
    return "score "
        + (before.isPresent() ? NumberText.withoutNoise(before.getAsDouble()) : "none")
        + " became "
        + (outcome.failed() ? "none" : NumberText.withoutNoise(outcome.score().getAsDouble()));
  }

  private int index(String band) {
    int index = 0;
    while (!run.framework.bands().get(index).id().equals(band)) {
      index++;
    }
    return index;
  }

  private int cell(int node, int unit) {
    return node * run.roster.size() + unit;
  }
}
