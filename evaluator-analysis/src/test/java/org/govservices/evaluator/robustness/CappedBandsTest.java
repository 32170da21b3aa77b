package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.govservices.evaluator.robustness.confidence.RankConfidence;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that caps the band does so in every run in which it holds, as in the contract. */
class CappedBandsTest {
  @TempDir private Path folder;
  private SmallEvaluation small;

  /** Incidents cap the band at `mid`: b, whose score is high, has one, and a has none. */
  @BeforeEach
  void capTheBand() {
    small =
        new SmallEvaluation(folder)
            .framework(
                "  - {id: low, name",
                "  - {id: mid, name: {en: Mid}, above: 50}\n  - {id: low, name")
            .framework(
                "index:\n",
                """
                index:
                  adjust:
                    - veto: {when: {indicator: incident, above: 0.5}, then: {cap-band: mid}}
                """)
            .framework(
                "    - {id: guides,",
                "    - {id: incident, name: {en: I}, weight: 0, unit: x}\n    - {id: guides,");
    observations(95, "");
  }

  private void observations(double ofA, String errorOfIncident) {
    small.write(
        "observations.csv",
        """
        unit,indicator,value,standard_error
        a,online,%1$s,
        a,visits,%1$s,
        a,guides,%1$s,
        a,incident,0,%2$s
        b,online,99,
        b,visits,99,
        b,guides,99,
        b,incident,1,%2$s
        """
            .formatted(ofA, errorOfIncident));
  }

  private Robustness run(String lines) {
    return Analysis.run(folder, "seed: 1\nruns: 4000\ninterval: 0.9\n" + lines);
  }

  @Test
  void underDrawnWeights() {
    assertThat(Results.of(small.evaluate(), "b").band().orElseThrow().id()).isEqualTo("mid");
    Robustness runs = run("choices: [{id: w, weights: uniform}]\n");
    assertThat(runs.units().get(0).bands()).isEqualTo(Map.of("high", 1.0, "mid", 0.0, "low", 0.0));
    assertThat(runs.units().get(1).bands()).isEqualTo(Map.of("high", 0.0, "mid", 1.0, "low", 0.0));
    // the score and the rank stay
    assertThat(runs.units().get(1).ranks().orElseThrow().worst()).isEqualTo(1);
  }

  @Test
  void whereTheScoreIsWorseThanTheCapItDecides() {
    observations(20, "");
    small.replace("observations.csv", "a,incident,0,", "a,incident,1,");
    Robustness runs = run("choices: [{id: w, weights: uniform}]\n");
    assertThat(runs.units().get(0).bands()).isEqualTo(Map.of("high", 0.0, "mid", 0.0, "low", 1.0));
  }

  @Test
  void withErrorsOfMeasurementInTheRunsInWhichTheMeasuredValueSaysSo() {
    // 0 and 1 are half a standard error from 0.5: capped with probability Φ(−0.5) and Φ(0.5)
    observations(95, "1");
    Robustness runs =
        run(
            """
            choices: [{id: m, measurement-error: normal}]
            confidence: {level: 0.9, draws: 4000}
            """);
    RankConfidence confidence = runs.confidence().get(0);
    double[] capped = {0.3085, 0.6915};
    for (int u = 0; u < capped.length; u++) {
      assertThat(runs.units().get(u).bands().get("mid")).isCloseTo(capped[u], within(0.03));
      assertThat(runs.units().get(u).bands().get("high")).isCloseTo(1 - capped[u], within(0.03));
      assertThat(confidence.bands().get(u).get("mid")).isCloseTo(capped[u], within(0.03));
      assertThat(confidence.bands().get(u).get("high")).isCloseTo(1 - capped[u], within(0.03));
    }
  }
}
