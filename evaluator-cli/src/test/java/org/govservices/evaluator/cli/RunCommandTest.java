package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunCommandTest extends CommandTest {

  private Path results;

  @BeforeEach
  void nameTheResults() throws IOException {
    home = home.toRealPath();
    results = home.resolve("results");
  }

  /** Counts and pairs from the publication, see sample-data/cn-2020/README.md. */
  @Test
  void pipedItPrintsALineForEveryFact() {
    execute("run", SAMPLES.resolve("cn-2020"), "-o", results);
    assertOk();
    assertThat(out().lines().filter(line -> !line.startsWith("file\t")))
        .containsExactly(
            "evaluation\tcn-2020\treal",
            "framework\tcn-2020-overall\t2020\treconstructed",
            "group\tprovince\t32\t31",
            "band\tprovince\tvery-high\t8",
            "band\tprovince\thigh\t15",
            "band\tprovince\tmedium\t8",
            "band\tprovince\tlow\t0",
            "not-scored\tXPCC\tnot-measured",
            "group\tcity\t32\t32",
            "band\tcity\tvery-high\t7",
            "band\tcity\thigh\t14",
            "band\tcity\tmedium\t11",
            "band\tcity\tlow\t0",
            "contradiction\toverall\tXPCC\t",
            "contradiction\toverall\t340000\t350000",
            "contradiction\toverall\t320100\t330100",
            "contradiction\toverall\t320100\t440100",
            "scores-differ\t0\t0",
            "bands-differ\t0\t0",
            "ranks-differ\t34\t63",
            "not-computed\t1",
            "warning\tlow-coverage\toverall\tless than 65 % of the indicators observed of unit XPCC"
                + " (0.0 %)");
  }

  @Test
  void itNamesEveryFileItWrote() throws IOException {
    execute("run", SAMPLES.resolve("cn-2020"), "--output", results);
    assertOk();
    try (Stream<Path> files = Files.walk(results)) {
      assertThat(out().lines().filter(line -> line.startsWith("file\t")))
          .containsExactlyInAnyOrderElementsOf(
              files.filter(Files::isRegularFile).map(file -> "file\t" + file).toList())
          .contains("file\t" + results.resolve("scores.csv"))
          .last()
          .isEqualTo("file\t" + results.resolve("manifest.json"));
    }
  }

  @Test
  void onATerminalItPrintsWhatAPersonWantsToKnow() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    executeOnTerminal("run", small.folder(), "-o", results);
    assertExit(ExitCode.OK);
    assertOut(
        "A small evaluation",
        "synthetic data · framework small · edition 2020 · illustrative",
        "All: 2 of 3 units ranked",
        "     1  72.50      100%  b Beta, Good",
        "     2  50.00      100%  a Alpha, Poor",
        "1 Good · 1 Poor",
        "Not scored, not measured: c Gamma",
        "Written to " + results);
  }

  @Test
  void scoresStandInACsvFileAtFullPrecision() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    small.edit("observations.csv", "a,speed,80", "a,speed,80.1");
    execute("run", small.file("evaluation.yaml"), "-o", results);
    assertOk();
    assertThat(results.resolve("scores.csv"))
        .hasContent(
            """
            unit,node,score,rank,band,coverage,status
            a,overall,50.025,2,good,1,scored
            a,speed,80.1,1,good,1,scored
            a,reach,40,2,poor,1,scored
            b,overall,72.5,1,good,1,scored
            b,speed,20,2,poor,1,scored
            b,reach,90,1,good,1,scored
            c,overall,,,,0,not-measured
            c,speed,,,,0,not-measured
            c,reach,,,,0,not-measured
            """);
  }

  @Test
  void aSecondRunReplacesTheFirst() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    execute("run", small.folder(), "-o", results);
    String first = Files.readString(results.resolve("scores.csv"));
    small.edit("observations.csv", "a,speed,80", "a,speed,70");
    execute("run", small.folder(), "-o", results);
    assertOk();
    assertThat(results.resolve("scores.csv")).content().isNotEqualTo(first);
    try (Stream<Path> beside = Files.list(home)) {
      assertThat(beside).containsExactlyInAnyOrder(results, small.folder());
    }
  }

  @Test
  void equalInputsGiveEqualFilesWhereverTheyStand() throws IOException {
    SmallEvaluation here = SmallEvaluation.in(home.resolve("a/small"));
    SmallEvaluation there = SmallEvaluation.in(home.resolve("b/small"));
    execute("run", here.folder(), "-o", home.resolve("a/results"));
    execute("run", there.folder(), "-o", home.resolve("b/results"));
    for (String file : new String[] {"scores.csv", "evaluation.json", "manifest.json"}) {
      assertThat(home.resolve("a/results").resolve(file))
          .hasSameBinaryContentAs(home.resolve("b/results").resolve(file));
    }
  }

  @Test
  void aFolderWithOtherFilesIsRefused() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    execute("run", small.folder(), "-o", small.folder());
    assertExit(ExitCode.OUTPUT);
    assertErr(small.folder() + " holds what no manifest lists: evaluation.yaml");
    assertThat(small.file("evaluation.yaml")).exists();
    assertThat(out()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    execute("run", small.folder(), "-o", small.file("units.csv").resolve("results"));
    assertExit(ExitCode.OUTPUT);
    assertErr("cannot write to", "units.csv");
  }

  @Test
  void itSaysWhatAnInterruptedRunHadLeft() throws IOException {
    Files.createDirectories(home.resolve("results.new"));
    Files.createFile(home.resolve("results.new/.unfinished"));
    execute("run", SmallEvaluation.in(home.resolve("small")).folder(), "-o", results);
    assertExit(ExitCode.OK);
    assertErr("note: removed the unfinished result");
    assertThat(home.resolve("results.new")).doesNotExist();
  }

  @Test
  void aCodeThatLooksLikeAFormulaIsWrittenAsText() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    small.edit("units.csv", "\nc,", "\n=1+1,");
    small.edit("observations.csv", "c,speed", "=1+1,speed");
    small.edit("observations.csv", "c,reach", "=1+1,reach");
    execute("run", small.folder(), "-o", results);
    assertOk();
    assertThat(results.resolve("scores.csv")).content().contains("\n\"'=1+1\",");
  }

  @Test
  void anImpossibleFolderIsAUsageError() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    execute("run", small.folder(), "-o", "\0");
    assertExit(ExitCode.USAGE);
  }

  @Test
  void theWholeEvaluationStandsInAJsonFile() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    execute("run", small.folder(), "-o", results);
    JsonNode json = json("evaluation.json");
    assertThat(json.at("/evaluation/data").asText()).isEqualTo("synthetic");
    assertThat(json.at("/contract/index/children/1/weight").asInt()).isEqualTo(3);
    assertThat(json.at("/units/1/results/overall").toString())
        .isEqualTo(
            "{\"status\":\"scored\",\"score\":72.5,\"grade\":72.5,\"band\":\"good\","
                + "\"rank\":1,\"coverage\":1}");
    assertThat(json.at("/units/2/results/overall").toString())
        .isEqualTo("{\"status\":\"not-measured\",\"coverage\":0}");
    assertThat(json.at("/units/2/observations/speed").toString())
        .isEqualTo(
            "{\"status\":\"failed\",\"source\":\"crawled\","
                + "\"place\":\"observations.csv:6:1\"}");
  }

  @Test
  void theAuditStandsInTheJsonFile() throws IOException {
    execute("run", SAMPLES.resolve("cn-2020"), "-o", results);
    JsonNode audit = json("evaluation.json").path("audit");
    assertThat(audit.path("contradictions")).hasSize(4);
    assertThat(audit.path("differences")).hasSize(34);
    assertThat(audit.at("/differences/0/what").asText()).isEqualTo("rank");
  }

  @Test
  void theManifestListsInputsAndOutputsWithTheirHashes() throws Exception {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("small"));
    execute("run", small.folder(), "-o", results);
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.at("/evaluation/file").asText()).isEqualTo("../small/evaluation.yaml");
    assertThat(manifest.at("/evaluation/seed").asLong()).isEqualTo(1);
    assertThat(manifest.at("/framework/status").asText()).isEqualTo("illustrative");
    assertThat(manifest.path("inputs").findValuesAsText("file"))
        .containsExactly("evaluation.yaml", "framework.yaml", "units.csv", "observations.csv");
    for (JsonNode output : manifest.path("outputs")) {
      if (!output.has("of")) {
        byte[] content = Files.readAllBytes(results.resolve(output.path("file").asText()));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
        assertThat(output.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
      }
    }
    assertThat(manifest.path("contract")).isEqualTo(json("evaluation.json").path("contract"));
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(results.resolve(file).toFile());
  }

  @Test
  void aResultThatSomebodyHasChangedIsReplacedOnlyWhenAskedFor() throws IOException {
    execute("run", SAMPLES.resolve("cn-2020"), "--output", results);
    assertOk();
    Files.writeString(results.resolve("scores.csv"), "a remark");
    execute("run", SAMPLES.resolve("cn-2020"), "--output", results);
    assertExit(ExitCode.OUTPUT);
    assertThat(results.resolve("scores.csv")).hasContent("a remark");
    execute("run", SAMPLES.resolve("cn-2020"), "--output", results, "--discard-edits");
    assertOk();
  }
}
