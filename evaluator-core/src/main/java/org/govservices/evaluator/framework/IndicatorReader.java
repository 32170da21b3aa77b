package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.govservices.evaluator.imputation.Imputation;
import org.govservices.evaluator.imputation.Imputations;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.text.LocalText;
import org.govservices.evaluator.treatment.Treatments;

/** Reads the leaves of an indicator tree. */
final class IndicatorReader {
  private final FrameworkReader reader;
  private final MethodReader methods;
  private final Scale scale;

  IndicatorReader(FrameworkReader reader, MethodReader methods, Scale scale) {
    this.reader = reader;
    this.methods = methods;
    this.scale = scale;
  }

  Indicator read(
      String at,
      String id,
      LocalText name,
      double weight,
      KindRules kinds,
      TreeReader.Above above) {
    Inherited defaults = above.defaults();
    JsonNode node = reader.at(at);
    MissingRules missing =
        new MissingRules(
            missing(at, defaults, "not-found"),
            missing(at, defaults, "failed"),
            missing(at, defaults, "not-applicable"));
    Preparation preparation = preparation(at, defaults, missing);
    Direction direction =
        defaults
            .require(at, "direction")
            .flatMap(p -> Keyword.parse(Direction.class, reader.at(p).asText()))
            .orElse(Direction.HIGHER);
    ScoringRule score =
        defaults.require(at, "score").flatMap(p -> score(p, above.rescaled())).orElse(null);
    if (score != null) {
      checkDirection(at, score, direction);
      checkTreatment(at, preparation, score);
      checkEditions(at, preparation, score);
    }
    return new Indicator(
        id,
        name,
        weight,
        kinds,
        node.has("definition")
            ? Optional.of(FrameworkReader.text(node.path("definition")))
            : Optional.empty(),
        defaults.require(at, "unit").map(p -> reader.at(p).asText()).orElse("?"),
        direction,
        missing,
        preparation,
        score);
  }

  private MissingRules.Rule missing(String at, Inherited defaults, String status) {
    MissingRules.Rule rule =
        defaults
            .require(at, "missing/" + status)
            .flatMap(p -> Keyword.parse(MissingRules.Rule.class, reader.at(p).asText()))
            .orElse(MissingRules.Rule.REFUSE);
    if (rule == MissingRules.Rule.ZERO && !scale.isBounded()) {
      reader.problem(
          at, "'missing: {" + status + ": zero}' needs a scale with a lower end, found unbounded");
    }
    return rule;
  }

  private Preparation preparation(String at, Inherited defaults, MissingRules missing) {
    boolean imputes =
        missing.notFound() == MissingRules.Rule.IMPUTE
            || missing.failed() == MissingRules.Rule.IMPUTE
            || missing.notApplicable() == MissingRules.Rule.IMPUTE;
    Optional<Imputation> impute =
        (imputes ? defaults.require(at, "impute") : Optional.<String>empty())
            .flatMap(p -> methods.read(p, Imputations.ALL));
    return new Preparation(
        defaults
            .find(at, "per")
            .map(
                p ->
                    new Preparation.Denominator(
                        reader.at(p + "/column").asText(), reader.at(p + "/times").asDouble(1))),
        impute,
        defaults
            .find(at, "treat")
            .flatMap(p -> methods.read(p, Treatments.ALL))
            .orElse(Preparation.NONE.treat()),
        defaults
            .find(at, "transform")
            .flatMap(p -> methods.read(p, Transforms.ALL))
            .orElse(Preparation.NONE.transform()));
  }

  /** The scoring rule at a pointer; empty when it is wrong, which is then reported. */
  Optional<ScoringRule> score(String at, boolean rescaled) {
    Optional<ScoringRule> rule = methods.read(at, ScoringRules.ALL);
    rule.ifPresent(r -> checkRange(at, r, rescaled));
    return rule;
  }

  private void checkRange(String at, ScoringRule rule, boolean rescaled) {
    Optional<Scale> range = rule.range(scale);
    String method = "'" + rule.method() + "'";
    if (range.isEmpty()) {
      reader.problem(
          at, method + " needs a scale [worst, best], or its own in `to`; found scale: unbounded");
    } else if (!scale.contains(range.get()) && !rescaled) {
      reader.problem(
          at,
          method
              + " gives scores outside the scale; expected `scale: unbounded`, a rule that keeps"
              + " to the scale, or a dimension above that rescales");
    }
  }

  private void checkDirection(String at, ScoringRule rule, Direction direction) {
    if (rule.contradicts(direction)) {
      reader.problem(
          at,
          "'"
              + rule.method()
              + "' scores against `direction: "
              + direction.keyword()
              + "`; expected the other direction, or other scores");
    }
  }

  /** A rule that states no values is its own, whatever is done to values. */
  private static boolean statesValues(ScoringRule score) {
    return score.sample().isNone() || !score.transformed(x -> x + 1).equals(score);
  }

  private void checkTreatment(String at, Preparation preparation, ScoringRule score) {
    if (preparation.treat().changesUnit() && statesValues(score)) {
      reader.problem(
          at,
          "treatment '"
              + preparation.treat().method()
              + "' changes the unit of measurement, so the values that '"
              + score.method()
              + "' states would be off; expected a rule that takes all it needs from the data, or"
              + " another treatment");
    }
  }

  private void checkEditions(String at, Preparation preparation, ScoringRule score) {
    boolean fitsEditions = score.sample().editions() == Sample.Editions.ALL;
    if (fitsEditions && !preparation.treat().isNone()) {
      reader.problem(
          at,
          "treatment '"
              + preparation.treat().method()
              + "' looks at this edition alone, so that 'editions: all' would mix treated and"
              + " untreated values; expected one of the two");
    }
    boolean imputes = preparation.impute().filter(Imputation::usesEarlierEditions).isPresent();
    if ((fitsEditions || imputes) && preparation.per().isPresent()) {
      reader.problem(
          at,
          "'per' divides by this edition's '"
              + preparation.per().get().column()
              + "', which earlier editions' values cannot be divided by; expected values that are"
              + " divided already");
    }
  }
}
