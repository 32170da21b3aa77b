package org.govservices.evaluator.cli;

import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Registries;
import org.govservices.evaluator.robustness.draw.WeightDistributions;
import org.govservices.evaluator.weighting.Weightings;

/**
 * The methods that files can name: those of a framework.yaml in the order of the stages, then those
 * of a weighting.yaml and of a robustness.yaml.
 */
final class Cards {
  static final List<Registries.Entry> METHODS =
      Stream.concat(
              Registries.ALL.stream(),
              Stream.of(
                  new Registries.Entry(Weightings.KEY, Weightings.ALL),
                  new Registries.Entry("weights", WeightDistributions.ALL)))
          .toList();

  private Cards() {}
}
