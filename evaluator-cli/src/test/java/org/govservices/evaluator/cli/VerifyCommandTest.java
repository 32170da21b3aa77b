package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest extends CommandTest {

  private SmallEvaluation small;
  private Path results;

  @BeforeEach
  void run() throws IOException {
    small = SmallEvaluation.in(home.resolve("small"));
    results = home.resolve("results");
    execute("run", small.folder(), "-o", results);
    assertOk();
  }

  @Test
  void anUntouchedResultVerifiesWithoutAWord() {
    execute("verify", results);
    assertOk();
    assertThat(out()).isEmpty();
  }

  @Test
  void aLinkToAResultVerifiesLikeTheResult() throws IOException {
    Path link = Files.createSymbolicLink(home.resolve("link"), results);
    execute("verify", link);
    assertOk();
  }

  @Test
  void onATerminalItSaysThatAllIsWell() {
    executeOnTerminal("verify", results);
    assertOk();
    assertThat(out()).matches("All \\d+ files are what their inputs give.\n");
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    Path scores = results.resolve("scores.csv");
    Files.writeString(scores, Files.readString(scores).replace("a,reach,40,", "a,reach,41,"));
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertThat(out())
        .isEqualTo(
            "scores.csv: line 4, column 10: found '1,2,poor,1,scored', recomputed"
                + " '0,2,poor,1,scored'\n");
    assertErr("1 difference\n");
  }

  @Test
  void aShortenedFileIsFound() throws IOException {
    Path scores = results.resolve("scores.csv");
    Files.writeString(scores, Files.readString(scores).replaceFirst("(?s)\nc,.*", "\n"));
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertOut("scores.csv: line 8, column 1: found the end of the file, recomputed 'c,overall");
  }

  @Test
  void aMissingFileIsFound() throws IOException {
    Files.delete(results.resolve("evaluation.json"));
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertOut("evaluation.json: is missing");
  }

  @Test
  void aFileThatNoRunMadeIsFound() throws IOException {
    Files.writeString(results.resolve("charts/mine.svg"), "<svg/>");
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertOut("charts/mine.svg: is not listed in the manifest\n");
  }

  @Test
  void aChangedManifestIsFound() throws IOException {
    Path manifest = results.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"synthetic\"", "\"real\""));
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertOut("manifest.json: /evaluation/data: found \"real\", recomputed \"synthetic\"");
  }

  @Test
  void aHashThatIsNotTheFilesIsFound() throws IOException {
    Path manifest = results.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceAll("(scores.csv.*\\s*\"sha256\": \").", "$1x"));
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertThat(out()).isEqualTo("manifest.json: the hash of scores.csv is not that of the file\n");
  }

  @Test
  void aChangedInputIsFoundAndWhatFollowsFromIt() throws IOException {
    small.edit("observations.csv", "a,speed,80", "a,speed,81");
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertOut("observations.csv: this input changed since the run\n", "scores.csv: line 2, column");
  }

  @Test
  void anInputThatChangedWithoutConsequenceIsFoundToo() throws IOException {
    small.write("framework.yaml", Files.readString(small.file("framework.yaml")) + "# a remark\n");
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertThat(out()).isEqualTo("framework.yaml: this input changed since the run\n");
  }

  @Test
  void anInputThatIsNotValidAnyMoreIsListed() throws IOException {
    small.edit("observations.csv", "a,speed,80", "a,speed,eighty");
    execute("verify", results);
    assertExit(ExitCode.INVALID_INPUT);
    assertOut("observations.csv: this input changed since the run");
    assertErr("observations.csv:2:3", "1 problem\n");
  }

  @Test
  void aMovedEvaluationIsNamedByAnOption() throws IOException {
    Path moved = Files.move(small.folder(), home.resolve("moved"));
    execute("verify", results);
    assertExit(ExitCode.INVALID_INPUT);
    execute("verify", results, "--evaluation", moved);
    assertOk();
  }

  @Test
  void aResultMovedTogetherWithItsEvaluationVerifies() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.move(small.folder(), elsewhere.resolve("small"));
    execute("verify", Files.move(results, elsewhere.resolve("results")));
    assertOk();
  }

  @Test
  void aResultOfOtherWeightsIsMadeAgainWithThem() throws IOException {
    small.write("weights.csv", "node,weight\nspeed,3\nreach,1\n");
    execute("run", small.folder(), "-o", results, "--weights", small.file("weights.csv"));
    assertOk();
    execute("verify", results);
    assertOk();
    small.edit("weights.csv", "speed,3", "speed,2");
    execute("verify", results);
    assertExit(ExitCode.DIFFERENT);
    assertOut("weights.csv: this input changed since the run", "scores.csv: line 2");
  }

  @ParameterizedTest
  @CsvSource({
    "weights,weights/ahp.yaml",
    "coherence,--correlation=kendall",
    "coherence,--span=0.6",
    "robustness,--runs=50"
  })
  void anAnalysisIsMadeAgainAsItWasAskedFor(String command, String argument) throws IOException {
    Path tai = SAMPLES.resolve("handbook-tai");
    Object asked = argument.endsWith(".yaml") ? tai.resolve(argument) : argument;
    Path analysis = home.resolve("analysis");
    execute(command, tai, asked, "-o", analysis);
    execute("verify", analysis);
    assertOk();
    Path json = analysis.resolve(command + ".json");
    Files.writeString(json, Files.readString(json).replaceFirst("formatVersion", "version"));
    execute("verify", analysis);
    assertExit(ExitCode.DIFFERENT);
    assertOut(command + ".json: line ");
  }

  @Test
  void anAnalysisOfALaterVersionIsRefused() throws IOException {
    Path analysis = home.resolve("analysis");
    execute("coherence", small.folder(), "-o", analysis);
    Path manifest = analysis.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"coherence\"", "\"foresight\""));
    execute("verify", analysis);
    assertExit(ExitCode.OUTPUT);
    assertErr("was made by `foresight`, which this version lacks");
  }

  @Test
  void aFolderThatNoRunMadeIsRefused() {
    execute("verify", small.folder());
    assertExit(ExitCode.OUTPUT);
    assertErr("manifest.json is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(?s).* | {                                      | 1:2: not valid JSON: Unexpected end",
        "(?s).* | [1]                                    | 1:1: found [1]; expected keys with",
        "\"formatVersion\": 1 | \"formatVersion\": 2     | 2:20: found 2; expected 1",
        "\"formatVersion\": 1, | \"formatVersion\": 1    | 3:3: not valid JSON: Unexpected char",
        "\"file\": \"../small/evaluation.yaml\" | \"x\": 1 | 7:17: 'file' is missing",
        "\"units.csv\"        | [] | 32:15: found []; expected the name of a file",
        "\"scores.csv\"       | \"../mine.csv\" | 51:15: found '../mine.csv', which is not below",
        "\"sha256\"           | \"sha512\" | 23:5: 'sha256' is missing",
        "\"version\": \"[^\"]*\" | \"version\": [] | 5:16: found []; expected a text",
        "\"pictures\": \\[   | \"analysis\": 1, \"pictures\": [ | 59:15: found 1; expected keys"
            + " with",
      })
  void whatIsWrongWithAManifestIsSaidWithItsPlace(String what, String by, String problem)
      throws IOException {
    Path manifest = results.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst(what, by));
    execute("verify", results);
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("results/manifest.json:" + problem);
  }

  @Test
  void anAnalysisThatDoesNotSayWhatItWasAskedForIsAProblemOfItsManifest() throws IOException {
    Path analysis = home.resolve("analysis");
    execute("coherence", small.folder(), "-o", analysis);
    Path manifest = analysis.resolve("manifest.json");
    String written = Files.readString(manifest);
    for (String command : new String[] {"robustness", "weights"}) {
      Files.writeString(manifest, written.replace("\"coherence\"", '"' + command + '"'));
      execute("verify", analysis);
      assertExit(ExitCode.INVALID_INPUT);
      assertErr("'file' is missing");
    }
    Files.writeString(manifest, written.replace("\"correlation\": \"pearson\"", "\"runs\": 0"));
    execute("verify", analysis);
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("'correlation' is missing", "found 0; expected a whole number from 1");
  }
}
