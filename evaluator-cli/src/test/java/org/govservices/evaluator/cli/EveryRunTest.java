package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EveryRunTest extends CommandTest {
  private SmallEvaluation small;
  private Path results;

  @BeforeEach
  void anotherProgramsRuns() throws IOException {
    small = SmallEvaluation.in(home.resolve("small"));
    results = home.resolve("results");
    small.write(
        "robustness.yaml",
        """
        formatVersion: 1
        seed: 1
        runs: 3
        interval: 0.9
        every-run: true
        design: runs.csv
        choices:
          - {id: importance, weights: uniform}
          - id: means
            alternatives: [contract, {id: worst, aggregate: minimum}]
        """);
    small.write(
        "runs.csv",
        """
        run,importance:speed,importance:reach,means
        1,1,1,contract
        2,1,3,contract
        3,1,1,worst
        """);
  }

  @Test
  void everyRunOfAnotherProgramIsReplayed() throws IOException {
    execute("robustness", small.folder(), "-o", results);
    assertOk();
    // a: speed 80, reach 40; b: 20 and 90; c has no value
    assertThat(Files.readString(results.resolve("runs.csv")))
        .isEqualToIgnoringNewLines(
            """
            run,unit,score,rank
            1,a,60,1
            1,b,55,2
            1,c,,
            2,a,50,2
            2,b,72.5,1
            2,c,,
            3,a,40,1
            3,b,20,2
            3,c,,
            """);
    execute("verify", results);
    assertOk();
  }

  @Test
  void moreRunsThanCanBeKeptAreRefused() throws IOException {
    String lines = Files.readString(small.file("robustness.yaml"));
    small.write("robustness.yaml", lines.replace("design: runs.csv\n", ""));
    execute("robustness", small.folder(), "--runs", "2000000", "-o", results);
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("'every-run' would keep 6000000 scores; at most 5000000 are kept: make fewer runs");
    assertThat(results).doesNotExist();
  }
}
