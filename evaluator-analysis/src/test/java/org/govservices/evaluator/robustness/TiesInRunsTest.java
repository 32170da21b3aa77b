package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs tie whom {@code run} ties. */
class TiesInRunsTest {
  private static final double[][] ORDERS = {{.1, .2, .3}, {.3, .2, .1}, {.2, .3, .1}};
  private static final String SAME =
      """
      seed: 7
      runs: 4
      interval: 0.9
      choices:
        - {id: w, alternatives: [contract, {id: same, aggregate: arithmetic}]}
      """;

  @TempDir private Path folder;

  /** The mean of .1, .2 and .3 is .2 in any order, whether few units compete or many. */
  @ParameterizedTest
  @ValueSource(ints = {3, 600, 3000})
  void everyUnitIsFirstInEveryRun(int units) {
    double[][] values = new double[units][];
    for (int u = 0; u < units; u++) {
      values[u] = ORDERS[u % 3];
    }
    Robustness robustness = Analysis.run(Analysis.criteria(folder, values), SAME);
    for (int u = 0; u < units; u++) {
      assertThat(robustness.units().get(u).ranks().orElseThrow().worst()).isEqualTo(1);
    }
  }
}
