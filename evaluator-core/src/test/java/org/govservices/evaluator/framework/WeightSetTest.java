package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other weights for a framework, from a file of the evaluation's. */
class WeightSetTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .replace("evaluation.yaml", "units: units.csv", "weights: w.csv\nunits: units.csv");
  }

  @Test
  void itsWeightsReplaceTheFrameworksAndTheOthersStay() {
    small.write("w.csv", "node,weight\nonline,1\n");
    // visits stays at 1: (80 + 40) / 2; then depth 3 and guides 1: (3 × 60 + 60) / 4
    assertThat(Results.score(small.evaluate(), "a", "depth")).isEqualTo(60);
    assertThat(Results.score(small.evaluate(), "a", "overall")).isEqualTo(60);
  }

  @Test
  void itsMistakesAreAllReported() {
    small.write("w.csv", "node,weight\nonlin,1\nvisits,-1\nguides,\ndepth,x\nguides,2\n");
    assertThat(small.problems())
        .containsExactly(
            "w.csv:2:1: no node 'onlin' with a weight; maybe 'online'?",
            "w.csv:3:2: found -1; expected 0 or more",
            "w.csv:4:2: the weight is empty",
            "w.csv:5:2: found 'x'; expected a number such as 96.73",
            "w.csv:6:1: node 'guides' is a duplicate");
  }

  @Test
  void aColumnNobodyReadsIsAnError() {
    small.write("w.csv", "node,weight,wieght\nonline,1,2\n");
    assertThat(small.problems())
        .containsExactly(
            "w.csv:1:3: unknown column 'wieght'; maybe 'weight'?; expected node, weight");
  }

  @Test
  void weightsThatLeaveADimensionWithoutAnyAreRefused() {
    small.write("w.csv", "node,weight\nonline,0\nvisits,0\n");
    assertThat(small.problems()).containsExactly("w.csv:1:1: all weights below 'depth' would be 0");
  }
}
