package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeightsCommandTest extends CommandTest {
  private static final Path TAI = SAMPLES.resolve("handbook-tai");
  private static final Path AHP = TAI.resolve("weights/ahp.yaml");

  private Path results;

  @BeforeEach
  void nameTheResults() throws IOException {
    home = home.toRealPath();
    results = home.resolve("results");
  }

  @Test
  void theWeightSetItWritesMovesTheSameUnitsInARun() {
    execute("weights", TAI, AHP, "-o", results);
    assertOk();
    execute("run", TAI, "--weights", results.resolve("weights.csv"), "-o", home.resolve("run"));
    assertOk();
    assertThat(results.resolve("moved.csv")).hasSameBinaryContentAs(home.resolve("run/moved.csv"));
  }

  @Test
  void pipedItPrintsALineForEveryFact() {
    execute("weights", TAI, AHP, "-o", results);
    assertOk();
    assertOut(
        "weighed\toverall\tahp\n",
        "share\tskills\t0.25\t0.32377",
        "moved\tFIN\t1\t5\t\t\t1\t5\n",
        "file\t" + results.resolve("manifest.json") + "\n");
  }

  @Test
  void onATerminalItShowsWeightsConsistencyAndWhatMoves() {
    executeOnTerminal("weights", TAI, AHP, "-o", results);
    assertExit(ExitCode.OK);
    assertOut(
        "overall: ahp",
        "0.1250  → 0.2291",
        "consistency ratio of Table 20: 0.0214",
        "random index: saaty",
        "23 units changed",
        "--weights " + results.resolve("weights.csv"));
  }

  @Test
  void anInconsistentPanelIsWarnedOf() throws IOException {
    Path folder = Files.createDirectories(home.resolve("mine"));
    Files.writeString(
        folder.resolve("pairs.csv"),
        """
        expert,first,second,times
        ann,creation,recent-innovations,9
        ann,recent-innovations,old-innovations,9
        ann,old-innovations,creation,9
        ann,skills,creation,1
        ann,skills,recent-innovations,1
        ann,skills,old-innovations,1
        """);
    Files.writeString(
        folder.resolve("weighting.yaml"),
        """
        formatVersion: 1
        id: mine
        title: {en: Mine}
        weights:
          - of: overall
            by: {ahp: {judgements: pairs.csv, priorities: eigenvector, random-index: saaty}}
        """);
    execute("weights", TAI, folder.resolve("weighting.yaml"), "-o", results);
    assertOk();
    assertOut("warning\tinconsistent-judgements\toverall\tahp: consistency ratio ");
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsWritten() throws IOException {
    Path file = home.resolve("weighting.yaml");
    Files.writeString(file, "formatVersion: 1\nid: mine\nweights: []\n");
    execute("weights", TAI, file, "-o", results);
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("weighting.yaml:1:1: 'title' is missing", "2 problems");
    assertThat(results).doesNotExist();
  }
}
