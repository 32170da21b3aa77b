package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.lint.Linter;
import org.govservices.evaluator.testing.RandomEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that changes nothing gives what the evaluation gives, and refuses what it refuses. */
class RunsOfTheContractTest {
  private static final long SEED = 20260401;
  private static final int EVALUATIONS = 80;

  private static final String SAME =
      """
      seed: 1
      runs: 3
      interval: 0.9
      every-run: true
      choices:
        - id: same
          alternatives: [contract, {id: again, at: [breadth], transform: none}]
      """;
  private static final String MEASURED_AGAIN =
      """
      seed: 1
      runs: 2
      interval: 0.9
      every-run: true
      choices: [{id: errors, measurement-error: normal}]
      """;

  @TempDir private Path folder;

  @Test
  void everyScoreRefusalBandAndRankIsTheEvaluations() {
    int evaluated = 0;
    int refused = 0;
    for (int e = 0; e < EVALUATIONS; e++) {
      new RandomEvaluation(folder, SEED + e);
      Inputs inputs = Inputs.read(folder);
      Evaluation evaluation;
      try {
        Linter.lint(inputs.framework(), inputs.places());
      } catch (InvalidInputException unsound) {
        continue;
      }
      try {
        evaluation = Evaluator.evaluate(inputs);
      } catch (InvalidInputException refusal) {
        assertThat(messages(refusalOfARun(inputs))).as("%s", e).isEqualTo(messages(refusal));
        refused++;
        continue;
      }
      assertSame(evaluation, Analysis.run(folder, SAME), 3);
      assertSame(evaluation, Analysis.run(folder, MEASURED_AGAIN), 2);
      evaluated++;
    }
    assertThat(evaluated).isGreaterThan(EVALUATIONS / 5);
    assertThat(refused).isGreaterThan(EVALUATIONS / 10);
  }

  private static InvalidInputException refusalOfARun(Inputs inputs) {
    boolean[] none = new boolean[inputs.framework().nodes().size()];
    return catchThrowableOfType(
        InvalidInputException.class,
        () -> new Scenarios(inputs, List.of(), none).compiled(new int[0]));
  }

  private static List<String> messages(InvalidInputException refusal) {
    return refusal.problems().stream().map(Problem::message).toList();
  }

  private static void assertSame(Evaluation evaluation, Robustness runs, int count) {
    EveryRun every = runs.everyRun().orElseThrow();
    for (RankingGroup group : evaluation.groups()) {
      for (int unit : group.units()) {
        Result result = evaluation.result(unit, 0);
        for (int run = 0; run < count; run++) {
          assertThat(every.score(unit, run)).isEqualTo(result.score());
          assertThat(every.rank(unit, run).stream().asDoubleStream().boxed().toList())
              .isEqualTo(result.rank().stream().boxed().toList());
        }
        runs.units()
            .get(unit)
            .bands()
            .forEach(
                (band, share) -> {
                  boolean isIts = result.band().map(b -> b.id()).orElse("").equals(band);
                  assertThat(share).isEqualTo(isIts && result.score().isPresent() ? 1.0 : 0.0);
                });
      }
    }
  }
}
