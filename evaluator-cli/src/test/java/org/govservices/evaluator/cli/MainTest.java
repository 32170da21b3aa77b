package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesCommandsAndExitCodes() {
    assertThat(run("--help")).isEqualTo(ExitCode.OK.code());
    assertThat(out.toString()).contains("Usage: evaluator", "completion", "Exit codes:");
    for (ExitCode exit : ExitCode.values()) {
      assertThat(out.toString()).containsPattern("(?m)^ *" + exit.code() + "  +\\w");
    }
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "verify", "completion"})
  void everyCommandHasHelpThatListsExitCodes(String command) {
    assertThat(run(command, "--help")).isEqualTo(ExitCode.OK.code());
    assertThat(out.toString()).startsWith("Usage: evaluator " + command).contains("Exit codes:");
  }

  @Test
  void versionIsTheOneTheBuildGave() {
    assertThat(run("--version")).isEqualTo(ExitCode.OK.code());
    assertThat(out.toString().strip()).matches("evaluator \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void noCommandIsAUsageError() {
    assertThat(run()).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("Which command?", "Usage: evaluator");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void mistypedCommandIsAUsageErrorThatSuggestsTheRightOne() {
    assertThat(run("completoin")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("completoin", "completion");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void completionPrintsAScriptThatKnowsTheCommands() {
    assertThat(run("completion")).isEqualTo(ExitCode.OK.code());
    assertThat(out.toString()).startsWith("#!").contains("complete -F", "completion");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFailureOfTheProgramIsOneLineAndAHint() {
    assertThat(failing().run("completion")).isEqualTo(ExitCode.ERROR.code());
    assertThat(err.toString().lines())
        .containsExactly(
            "Evaluator failed: java.lang.IllegalStateException: no paper",
            "Run it again with --stacktrace to see where.");
  }

  @Test
  void stacktraceShowsWhereTheProgramFailed() {
    assertThat(failing().run("completion", "--stacktrace")).isEqualTo(ExitCode.ERROR.code());
    assertThat(err.toString()).contains("no paper", "at org.govservices.evaluator.cli.");
  }

  private Main failing() {
    PrintWriter broken =
        new PrintWriter(out) {
          @Override
          public void print(String text) {
            throw new IllegalStateException("no paper");
          }
        };
    return new Main(broken, new PrintWriter(err));
  }

  private int run(String... args) {
    return new Main(new PrintWriter(out), new PrintWriter(err)).run(args);
  }
}
