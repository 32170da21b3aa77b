package org.govservices.evaluator.framework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.imputation.Imputation;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;

/**
 * What the settings of a node cannot mean together, though each is right by itself. Every contract
 * passes here, whether it was read from a file or made as a variant of one.
 */
public final class SenseCheck {
  private final Scale scale;

  /** For contracts on a scale. */
  SenseCheck(Scale scale) {
    this.scale = scale;
  }

  /**
   * What is wrong with a node.
   *
   * @param node its id
   */
  public record Fault(String node, String message) {}

  /**
   * What is wrong with a variant of a sound contract. Its scores may leave the scale.
   *
   * @return from the root downwards; empty for a sound variant
   */
  public static List<Fault> faults(Framework variant) {
    SenseCheck check = new SenseCheck(variant.scale());
    Set<String> indicators = new LinkedHashSet<>();
    variant.indicators().forEach(indicator -> indicators.add(indicator.id()));
    List<Fault> faults = new ArrayList<>();
    for (Node node : variant.nodes()) {
      List<String> messages = new ArrayList<>();
      if (node instanceof Dimension dimension) {
        messages.addAll(check.aggregation(dimension, true));
        check.weights(dimension).ifPresent(messages::add);
      } else if (node instanceof Indicator indicator) {
        check.range(indicator.score(), true).ifPresent(messages::add);
        messages.addAll(check.scoring(indicator));
        messages.addAll(check.gaps(indicator, indicators));
        if (indicator.missing().imputes() && indicator.preparation().impute().isEmpty()) {
          messages.add("gaps are imputed, but no `impute` says how");
        }
      }
      messages.forEach(message -> faults.add(new Fault(node.id(), message)));
    }
    return faults;
  }

  /** Whether a rule's scores lie where they can be used. */
  Optional<String> range(ScoringRule rule, boolean mayLeaveScale) {
    Optional<Scale> range = rule.range(scale);
    String method = "'" + rule.method() + "'";
    if (range.isEmpty()) {
      return Optional.of(
          method + " needs a scale [worst, best], or its own in `to`; found scale: unbounded");
    }
    return mayLeaveScale || scale.contains(range.get())
        ? Optional.empty()
        : Optional.of(
            method
                + " gives scores outside the scale; expected `scale: unbounded`, a rule that keeps"
                + " to the scale, or a dimension above that rescales");
  }

  /** Whether the scoring rule fits what happens to values before it. */
  List<String> scoring(Indicator indicator) {
    List<String> faults = new ArrayList<>();
    ScoringRule score = indicator.score();
    Preparation preparation = indicator.preparation();
    String treatment = "treatment '" + preparation.treat().method() + "'";
    boolean fitsEditions = score.sample().editions() == Sample.Editions.ALL;
    if (score.contradicts(indicator.direction())) {
      faults.add(
          "'"
              + score.method()
              + "' scores against `direction: "
              + indicator.direction().keyword()
              + "`; expected the other direction, or other scores");
    }
    if (preparation.treat().changesUnit() && statesValues(score)) {
      faults.add(
          treatment
              + " changes the unit of measurement, so the values that '"
              + score.method()
              + "' states would be off; expected a rule that takes all it needs from the data, or"
              + " another treatment");
    }
    if (fitsEditions && !preparation.treat().isNone()) {
      faults.add(
          treatment
              + " looks at this edition alone, so that 'editions: all' would mix treated and"
              + " untreated values; expected one of the two");
    }
    if (fitsEditions) {
      preparation.per().map(SenseCheck::undivided).ifPresent(faults::add);
    }
    return faults;
  }

  /** A rule that states no values is its own, whatever is done to values. */
  private static boolean statesValues(ScoringRule score) {
    return score.sample().isNone() || !score.transformed(x -> x + 1).equals(score);
  }

  private static String undivided(Preparation.Denominator per) {
    return "'per' divides by this edition's '"
        + per.column()
        + "', which earlier editions' values cannot be divided by; expected values that are divided"
        + " already";
  }

  /**
   * Whether gaps can be scored or filled as the missing rules say.
   *
   * @param indicators the ids of all
   */
  List<String> gaps(Indicator indicator, Set<String> indicators) {
    List<String> faults = new ArrayList<>();
    MissingRules missing = indicator.missing();
    if (!scale.isBounded()) {
      MissingRules.STATUSES.stream()
          .filter(status -> missing.of(status) == MissingRules.Rule.ZERO)
          .map(
              status ->
                  "'missing: {"
                      + status.keyword()
                      + ": zero}' needs a scale with a lower end, found unbounded")
          .forEach(faults::add);
    }
    Optional<Imputation> impute =
        indicator.preparation().impute().filter(method -> missing.imputes());
    for (String id : impute.map(Imputation::indicators).orElse(List.of())) {
      if (!indicators.contains(id)) {
        faults.add("imputation: no indicator '" + id + "'" + Problems.maybe(id, indicators));
      } else if (id.equals(indicator.id())) {
        faults.add("imputation: '" + id + "' cannot be filled in from itself");
      }
    }
    if (impute.filter(Imputation::usesEarlierEditions).isPresent()) {
      indicator.preparation().per().map(SenseCheck::undivided).ifPresent(faults::add);
    }
    return faults;
  }

  /** Whether a dimension's aggregation fits the scale and its children. */
  List<String> aggregation(Dimension dimension, boolean mayLeaveScale) {
    List<String> faults = new ArrayList<>();
    Aggregation aggregation = dimension.aggregation();
    boolean elsewhere = aggregation.range().filter(range -> !range.equals(scale)).isPresent();
    if (scale.isBounded() && !mayLeaveScale && elsewhere) {
      faults.add(
          "'"
              + aggregation.method()
              + "' gives scores on another scale; expected its `to` at the ends of this one, a"
              + " `rescale`, or `scale: unbounded`");
    }
    aggregation.fault(scale, dimension.children().size()).ifPresent(faults::add);
    return faults;
  }

  /** Whether any child of a dimension counts. */
  Optional<String> weights(Dimension dimension) {
    return dimension.weighsNothing() ? Optional.of("all weights below are 0") : Optional.empty();
  }
}
