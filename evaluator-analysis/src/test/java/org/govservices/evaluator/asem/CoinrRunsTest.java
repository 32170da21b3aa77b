package org.govservices.evaluator.asem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.EveryRun;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * COINr's uncertainty analysis of the ASEM index, replayed run by run: from the raw table with its
 * gaps, divided by denominators, filled with the means of Asia and Europe, up to 1 to 5 winsorised
 * points (then the logarithm), min–max to 1 … 100 or z-scores of mean 10 and spread 2, noise of ±25
 * % on the weights of dimensions and sub-indexes, arithmetic or geometric means. The runs and their
 * results stand in test resources, with a README.md that says where they come from.
 */
class CoinrRunsTest {
  private static final Path RUNS =
      Path.of("src", "test", "resources", "org", "govservices", "evaluator", "asem");

  @TempDir Path folder;

  @BeforeEach
  void data() {
    assumeTrue(AsemTable.isThere(), "the ASEM data are not there");
  }

  @Test
  void everyScoreAndRankOfEveryRunIsTheReferences() throws IOException {
    AsemRaw.write(folder);
    for (String file : List.of("robustness.yaml", "coinr-design.csv")) {
      Files.copy(RUNS.resolve(file), folder.resolve(file));
    }
    Inputs inputs = Inputs.read(folder);
    EveryRun runs =
        new RobustnessAnalysis(
                inputs,
                Evaluator.evaluate(inputs),
                RobustnessReader.read(folder.resolve("robustness.yaml"), inputs.framework()),
                2)
            .run(done -> {})
            .everyRun()
            .orElseThrow();
    List<Map<String, String>> scores = AsemTable.read(RUNS, "coinr-scores.csv").rows();
    List<Map<String, String>> ranks = AsemTable.read(RUNS, "coinr-ranks.csv").rows();
    assertThat(scores).hasSize(40);
    for (int run = 0; run < scores.size(); run++) {
      for (int u = 0; u < inputs.roster().size(); u++) {
        String unit = AsemEvaluation.id(inputs.roster().get(u).code());
        double expected = Double.parseDouble(scores.get(run).get(unit));
        assertThat(Math.abs(runs.score(u, run).orElseThrow() - expected))
            .as("run %s, %s", run + 1, unit)
            .isLessThanOrEqualTo(1e-9 * expected);
        assertThat(runs.rank(u, run))
            .as("run %s, %s", run + 1, unit)
            .hasValue(Integer.parseInt(ranks.get(run).get(unit)));
      }
    }
  }
}
