package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.evaluation.result.Gaps;
import org.govservices.evaluator.evaluation.result.GroupAverage;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.evaluation.stage.AggregationLog;
import org.govservices.evaluator.evaluation.stage.LintStage;
import org.govservices.evaluator.evaluation.stage.Normalised;
import org.govservices.evaluator.evaluation.stage.Prepared;
import org.govservices.evaluator.evaluation.stage.Ranked;
import org.govservices.evaluator.evaluation.stage.Run;
import org.govservices.evaluator.evaluation.stage.Scored;
import org.govservices.evaluator.evaluation.stage.Stages;
import org.govservices.evaluator.framework.Framework;

/** Takes an evaluation through its {@link Stages}, and tells all that they found. */
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
   *     framework, or a value, a gap or a score is one that the contract refuses
   */
  public static Evaluation evaluate(Inputs inputs) {
    Framework framework = inputs.framework();
    LintStage lint = new LintStage(inputs);
    Stages stages = new Stages(inputs);
    Run run = stages.run;
    run.log.addAll(ReadingLog.of(inputs));

    Prepared prepared = stages.prepare(stages.observed());
    Normalised normalised = stages.normalise(prepared);
    Scored scored = stages.score(normalised);
    new AggregationLog(run, scored).write();
    Ranked ranked = stages.rank(scored);

    Result[][] results = ranked.results();
    Gaps gaps = new GapStage(stages, ranked.scored(), results[0]).of(prepared.divided());
    Optional<Audit> audit =
        inputs.published().map(new Auditor(framework, run.roster, ranked.groups(), results)::audit);
    List<Fit> fits =
        Stream.of(normalised.fits(), scored.fits(framework.nodes()), ranked.fits())
            .flatMap(List::stream)
            .toList();
    return new Evaluation(
        inputs.spec(),
        framework,
        stages.observed(),
        prepared.divided(),
        prepared.treated(),
        results,
        Points.of(run, scored),
        new Recombination(framework, scored),
        ranked.groups(),
        scored.adjusted().all(),
        Disagreements.of(inputs, stages, results[0]),
        gaps,
        GroupAverage.of(inputs.spec().averages(), run.roster, framework.nodes(), results),
        fits,
        lint.findings(stages, prepared, ranked.scored().scores()),
        run.log,
        audit);
  }
}
