package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with an input: its places are listed, all at once, and nothing is written. */
class InvalidInputTest extends CommandTest {

  private SmallEvaluation small;

  @BeforeEach
  void makeAnEvaluation() throws IOException {
    small = SmallEvaluation.in(home.resolve("small"));
  }

  @AfterEach
  void nothingWasWritten() {
    assertExit(ExitCode.INVALID_INPUT);
    assertThat(out()).isEmpty();
    assertThat(home.toFile().list()).containsExactly("small");
  }

  @Test
  void fiveMistakesInADefinitionAreFiveProblems() throws IOException {
    small.edit("framework.yaml", "status: illustrative", "status: ilustrative");
    small.edit("framework.yaml", "above: 50", "above: 150");
    small.edit(
        "framework.yaml", "name: {en: Speed}", "definitoin: {en: Speed}\n      name: {en: Speed}");
    small.edit("framework.yaml", "- id: reach", "- id: speed");
    small.edit("framework.yaml", "weight: 3", "weight: -3");
    execute("run", small.folder(), "-o", home.resolve("results"));
    String file = small.file("framework.yaml").toRealPath().toString();
    assertThat(err().lines())
        .containsExactly(
            file
                + ":5:9: found 'ilustrative'; expected one of official, reconstructed,"
                + " illustrative; maybe 'illustrative'?",
            file + ":9:5: band 'good' begins at 150, outside the scale",
            file + ":20:7 [overall/speed]: unknown key 'definitoin'; maybe 'definition'?",
            file + ":25:11 [overall/speed]: id 'speed' is a duplicate; first at " + file + ":19:7",
            file + ":27:15 [overall/speed]: found -3; expected a number, 0 or more",
            "5 problems");
  }

  @Test
  void checkFindsTheSameAsRun() throws IOException {
    small.edit("framework.yaml", "status: illustrative", "status: ilustrative");
    execute("run", small.folder(), "-o", home.resolve("results"));
    String problems = err();
    execute("check", small.folder());
    assertThat(err()).isEqualTo(problems);
    execute("check", small.file("framework.yaml"));
    assertThat(err()).isEqualTo(problems);
  }

  @Test
  void unknownUnitsNonNumbersAndDuplicatesInACsvFileAreAllFound() throws IOException {
    small.write(
        "observations.csv",
        """
        unit,indicator,value,status
        a,speed,80,observed
        a,reach,forty,observed
        x,speed,20,observed
        b,speed,20,observed
        b,reach,90,observed
        b,reach,91,observed
        c,speed,,failed
        c,reach,,failed
        """);
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertProblemAt("observations.csv:3:3", "forty");
    assertProblemAt("observations.csv:4:1", "x");
    assertProblemAt("observations.csv:7:3", "b", "reach", "observations.csv:6:3");
    assertThat(err()).endsWith("3 problems\n");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    small.edit("observations.csv", "unit,indicator,", "unit,indikator,");
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertErr("observations.csv:1:1: column 'indicator' is missing; maybe 'indikator'?");
  }

  @Test
  void aByteThatIsNotUtf8IsPlaced() throws IOException {
    small.write(
        "units.csv",
        "code,kind,name_zh\na,town,甲\nb,town,乙\nc,town,丙\n",
        Charset.forName("GB18030"));
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertProblemAt("units.csv:2:8", "not UTF-8");
  }

  @Test
  void problemsOfSeveralFilesAreListedTogether() throws IOException {
    small.edit("framework.yaml", "weight: 3", "weight: three");
    small.edit("units.csv", "\nb,", "\na,");
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertProblemAt("framework.yaml:26:", "three");
    assertProblemAt("units.csv:3:1", "a");
  }

  @Test
  void aFrameworkWithoutDefinitionsInRecordsFromIsAProblemThoughNothingIsCollected()
      throws IOException {
    small.edit("framework.yaml", "index:", "records-from: [., nowhere]\nindex:");
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertProblemAt("framework.yaml:17:16", "this framework itself");
    assertProblemAt("framework.yaml:17:19", "'nowhere': no definition in ");
    String problems = err();
    execute("check", small.folder());
    assertThat(err()).isEqualTo(problems);
    execute("check", small.file("framework.yaml"));
    assertThat(err()).isEqualTo(problems);
  }

  @Test
  void aGapThatTheContractRefusesIsAProblem() throws IOException {
    small.edit("framework.yaml", "failed: exclude", "failed: refuse");
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertProblemAt("observations.csv:6:", "c", "failed", "(2 such, also at 7:1)");
  }

  @Test
  void aMissingEvaluationIsSaid() throws IOException {
    Files.delete(small.file("evaluation.yaml"));
    Files.delete(small.file("framework.yaml"));
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertProblemAt("evaluation.yaml", "no such file");
    execute("check", home.resolve("small/nothing.yaml"));
    assertProblemAt("nothing.yaml", "no such file");
  }

  private void assertProblemAt(String place, String... words) {
    List<String> there = err().lines().filter(line -> line.contains("/" + place)).toList();
    assertThat(there).as(err()).hasSize(1);
    assertThat(there.get(0)).contains(List.of(words));
  }

  @Test
  void aFrameworkIsNoEvaluation() throws IOException {
    Files.delete(small.file("evaluation.yaml"));
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertErr(small.folder() + ": holds a framework: `evaluator check` it, or name an evaluation");
  }

  @Test
  void aDataFolderThatIsNotThereIsAnInput() {
    execute("collect", small.folder(), "--data", home.resolve("nope"), "-o", home.resolve("out"));
    assertErr("--data: found '" + home.resolve("nope") + "', where no folder is");
    execute("coherence", small.folder(), "--data", home.resolve("nope"));
    assertErr("--data: found '" + home.resolve("nope") + "', where no folder is");
  }

  @Test
  void aDefinitionThatIsNestedTooDeeplyIsRefusedWhereItIs() throws IOException {
    StringBuilder children = new StringBuilder();
    for (int level = 0; level < 450; level++) {
      children.append("{children: [");
    }
    children.append("]}".repeat(450));
    small.edit(
        "framework.yaml",
        "      unit: percent\n      score: {goalposts: [0, 100]}\n    - id: reach",
        "      children: [" + children + "]\n    - id: reach");
    execute("check", small.folder());
    assertErr("framework.yaml:22:", "nested more than 100 levels deep");
  }
}
