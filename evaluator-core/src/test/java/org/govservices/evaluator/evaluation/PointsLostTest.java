package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points lost where a scoring rule gives scores beyond the scale, which has no best. */
class PointsLostTest {
  @TempDir private Path folder;

  @Test
  void pointsLostAtAnExtendedScoreAreThoseToTheGoalpost() {
    SmallEvaluation small = new SmallEvaluation(folder);
    small.framework("    - id: depth\n", "    - id: depth\n      rescale: {goalposts: [0, 200]}\n");
    small.framework(
        "{id: online, name: {en: Online}, weight: 3, unit: percent}",
        "{id: online, name: {en: Online}, weight: 3, unit: percent,"
            + " score: {goalposts: {range: [0, 50], outside: extend}}}");
    small.replace("observations.csv", "a,online,80,", "a,online,40,");
    Evaluation evaluation = small.evaluate();
    int online = evaluation.nodes().stream().map(node -> node.id()).toList().indexOf("online");
    // a: online 80, visits 40: depth 70 of 200 is 35; at 100 it is 85 of 200, 42.5
    assertThat(evaluation.points().lost(0, online).orElseThrow())
        .isEqualTo((42.5 - 35) * 3 / 4, within(1e-9));
    // b: online 180, visits 90: depth 157.5 of 200 is 78.75; at 100 it is 97.5 of 200, 48.75
    assertThat(evaluation.points().lost(1, online).orElseThrow())
        .isEqualTo((48.75 - 78.75) * 3 / 4, within(1e-9));
  }
}
