package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Unit;

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

    ScoringPlan plan =
        new ScoringPlan(
            framework,
            new ScoringPlan.Population(
                observed.roster().units().stream().map(Unit::kind).toList()));
    double[][] coverage = plan.coverage(MeasuredCells.of(run, divided));
    double[][] raw = TreatStage.columns(run, imputed);
    AdjustmentLog adjusted = new AdjustmentLog(run);
    ScoringPlan.NodeScores nodeScores = aggregate(run, plan, normalised, coverage, raw, adjusted);
    double[][] scores = nodeScores.columns();
    Points points = Points.of(run, plan, nodeScores, coverage, raw, adjusted);
    new AggregationLog(run, plan, adjusted).write(scores, coverage);
    run.problems.throwIfAny();
    RollUpStage.rollUp(run, scores, coverage, adjusted);
    OtherWord otherWord = new OtherWord(run, plan, divided, imputed, earlier, normalised, raw);

    Ranking ranking = new Ranking(run, adjusted);
    Result[][] results = ranking.results(scores, coverage);
    Gaps gaps =
        new GapStage(run, plan, nodeScores, coverage, raw, adjusted, results[0]).of(divided);
    Optional<Audit> audit =
        inputs
            .published()
            .map(new Auditor(framework, run.roster, ranking.groups(), results)::audit);
    List<Fit> fits = new ArrayList<>(normalise.fits);
    fits.addAll(rescalings(framework, nodeScores));
    fits.addAll(ranking.fits);
    return new Evaluation(
        inputs.spec(),
        framework,
        observed,
        divided,
        values,
        results,
        points,
        new Recombination(framework, nodeScores.rescaled(), raw),
        ranking.groups(),
        adjusted.all(),
        Disagreements.of(inputs, otherWord, results[0]),
        gaps,
        GroupAverage.of(inputs.spec().averages(), run.roster, framework.nodes(), results),
        fits,
        lint.findings(run, observed, values, scores, earlier),
        run.log,
        audit);
  }

  private static ScoringPlan.NodeScores aggregate(
      Run run,
      ScoringPlan plan,
      double[][] normalised,
      double[][] coverage,
      double[][] raw,
      AdjustmentLog adjusted) {
    try {
      return plan.scores(normalised, coverage, raw, adjusted);
    } catch (ScoringPlan.CannotScoreException e) {
      run.problem(run.framework.nodes().get(e.node()), e.setting(), reason(run, plan, e));
      run.problems.throwIfAny();
      throw e;
    }
  }

  private static String reason(Run run, ScoringPlan plan, ScoringPlan.CannotScoreException e) {
    int[] children = plan.children(e.node());
    return e.getCause() instanceof Aggregation.CannotCombineException cause
        ? cause.message(
            child -> run.framework.nodes().get(children[child]).id(), unit -> run.unit(unit).code())
        : e.getMessage();
  }

  private static List<Fit> rescalings(Framework framework, ScoringPlan.NodeScores scores) {
    List<Fit> fits = new ArrayList<>();
    List<Node> nodes = framework.nodes();
    scores
        .rescaled()
        .forEach(
            (node, fitted) ->
                fitted.forEach(
                    f ->
                        fits.add(
                            new Fit(
                                nodes.get(node).id(), f.kind(), f.n(), f.rule().parameters()))));
    return fits;
  }
}
