package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.observation.Status;

/**
 * The index if the other of two sources were believed in one cell: divided, treated, fitted,
 * scored, aggregated, rolled up and ranked again, whoever else that moves. Values imputed for other
 * cells stay, and so does who is screened out.
 *
 * @param divided the table as divided, before imputation
 * @param imputed the table as imputed
 * @param scores {@code double[indicator][unit]}, NaN where not scored, before any roll-up
 * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared within this package only
record OtherWord(
    Run run,
    ScoringPlan plan,
    ObservationTable divided,
    ObservationTable imputed,
    List<ObservationTable> earlier,
    double[][] scores,
    double[][] observed) {

  /** The unit's index; empty when the contract refuses the other word or would impute the cell. */
  Optional<Result> index(SourcePair pair) {
    int unit = pair.unit();
    int i = pair.indicator();
    Run variant = run.under(run.framework);
    Observation cell = DenominatorStage.divide(variant, unit, i, pair.other());
    if (cell.status() != Status.OBSERVED
        && run.indicators.get(i).missing().of(cell.status()) == MissingRules.Rule.IMPUTE) {
      return Optional.empty();
    }
    ObservationTable otherDivided = divided.with(unit, i, cell);
    ObservationTable otherImputed = imputed.with(unit, i, cell);
    double[][] otherObserved = observed.clone();
    otherObserved[i] = TreatStage.column(variant, otherImputed, i);
    double[] treated = new TreatStage(variant, otherImputed).treat(i, otherObserved[i]);
    double[][] otherScores = scores.clone();
    otherScores[i] = new NormaliseStage(variant, otherDivided, earlier).score(i, treated);
    if (!variant.problems.isEmpty()) {
      return Optional.empty();
    }
    double[][] coverage = plan.coverage(MeasuredCells.of(variant, otherDivided));
    AdjustmentLog adjusted = new AdjustmentLog(variant);
    try {
      double[][] nodes = plan.scores(otherScores, coverage, otherObserved, adjusted).columns();
      RollUpStage.rollUp(variant, nodes, coverage, adjusted);
      return Optional.of(new Ranking(variant, adjusted).index(nodes, coverage)[unit]);
    } catch (ScoringPlan.CannotScoreException e) {
      return Optional.empty();
    }
  }
}
