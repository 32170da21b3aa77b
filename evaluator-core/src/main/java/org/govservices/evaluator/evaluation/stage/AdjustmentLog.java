package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.evaluation.plan.Conditions;
import org.govservices.evaluator.evaluation.result.Adjusted;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/** Says what adjustments did to scores, and remembers who failed. */
public final class AdjustmentLog implements Conditions.AdjustmentListener {
  private final Run run;
  private final Set<Integer> failed = new HashSet<>();
  private final Set<Integer> changedScores = new HashSet<>();
  private final List<Adjusted> all = new ArrayList<>();

  AdjustmentLog(Run run) {
    this.run = run;
  }

  /** Whether a unit failed at a node and has no score for that. */
  boolean failed(int node, int unit) {
    return failed.contains(cell(node, unit));
  }

  /** Everything that adjustments changed, in the order in which they were applied. */
  public List<Adjusted> all() {
    return List.copyOf(all);
  }

  /** Whether an adjustment changed a unit's score at one of these nodes. */
  public boolean changedScore(int unit, IntStream nodes) {
    return !changedScores.isEmpty()
        && nodes.anyMatch(node -> changedScores.contains(cell(node, unit)));
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
      failed.add(cell(node, unit));
    }
    Adjusted change = new Adjusted(node, unit, rule, value.getAsDouble(), before, outcome);
    all.add(change);
    if (change.changesScore()) {
      changedScores.add(cell(node, unit));
    }
    run.log(
        Decision.Stage.ADJUST,
        outcome.failed() ? "failed" : outcome.capBand().isPresent() ? "band-capped" : "adjusted",
        unit,
        run.framework.nodes().get(node).id(),
        words(change));
  }

  private LocalText words(Adjusted change) {
    String id = change.rule().indicator();
    String value = NumberText.withoutNoise(change.value());
    LocalText effect = effect(change);
    return new LocalText(
        change.rule().method() + ": " + id + " is " + value + "; " + effect.english(),
        change.rule().words().chinese() + "：" + id + " 为 " + value + "；" + effect.chinese());
  }

  private static LocalText effect(Adjusted change) {
    Adjustment.Outcome outcome = change.outcome();
    if (outcome.capBand().isPresent()) {
      String band = outcome.capBand().get();
      return new LocalText("the band is at best '" + band + "'", "等级最高为 '" + band + "'");
    }
    OptionalDouble before = change.before();
    String from = before.isPresent() ? NumberText.withoutNoise(before.getAsDouble()) : "";
    String to = outcome.failed() ? "" : NumberText.withoutNoise(outcome.score().getAsDouble());
    return new LocalText(
        "score " + (from.isEmpty() ? "none" : from) + " became " + (to.isEmpty() ? "none" : to),
        "得分由 " + (from.isEmpty() ? "无" : from) + " 变为 " + (to.isEmpty() ? "无" : to));
  }

  private int cell(int node, int unit) {
    return node * run.roster.size() + unit;
  }
}
