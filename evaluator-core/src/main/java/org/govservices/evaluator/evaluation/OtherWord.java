package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.input.InvalidInputException;
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

  /**
   * What the other word gives.
   *
   * @param index the unit's index; empty when it is not known
   * @param whyNot why it is not known; empty when it is
   */
  record Outcome(Optional<Result> index, String whyNot) {
    static Outcome unknown(String why) {
      return new Outcome(Optional.empty(), why);
    }
  }

  /** The unit's index; not known when the contract refuses the other word or would impute it. */
  Outcome index(SourcePair pair) {
    int unit = pair.unit();
    int i = pair.indicator();
    Run variant = run.under(run.framework);
    Observation cell = DenominatorStage.divide(variant, unit, i, pair.other());
    if (cell.status() != Status.OBSERVED
        && run.indicators.get(i).missing().of(cell.status()) == MissingRules.Rule.IMPUTE) {
      return Outcome.unknown("the contract would fill the gap");
    }
    ObservationTable otherDivided = divided.with(unit, i, cell);
    ObservationTable otherImputed = imputed.with(unit, i, cell);
    double[][] otherObserved = observed.clone();
    otherObserved[i] = TreatStage.column(variant, otherImputed, i);
    double[] treated = new TreatStage(variant, otherImputed).treat(i, otherObserved[i]);
    double[][] otherScores = scores.clone();
    otherScores[i] = new NormaliseStage(variant, otherDivided, earlier).score(i, treated);
    if (!variant.problems.isEmpty()) {
      return refused(variant);
    }
    double[][] coverage = plan.coverage(MeasuredCells.of(variant, otherDivided));
    try {
      Scored scored = Scored.of(variant, plan, otherScores, coverage, otherObserved);
      Scored rolledUp = RollUpStage.rollUp(variant, scored);
      return new Outcome(Optional.of(new Ranking(variant).index(rolledUp)[unit]), "");
    } catch (InvalidInputException e) {
      return refused(variant);
    }
  }

  private static Outcome refused(Run variant) {
    return Outcome.unknown("refused: " + variant.problems.list().get(0).message());
  }
}
