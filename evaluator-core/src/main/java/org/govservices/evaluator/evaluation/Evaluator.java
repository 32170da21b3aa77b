package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.observation.ObservationTable;

/**
 * Runs the stages of an evaluation in their order: screen, impute, treat, normalise, aggregate and
 * adjust, roll up, grade, rank, audit. The only place that wires them.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Reads and evaluates.
   *
   * @param fileOrFolder the evaluation
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems of the inputs
   */
  public static Evaluation evaluate(Path fileOrFolder) {
    return evaluate(Inputs.read(fileOrFolder));
  }

  /**
   * Evaluates.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when the linter refuses the
   *     framework, or a value or a gap is one that the contract refuses
   */
  public static Evaluation evaluate(Inputs inputs) {
    Framework framework = inputs.framework();
    ObservationTable observed = inputs.observations().table();
    List<ObservationTable> earlier = inputs.observations().earlier();
    LintStage lint = new LintStage(inputs);
    Run run = new Run(framework, inputs.places(), observed.roster());
    run.log.addAll(ReadingLog.of(inputs));

    ScreenStage.screen(run, observed);
    ObservationTable divided = DenominatorStage.divide(run, observed);
    ObservationTable imputed = ImputeStage.impute(run, divided, earlier);
    double[][] values = TreatStage.treat(run, imputed);
    run.problems.throwIfAny();
    NormaliseStage normalise = new NormaliseStage(run, divided, earlier);
    double[][] normalised = normalise.score(values);
    run.problems.throwIfAny();

    ScoringPlan plan = new ScoringPlan(framework, Population.of(run.roster));
    double[][] coverage = plan.coverage(MeasuredCells.of(run, divided));
    double[][] raw = TreatStage.columns(run, imputed);
    Scored scored = Scored.of(run, plan, normalised, coverage, raw);
    Points points = Points.of(run, scored);
    new AggregationLog(run, scored).write();
    Scored rolledUp = RollUpStage.rollUp(run, scored);
    OtherWord otherWord = new OtherWord(run, plan, divided, imputed, earlier, normalised, raw);

    Ranking ranking = new Ranking(run);
    Result[][] results = ranking.results(rolledUp);
    Gaps gaps = new GapStage(run, rolledUp, results[0]).of(divided);
    Optional<Audit> audit =
        inputs
            .published()
            .map(new Auditor(framework, run.roster, ranking.groups(), results)::audit);
    List<Fit> fits = new ArrayList<>(normalise.fits);
    fits.addAll(scored.fits(framework.nodes()));
    fits.addAll(ranking.fits);
    return new Evaluation(
        inputs.spec(),
        framework,
        observed,
        divided,
        values,
        results,
        points,
        new Recombination(framework, scored),
        ranking.groups(),
        scored.adjusted().all(),
        Disagreements.of(inputs, otherWord, results[0]),
        gaps,
        GroupAverage.of(inputs.spec().averages(), run.roster, framework.nodes(), results),
        fits,
        lint.findings(run, observed, values, rolledUp.scores(), earlier),
        run.log,
        audit);
  }
}
