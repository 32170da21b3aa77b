package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.adjustment.Bonus;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Adjusted;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;

/**
 * In words: what the contract's bonuses, deductions and vetoes did to a unit, and which did not.
 */
public final class AdjustmentWords {
  private final Evaluation evaluation;
  private final int unit;

  private AdjustmentWords(Evaluation evaluation, int unit) {
    this.evaluation = evaluation;
    this.unit = unit;
  }

  /** A sentence for each that changed something, in the order in which they were applied. */
  public static List<LocalText> applied(Evaluation evaluation, int unit) {
    AdjustmentWords words = new AdjustmentWords(evaluation, unit);
    return evaluation.adjusted(unit).stream().map(words::applied).toList();
  }

  /** As {@link #applied}, those at one node alone. */
  public static List<LocalText> applied(Evaluation evaluation, int unit, int node) {
    AdjustmentWords words = new AdjustmentWords(evaluation, unit);
    return evaluation.adjusted(unit).stream()
        .filter(change -> change.node() == node)
        .map(words::applied)
        .toList();
  }

  /** A sentence for each of a unit that takes part that changed nothing, in the tree's order. */
  public static List<LocalText> notApplied(Evaluation evaluation, int unit) {
    AdjustmentWords words = new AdjustmentWords(evaluation, unit);
    List<LocalText> sentences = new ArrayList<>();
    String kind = evaluation.roster().get(unit).kind();
    for (int n = 0; n < evaluation.nodes().size(); n++) {
      if (evaluation.nodes().get(n) instanceof Dimension dimension
          && dimension.kinds().appliesTo(kind)
          && evaluation.participants().contains(unit)) {
        int node = n;
        dimension.adjustments().stream()
            .filter(rule -> !words.changed(node, rule))
            .forEach(rule -> sentences.add(words.notApplied(node, rule)));
      }
    }
    return sentences;
  }

  private boolean changed(int node, Adjustment rule) {
    return evaluation.adjusted(unit).stream()
        .anyMatch(change -> change.node() == node && change.rule().equals(rule));
  }

  private LocalText applied(Adjusted change) {
    LocalText because = because(change.node(), change.rule(), value(change.value()));
    LocalText effect = effect(change);
    return new LocalText(
        because.english() + ": " + effect.english(), because.chinese() + "：" + effect.chinese());
  }

  private LocalText notApplied(int node, Adjustment rule) {
    Observation cell = evaluation.observations().at(unit, indicator(rule));
    OptionalDouble counted = evaluation.counted(unit, indicator(rule));
    LocalText value =
        counted.isPresent()
            ? value(counted.getAsDouble())
            : cell.value().isPresent() ? value(cell.value().getAsDouble()) : cell.status().words();
    LocalText because = because(node, rule, value);
    LocalText not =
        rule instanceof Bonus
            ? new LocalText("not earned", "未获得")
            : new LocalText("not applied", "未触发");
    return new LocalText(
        because.english() + ": " + not.english(), because.chinese() + "：" + not.chinese());
  }

  private static LocalText value(double value) {
    return LocalText.same(NumberText.withoutNoise(value));
  }

  /** The rule, what it looks at, and where it stands if not at the index. */
  private LocalText because(int node, Adjustment rule, LocalText value) {
    Indicator indicator = evaluation.framework().indicators().get(indicator(rule));
    Node at = evaluation.nodes().get(node);
    boolean atIndex = at.id().equals(Framework.ROOT);
    return new LocalText(
        rule.words().english()
            + (atIndex ? "" : " at " + at.name().english())
            + ", "
            + indicator.name().english()
            + " "
            + value.english(),
        (atIndex ? "" : at.name().chinese())
            + rule.words().chinese()
            + "，"
            + indicator.name().chinese()
            + " "
            + value.chinese());
  }

  private int indicator(Adjustment rule) {
    return evaluation.observations().indicators().indexOf(rule.indicator());
  }

  private LocalText effect(Adjusted change) {
    Adjustment.Outcome outcome = change.outcome();
    if (outcome.capBand().isPresent()) {
      return capped(change, outcome.capBand().get());
    }
    String before = score(change.before());
    if (outcome.failed()) {
      return new LocalText(before + " became no score: failed", before + " 变为无得分：否决");
    }
    double after = outcome.score().orElseThrow();
    if (change.before().isEmpty()) {
      return new LocalText("no score became " + score(after), "无得分变为 " + score(after));
    }
    double points = after - change.before().getAsDouble();
    String sum =
        before
            + (points < 0 ? " − " : " + ")
            + NumberText.withoutNoise(Math.abs(points))
            + " = "
            + score(after);
    return LocalText.same(sum);
  }

  private LocalText capped(Adjusted change, String id) {
    Framework framework = evaluation.framework();
    LocalText best =
        framework.bands().stream()
            .filter(band -> band.id().equals(id))
            .findFirst()
            .orElseThrow()
            .name();
    Optional<LocalText> byScore =
        change.outcome().score().stream()
            .mapToObj(score -> framework.band(framework.grading().ranked(score)))
            .flatMap(Optional::stream)
            .map(Band::name)
            .findFirst();
    if (byScore.isEmpty()) {
      return new LocalText("band at best " + best.english(), "等级最高为" + best.chinese());
    }
    return new LocalText(
        "band at best " + best.english() + ", by its score " + byScore.get().english(),
        "等级最高为" + best.chinese() + "，按得分为" + byScore.get().chinese());
  }

  private String score(OptionalDouble score) {
    return score.isPresent() ? score(score.getAsDouble()) : "–";
  }

  private String score(double score) {
    return NumberText.fixed(
        evaluation.framework().grading().grade(score), evaluation.framework().grading().decimals());
  }
}
