package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCommandTest extends CommandTest {

  private SmallEvaluation small;

  @BeforeEach
  void makeAnEvaluation() throws IOException {
    small = SmallEvaluation.in(home.resolve("small"));
  }

  @Test
  void itPrintsTheContractWithAllThatNodesInherit() {
    execute("check", "--contract", small.file("framework.yaml"));
    assertExit(ExitCode.OK);
    assertOut(
        "  - id: speed\n",
        "    direction: higher\n",
        """
            missing:
              not-found: zero
              failed: exclude
              not-applicable: exclude
        """);
  }

  @Test
  void aFrameworkItsEvaluationAndTheirFolderGiveTheSameContract() throws IOException {
    execute("check", "--contract", small.file("framework.yaml"));
    String contract = out();
    execute("check", "--contract", small.file("evaluation.yaml"));
    assertThat(out()).isEqualTo(contract);
    execute("check", "--contract", small.folder());
    assertThat(out()).isEqualTo(contract);
    Files.delete(small.file("evaluation.yaml"));
    execute("check", "--contract", small.folder());
    assertThat(out()).isEqualTo(contract);
  }

  static Stream<Path> frameworks() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../indicators"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void thePrintedContractIsAFrameworkWithTheSameContract(Path framework) throws IOException {
    execute("check", "--contract", framework);
    assertExit(ExitCode.OK);
    String contract = out();
    // a contract may name the folders beside its own
    Path folder = copied(framework.getParent(), home).resolve(framework.getFileName());
    Path printed = Files.writeString(folder.resolve("framework.yaml"), contract);
    execute("check", "--contract", printed);
    assertExit(ExitCode.OK);
    assertThat(out()).isEqualTo(contract);
  }

  private static Path copied(Path folder, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, into.resolve(folder.getParent().relativize(file)));
      }
    }
    return into.resolve(folder.getFileName());
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void jsonSaysTheSameAsYaml(Path framework) throws IOException {
    execute("check", "--contract", framework);
    String yaml = out();
    execute("check", framework, "--format", "json");
    assertExit(ExitCode.OK);
    assertThat(new ObjectMapper().readTree(out())).isEqualTo(new YAMLMapper().readTree(yaml));
  }

  @Test
  void anUnknownFormatIsAUsageError() {
    execute("check", small.folder(), "--format", "xml");
    assertExit(ExitCode.USAGE);
    assertErr("[YAML, JSON]");
  }

  @Test
  void whatIsUnsoundIsSaidBesideTheContractWithItsReasonAndSource() {
    execute("check", small.file("framework.yaml"));
    assertExit(ExitCode.OK);
    assertThat(err().lines())
        .containsExactly(
            small.file("framework.yaml")
                + ":26:15 [overall/reach]: warning: 75.0 % of the index; expected at most half"
                + " [dominant-weight]",
            "  an index of which one part decides more than half is that part with an ornament"
                + " (OECD/JRC Handbook 2008, step 6.1 (weights); Paruolo, Saisana & Saltelli 2013,"
                + " JRSS-A 176: 609–634)");
  }

  @Test
  void anEvaluationIsCheckedWithItsData() throws IOException {
    execute("check", small.folder(), "--findings", "--format", "json");
    assertOk();
    assertThat(new ObjectMapper().readTree(out()).findValuesAsText("rule"))
        .containsExactly("dominant-weight", "low-coverage");
  }

  @Test
  void anErrorOfTheLinterRefusesTheDefinition() throws IOException {
    small.edit("framework.yaml", "above: 50", "above: 100");
    execute("check", small.folder());
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("framework.yaml:9:5: no score with 2 decimals is in band 'good' [empty-band]");
    assertThat(out()).isEmpty();
    execute("run", small.folder(), "-o", home.resolve("results"));
    assertExit(ExitCode.INVALID_INPUT);
    assertThat(home.resolve("results")).doesNotExist();
  }

  @Test
  void withoutTheContractTheVerdictIsAllThatIsPrinted() {
    execute("check", small.folder());
    assertExit(ExitCode.OK);
    assertThat(out().lines()).containsExactly("No problems in " + small.folder() + ", 2 warnings.");
  }

  @Test
  void warningsComeBehindTheContractAndTheVerdictLast() {
    StringWriter both = new StringWriter();
    Main main = new Main(new PrintWriter(both), new PrintWriter(both));
    assertThat(main.run("check", "--contract", small.folder().toString())).isZero();
    List<String> lines = both.toString().lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith("No problems in ");
    assertThat(both.toString().indexOf("warning:"))
        .isGreaterThan(both.toString().indexOf("least-coverage"));
  }
}
