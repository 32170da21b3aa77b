package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    execute("check", small.file("framework.yaml"));
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
    execute("check", small.file("framework.yaml"));
    String contract = out();
    execute("check", small.file("evaluation.yaml"));
    assertThat(out()).isEqualTo(contract);
    execute("check", small.folder());
    assertThat(out()).isEqualTo(contract);
    Files.delete(small.file("evaluation.yaml"));
    execute("check", small.folder());
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
    execute("check", framework);
    assertExit(ExitCode.OK);
    String contract = out();
    Path printed = Files.writeString(home.resolve("framework.yaml"), contract);
    execute("check", printed);
    assertExit(ExitCode.OK);
    assertThat(out()).isEqualTo(contract);
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void jsonSaysTheSameAsYaml(Path framework) throws IOException {
    execute("check", framework);
    String yaml = out();
    execute("check", framework, "--format", "json");
    assertExit(ExitCode.OK);
    assertThat(new ObjectMapper().readTree(out())).isEqualTo(new YAMLMapper().readTree(yaml));
  }

  @Test
  void anUnknownFormatIsAUsageError() {
    execute("check", small.folder(), "--format", "xml");
    assertExit(ExitCode.USAGE);
    assertErr("yaml, json");
  }

  @Test
  void onATerminalItSaysThatNothingIsWrong() {
    executeOnTerminal("check", small.folder());
    assertExit(ExitCode.OK);
    assertErr("No problems in " + small.folder());
  }
}
