package org.govservices.evaluator.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of depth are 70 and 90. */
class RescalingTest {
  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void small() {
    small = new SmallEvaluation(folder);
  }

  private void rescale(String goalposts) {
    small.framework(
        "    - id: depth\n", "    - id: depth\n      rescale: {goalposts: " + goalposts + "}\n");
  }

  @Test
  void aScoreThatTheRuleRefusesIsAProblemOfTheContract() {
    rescale("{range: [0, 80], outside: refuse}");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .contains("framework.yaml", "found a score of 90, which the rule refuses");
  }

  @Test
  void aScoreThatTheRuleCapsIsScoredAsTheNearest() {
    rescale("{range: [0, 80], outside: cap}");
    assertThat(Results.score(small.evaluate(), "b", "depth")).isEqualTo(100);
  }
}
