package org.govservices.evaluator.framework;

import java.util.List;
import org.govservices.evaluator.adjustment.Adjustments;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.imputation.Imputations;
import org.govservices.evaluator.method.Methods;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.treatment.Treatments;

/** The methods that a framework can name, by the key they stand behind. */
public final class Registries {
  /** In the order of the stages. */
  public static final List<Entry> ALL =
      List.of(
          new Entry("impute", Imputations.ALL),
          new Entry("treat", Treatments.ALL),
          new Entry("transform", Transforms.ALL),
          new Entry("score", ScoringRules.ALL),
          new Entry("aggregate", Aggregations.ALL),
          new Entry("adjust", Adjustments.ALL));

  private Registries() {}

  /**
   * The methods of one stage.
   *
   * @param key of framework.yaml; {@code rescale} takes what {@code score} takes
   */
  public record Entry(String key, Methods<?> methods) {}
}
