package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs weight the parts of a unit as {@code run} does. */
class WeightedRollUpInRunsTest {
  @TempDir private Path folder;

  @Test
  void aParentIsRankedByTheWeightedMeanOfItsParts() {
    SmallEvaluation small = new SmallEvaluation(folder);
    small.framework("ranking: {within: all", "roll-up: weighted-mean\nranking: {within: kind");
    small.replace("evaluation.yaml", "layout: long", "layout: wide");
    small.write(
        "units.csv",
        """
        code,kind,name_en,parent,population
        P,province,Pp,,
        a,city,Aa,P,9000
        b,city,Bb,P,1000
        Q,province,Qq,,
        c,city,Cc,Q,1
        """);
    small.write(
        "observations.csv", "unit,online,visits,guides\na,90,90,90\nb,50,50,50\nc,80,80,80\n");
    Robustness robustness =
        Analysis.run(
            folder,
            """
            seed: 7
            runs: 4
            interval: 0.9
            choices:
              - {id: w, alternatives: [contract, {id: same, aggregate: arithmetic}]}
            """);
    // P has 86, Q 80; the plain mean of P's parts is 70
    assertThat(robustness.units().get(0).ranks().orElseThrow().worst()).isEqualTo(1);
    assertThat(robustness.units().get(3).ranks().orElseThrow().best()).isEqualTo(2);
  }
}
