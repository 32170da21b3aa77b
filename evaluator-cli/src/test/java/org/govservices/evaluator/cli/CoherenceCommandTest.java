package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoherenceCommandTest extends CommandTest {
  private static final Path TAI = SAMPLES.resolve("handbook-tai");

  private Path results;

  @BeforeEach
  void nameTheResults() throws IOException {
    home = home.toRealPath();
    results = home.resolve("results");
  }

  @Test
  void pipedItPrintsALineForEveryFact() {
    execute("coherence", TAI, "-o", results);
    assertOk();
    assertOut(
        "alpha\toverall\tindicators\t",
        "flag\tsilent-in-index\texports\toverall\t0.265",
        "file\t" + results.resolve("manifest.json") + "\n");
    assertThat(results.resolve("importance.csv")).exists();
    assertThat(results.resolve("coherence.json")).exists();
    assertThat(results.resolve("charts/correlations.svg")).exists();
    assertThat(results.resolve("charts/loadings-overall-indicators.svg")).exists();
  }

  @Test
  void onATerminalItAnswersThreeQuestions() {
    executeOnTerminal("coherence", TAI, "--correlation", "kendall", "-o", results);
    assertExit(ExitCode.OK);
    assertOut("Do they measure one thing?", "What decides the index", "Written to " + results);
  }

  @Test
  void columnsOfTheUnitsAreCompared() {
    execute("coherence", SAMPLES.resolve("demo"), "--with", "region", "-o", results);
    assertOk();
    assertThat(results.resolve("outside.csv")).content().contains("overall,region,eta-squared,");
  }

  @Test
  void whatIsNotThereIsSaid() {
    execute("coherence", SAMPLES.resolve("demo"), "--with", "regoin", "-o", results);
    assertExit(ExitCode.USAGE);
    assertErr("No column 'regoin' in the units; maybe 'region'?");
    execute("coherence", TAI, "--correlation", "pears");
    assertExit(ExitCode.USAGE);
    assertErr("--correlation is pearson, spearman or kendall");
    assertThat(results).doesNotExist();
  }
}
