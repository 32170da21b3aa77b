package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EgdiRanksTest {
  @TempDir private Path folder;

  @Test
  void allEndsOfTheEgdiAreProven() {
    // found by enumerating in whole numbers, in another program, where two states tie; Romania is
    // 63rd at osi 1/3, tii 1/6, hci 1/2
    Robustness robustness =
        Analysis.run(
            SampleData.folder("egdi-2022"),
            folder.resolve("robustness.yaml"),
            """
            seed: 1
            runs: 2
            interval: 0.9
            choices: [{id: weights, weights: uniform}]
            exact: {bounds: {times: [0.5, 1.5]}, over: siblings, seconds: 600}
            """,
            2);
    ExactAnswers answers = robustness.exact().get(0);
    List<String> codes =
        answers.units().stream().map(u -> robustness.evaluation().roster().get(u).code()).toList();
    assertThat(answers.attainable())
        .hasSize(193)
        .allMatch(state -> state.best().isExact() && state.worst().isExact());
    assertThat(answers.attainable())
        .extracting(
            state ->
                "%s %d-%d"
                    .formatted(
                        codes.get(state.unit()), state.best().attained(), state.worst().attained()))
        .contains("ROU 53-63", "SYC 70-94", "KHM 120-140", "FRA 17-27", "MDG 157-169");
  }
}
