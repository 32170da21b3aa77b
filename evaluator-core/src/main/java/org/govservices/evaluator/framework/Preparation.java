package org.govservices.evaluator.framework;

import java.util.Optional;
import org.govservices.evaluator.imputation.Imputation;
import org.govservices.evaluator.normalisation.NoTransform;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.treatment.NoTreatment;
import org.govservices.evaluator.treatment.Treatment;

/**
 * What happens to an indicator's values before they are scored, in this order.
 *
 * @param per divides values by a number of the unit's own, such as its population
 * @param impute fills the gaps that the missing rules name
 * @param treat deals with outliers
 * @param transform is applied to values, and to what the scoring rule states
 */
public record Preparation(
    Optional<Denominator> per, Optional<Imputation> impute, Treatment treat, Transform transform) {
  /** Values are scored as they are. */
  public static final Preparation NONE =
      new Preparation(Optional.empty(), Optional.empty(), new NoTreatment(), new NoTransform());

  /**
   * A number of the unit's own.
   *
   * @param column of the units file
   * @param times factor: 1000 makes "per thousand"
   */
  public record Denominator(String column, double times) {}
}
