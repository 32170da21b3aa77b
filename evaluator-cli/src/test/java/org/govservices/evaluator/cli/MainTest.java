package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
    assertThat(err.toString()).contains("Usage: evaluator");
    assertThat(err.toString().strip()).endsWith("Which command?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void mistypedCommandIsAUsageErrorThatSuggestsTheRightOne() {
    assertThat(run("completoin")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString().lines())
        .containsExactly(
            "evaluator takes no command 'completoin'; maybe 'completion'?; evaluator --help says"
                + " what it takes");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run | Missing required parameter: 'EVALUATION'",
        "run x --wieghts y | evaluator run takes no option '--wieghts'; maybe '--weights'?",
        "run x y | evaluator run takes no argument 'y'",
        "run --wieghts y | evaluator run takes no option '--wieghts'; maybe '--weights'?",
        "run --foo | evaluator run takes no option '--foo'; evaluator run --help says",
        "methods --format xml | Invalid value for option '--format'",
        "methods TOPSIS | No method or rule 'TOPSIS'; maybe 'topsis'?",
        "collect x --memory 1B | --memory is '1B'; expected a size such as 512MB or 2GB",
        "collect x --memory=-1GB | --memory is '-1GB'; expected a size such as 512MB or 2GB",
        "collect x --memory lots | --memory is 'lots'; expected a size such as 512MB or 2GB",
        "collect x --spill pom.xml | --spill is 'pom.xml'; expected a folder",
        "run x --spill pom.xml/y | --spill is 'pom.xml/y'; expected a folder",
        "collect x --threads 100000 | --threads is 100000; expected 1 to 1024",
        "records x y z --threads 0 | --threads is 0; expected 1 to 1024",
        "run x --query-seconds 0 | --query-seconds is 0; expected 1 to 2000000",
      })
  void aUsageErrorIsOneLine(String command, String error) {
    assertThat(run(command.split(" "))).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString().lines()).singleElement().asString().startsWith(error);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFolderForTemporaryFilesThatCannotBeMadeIsNamed() {
    String temporary = System.getProperty("java.io.tmpdir");
    assertThat(
            Failures.inWords(
                new UncheckedIOException(
                    new NoSuchFileException(temporary + "/evaluator-4711/fonts"))))
        .hasValue(
            "a folder for temporary files cannot be made in "
                + temporary
                + ": no such folder; JAVA_OPTS=-Djava.io.tmpdir=DIR names another");
  }

  @ParameterizedTest
  @MethodSource("errorsOfJava")
  void anErrorOfJavaIsOneLine(Error error, String line) {
    PrintWriter broken =
        new PrintWriter(out) {
          @Override
          public void print(String text) {
            throw error;
          }
        };
    Main main = new Main(broken, new PrintWriter(err));
    assertThat(main.run("completion")).isEqualTo(ExitCode.ERROR.code());
    assertThat(err.toString().lines()).singleElement().asString().startsWith(line);
  }

  static Stream<Arguments> errorsOfJava() {
    IOException cause = new NoSuchFileException("/nope/x.ttf");
    return Stream.of(
        Arguments.of(new OutOfMemoryError("heap"), "Evaluator failed: out of memory: Java may use"),
        Arguments.of(
            new StackOverflowError(), "Evaluator failed: an input is nested too deeply to be read"),
        Arguments.of(
            new ExceptionInInitializerError(new UncheckedIOException("no font", cause)),
            "Evaluator failed: java.nio.file.NoSuchFileException: /nope/x.ttf (temporary files go"),
        Arguments.of(
            new NoClassDefFoundError("org/x/Y"),
            "Evaluator failed: java.lang.NoClassDefFoundError: org/x/Y"));
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
