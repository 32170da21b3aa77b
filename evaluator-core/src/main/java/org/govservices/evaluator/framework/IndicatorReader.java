package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.govservices.evaluator.imputation.Imputation;
import org.govservices.evaluator.imputation.Imputations;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;
import org.govservices.evaluator.treatment.Treatments;

/** Reads the leaves of an indicator tree. */
final class IndicatorReader {
  private final FrameworkReader reader;
  private final MethodReader methods;
  private final SenseCheck sense;

  IndicatorReader(FrameworkReader reader, MethodReader methods, SenseCheck sense) {
    this.reader = reader;
    this.methods = methods;
    this.sense = sense;
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
    Indicator indicator =
        new Indicator(
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
    if (score != null) {
      sense.scoring(indicator).forEach(fault -> reader.problem(at, fault));
    }
    return indicator;
  }

  private MissingRules.Rule missing(String at, Inherited defaults, String status) {
    return defaults
        .require(at, "missing/" + status)
        .flatMap(p -> Keyword.parse(MissingRules.Rule.class, reader.at(p).asText()))
        .orElse(MissingRules.Rule.REFUSE);
  }

  private Preparation preparation(String at, Inherited defaults, MissingRules missing) {
    Optional<Imputation> impute =
        (missing.imputes() ? defaults.require(at, "impute") : Optional.<String>empty())
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
    rule.flatMap(r -> sense.range(r, rescaled)).ifPresent(fault -> reader.problem(at, fault));
    return rule;
  }
}
