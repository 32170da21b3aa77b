package org.govservices.evaluator.evaluation;

import java.util.List;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Unit;

/**
 * The stages before aggregation one by one, for analyses that run them under many variants of a
 * contract: what one stage made can be given to several variants of the next. A variant has the
 * contract's tree; its methods and weights may differ. Who is screened out is the contract's.
 *
 * <p>Every method throws {@link org.govservices.evaluator.input.InvalidInputException} with the
 * problems that the stage meets, and may be called from several threads.
 */
public final class Stages {
  private final Inputs inputs;
  private final Run contract;

  /** The stages of an evaluation. */
  public Stages(Inputs inputs) {
    this.inputs = inputs;
    this.contract = new Run(inputs.framework(), inputs.places(), inputs.roster());
    ScreenStage.screen(contract, observed());
  }

  /** The units. */
  public Roster roster() {
    return inputs.roster();
  }

  /** What was observed. */
  public ObservationTable observed() {
    return inputs.observations().table();
  }

  /** Whether a unit's own values take part: it is not screened out and not rolled up. */
  public boolean takesPart(int unit) {
    return contract.takesPart(unit);
  }

  /** Divides, per head or per case. */
  public ObservationTable divide(Framework variant, ObservationTable observed) {
    Run run = contract.under(variant);
    ObservationTable divided = DenominatorStage.divide(run, observed);
    run.problems.throwIfAny();
    return divided;
  }

  /** Fills gaps. */
  public ObservationTable impute(Framework variant, ObservationTable divided) {
    Run run = contract.under(variant);
    ObservationTable imputed = ImputeStage.impute(run, divided, earlier());
    run.problems.throwIfAny();
    return imputed;
  }

  /**
   * The values as adjustments look at them.
   *
   * @return {@code double[indicator][unit]}, NaN where there is none
   */
  public double[][] values(Framework variant, ObservationTable imputed) {
    return TreatStage.columns(contract.under(variant), imputed);
  }

  /**
   * Treats outliers and transforms.
   *
   * @return {@code double[indicator][unit]}, NaN where there is none
   */
  public double[][] treat(Framework variant, ObservationTable imputed) {
    Run run = contract.under(variant);
    double[][] treated = TreatStage.treat(run, imputed);
    run.problems.throwIfAny();
    return treated;
  }

  /**
   * Scores every indicator.
   *
   * @param divided its statuses decide which missing rule a cell without a value gets
   * @param treated values to score
   * @return {@code double[indicator][unit]}, NaN where not scored
   */
  public double[][] normalise(Framework variant, ObservationTable divided, double[][] treated) {
    Run run = contract.under(variant);
    NormaliseStage normalised = new NormaliseStage(run, divided, treated, earlier());
    run.problems.throwIfAny();
    return normalised.scores;
  }

  /** The variant compiled for the units. */
  public ScoringPlan plan(Framework variant) {
    return new ScoringPlan(
        variant, new ScoringPlan.Population(roster().units().stream().map(Unit::kind).toList()));
  }

  /**
   * Which cells are findings: what coverage is made of.
   *
   * @return {@code double[indicator][unit]}: 1 a finding, 0 none, NaN not applicable
   */
  public double[][] findings(Framework variant, ObservationTable divided) {
    return MeasuredCells.of(contract.under(variant), divided);
  }

  private List<ObservationTable> earlier() {
    return inputs.observations().earlier();
  }
}
