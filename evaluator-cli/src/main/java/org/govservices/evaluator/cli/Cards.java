package org.govservices.evaluator.cli;

import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Registries;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.lint.LintRules;
import org.govservices.evaluator.robustness.draw.WeightDistributions;
import org.govservices.evaluator.weighting.Weightings;
import org.govservices.evaluator.weighting.lint.WeightingRules;

/** What files can name, and what they are checked by. */
final class Cards {
  /**
   * The methods: those of a framework.yaml in the order of the stages, then those of a
   * weighting.yaml and of a robustness.yaml.
   */
  static final List<Registries.Entry> METHODS =
      Stream.concat(
              Registries.ALL.stream(),
              Stream.of(
                  new Registries.Entry(Weightings.KEY, Weightings.ALL),
                  new Registries.Entry("weights", WeightDistributions.ALL)))
          .toList();

  /** The rules: on frameworks, data and records, then on weightings. */
  static final List<LintRule.Card> RULES =
      Stream.concat(LintRules.cards().stream(), WeightingRules.cards().stream()).toList();

  private Cards() {}
}
