package org.govservices.evaluator.framework;

import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.text.LocalText;

/**
 * A leaf: what is observed.
 *
 * @param definition what exactly is measured
 * @param unit of measurement
 * @param direction which values are better
 * @param missing what happens when there is no value
 * @param preparation what happens to values before they are scored
 * @param score how a value becomes a score
 */
public record Indicator(
    String id,
    LocalText name,
    double weight,
    KindRules kinds,
    Optional<LocalText> definition,
    String unit,
    Direction direction,
    MissingRules missing,
    Preparation preparation,
    ScoringRule score)
    implements Node {
  @Override
  public Indicator withWeights(Map<String, Double> weights) {
    boolean own = weights.containsKey(id);
    return new Indicator(
        id,
        name,
        own ? weights.get(id) : weight,
        own ? kinds.withoutWeights() : kinds,
        definition,
        unit,
        direction,
        missing,
        preparation,
        score);
  }

  /** The same, its gaps, values and scores made in another way. */
  public Indicator with(
      MissingRules otherMissing, Preparation otherPreparation, ScoringRule otherScore) {
    return new Indicator(
        id,
        name,
        weight,
        kinds,
        definition,
        unit,
        direction,
        otherMissing,
        otherPreparation,
        otherScore);
  }
}
