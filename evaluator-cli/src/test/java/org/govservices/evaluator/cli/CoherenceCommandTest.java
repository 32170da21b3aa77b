package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
  void ofThreeUnitsThereIsAReasonInsteadOfACorrelation() throws IOException {
    Path small = smallEvaluation(3, "zh");
    execute("coherence", small, "-o", results);
    assertOk();
    assertThat(results.resolve("correlations.csv"))
        .content()
        .contains("speed,reach,within,,3,\"仅 3 个评估对象；4 个起给出\",\n");
    assertThat(results.resolve("reliability.csv")).content().contains("仅 3 个评估对象；10 个起给出");
    assertThat(results.resolve("charts/correlations.svg")).doesNotExist();
    assertThat(results.resolve("not-drawn.csv"))
        .content()
        .contains("correlations：仅 3 个评估对象；4 个起给出");
  }

  @Test
  void ofFiveUnitsACorrelationIsMarkedInTableAndChart() throws IOException {
    execute("coherence", smallEvaluation(5, "en"), "-o", results);
    assertOk();
    assertThat(results.resolve("correlations.csv"))
        .content()
        .containsPattern("speed,reach,within,-?0\\.\\d+,5,,few-units\n");
    assertThat(results.resolve("charts/correlations.svg")).content().contains("few-units");
  }

  private Path smallEvaluation(int units, String language) throws IOException {
    StringBuilder roster = new StringBuilder("code,kind,name_en\n");
    StringBuilder values = new StringBuilder("unit,indicator,value,status\n");
    for (int u = 0; u < units; u++) {
      roster.append("u%d,town,U%d\n".formatted(u, u));
      values.append("u%1$d,speed,%2$d,\nu%1$d,reach,%3$d,\n".formatted(u, 9 * u, 50 - u * u));
    }
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    small.write("units.csv", roster.toString());
    small.write("observations.csv", values.toString());
    Path evaluation = small.file("evaluation.yaml");
    Files.writeString(
        evaluation, Files.readString(evaluation).replace("language: en", "language: " + language));
    return small.folder();
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
