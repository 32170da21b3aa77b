package org.govservices.evaluator.evaluation;

import java.util.List;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.treatment.Treatment;

/**
 * The stages before aggregation under one variant of a contract. Treatment and scoring go indicator
 * by indicator, so that what one variant made of a column can be given to others that make the
 * same. For one thread.
 */
public final class VariantStages {
  private final Run run;
  private final List<ObservationTable> earlier;

  VariantStages(Run run, List<ObservationTable> earlier) {
    this.run = run;
    this.earlier = earlier;
  }

  /**
   * Divides, per head or per case.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with the stage's problems
   */
  public ObservationTable divide(ObservationTable observed) {
    ObservationTable divided = DenominatorStage.divide(run, observed);
    requireSound();
    return divided;
  }

  /**
   * Fills gaps.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with the stage's problems
   */
  public ObservationTable impute(ObservationTable divided) {
    ObservationTable imputed = ImputeStage.impute(run, divided, earlier);
    requireSound();
    return imputed;
  }

  /**
   * The values of a table that take part.
   *
   * @return {@code double[indicator][unit]}, NaN where there is none
   */
  public double[][] values(ObservationTable imputed) {
    return TreatStage.columns(run, imputed);
  }

  /**
   * Treats outliers of an indicator. Problems are kept for {@link #requireSound}.
   *
   * @param imputed where the values were read
   * @param values {@code double[unit]}, NaN where there is none
   * @param begun what a treatment made of them that this one goes on from, or the values
   */
  public double[] treat(
      int indicator,
      Treatment treatment,
      ObservationTable imputed,
      double[] values,
      double[] begun) {
    return new TreatStage(run, imputed).withoutOutliers(indicator, treatment, values, begun);
  }

  /**
   * Transforms the values of an indicator. Problems are kept for {@link #requireSound}.
   *
   * @param imputed where the values were read
   * @param treated {@code double[unit]}, NaN where there is none
   */
  public double[] transform(int indicator, ObservationTable imputed, double[] treated) {
    return new TreatStage(run, imputed).transform(indicator, treated);
  }

  /**
   * Scores an indicator. Problems are kept for {@link #requireSound}.
   *
   * @param divided its statuses decide which missing rule a cell without a value gets
   * @param treated {@code double[unit]} to score
   * @return {@code double[unit]}, NaN where not scored
   */
  public double[] normalise(int indicator, ObservationTable divided, double[] treated) {
    return new NormaliseStage(run, divided, earlier).score(indicator, treated);
  }

  /** Whether there are no problems so far. */
  public boolean isSound() {
    return run.problems.isEmpty();
  }

  /**
   * Goes on only without problems.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all of them
   */
  public void requireSound() {
    run.problems.throwIfAny();
  }

  /** The variant compiled for the units. */
  public ScoringPlan plan() {
    return new ScoringPlan(run.framework, Population.of(run.roster));
  }

  /**
   * Which cells were measured: what coverage is made of.
   *
   * @return {@code double[indicator][unit]}: 1 measured, 0 not, NaN not applicable
   */
  public double[][] measured(ObservationTable divided) {
    return MeasuredCells.of(run, divided);
  }
}
