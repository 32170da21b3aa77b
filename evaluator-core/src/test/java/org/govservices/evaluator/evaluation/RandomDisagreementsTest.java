package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.testing.RandomEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another source's word gives is what an evaluation with that word in the cell gives. */
class RandomDisagreementsTest {
  private static final long SEED = 20260101;
  private static final int EVALUATIONS = 50;

  @TempDir private Path folder;

  @Test
  void theOtherWordGivesWhatAnEvaluationWithItGives() {
    int evaluated = 0;
    int compared = 0;
    int refused = 0;
    for (int e = 0; e < EVALUATIONS; e++) {
      RandomEvaluation drawn = new RandomEvaluation(folder, SEED + e);
      Evaluation evaluation;
      try {
        evaluation = drawn.files().evaluate();
      } catch (InvalidInputException refusal) {
        continue; // it refuses what it observed
      }
      evaluated++;
      for (Disagreement disagreement : evaluation.sources().disagreements()) {
        int unit = disagreement.pair().unit();
        int indicator = disagreement.pair().indicator();
        String taken = drawn.cell(unit, indicator);
        drawn.takeOther(unit, indicator);
        try {
          Result edited = drawn.files().evaluate().result(unit, 0);
          assertThat(disagreement.ifOther()).as("%s of %s", disagreement, e).contains(edited);
          compared++;
        } catch (InvalidInputException refusal) {
          assertThat(disagreement.ifOther()).as("%s of %s", disagreement, e).isEmpty();
          assertThat(disagreement.whyNot())
              .isEqualTo("refused: " + refusal.problems().get(0).message());
          refused++;
        }
        drawn.write(taken, unit, indicator);
      }
    }
    assertThat(evaluated).isGreaterThan(EVALUATIONS / 5);
    assertThat(compared).isGreaterThan(50);
    assertThat(refused).isGreaterThan(2);
  }
}
