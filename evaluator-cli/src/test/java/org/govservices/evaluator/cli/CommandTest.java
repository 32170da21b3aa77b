package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real program with captured streams, so that a test reads like a manual. */
abstract class CommandTest {

  /** The examples that ship with Evaluator. */
  static final Path SAMPLES = Path.of("../sample-data");

  @TempDir Path home;

  private int exitCode;
  private String out = "";
  private String err = "";

  /** Runs a command as a program would, its output captured. */
  final void execute(Object... arguments) {
    execute(false, arguments);
  }

  /** Runs a command as a person at a terminal would. */
  final void executeOnTerminal(Object... arguments) {
    execute(true, arguments);
  }

  private void execute(boolean onTerminal, Object... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Main main = new Main(new PrintWriter(outText), new PrintWriter(errText), onTerminal);
    exitCode = main.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    out = outText.toString();
    err = errText.toString();
  }

  final void assertOk() {
    assertThat(err).isEmpty();
    assertExit(ExitCode.OK);
  }

  final void assertExit(ExitCode expected) {
    assertThat(exitCode).as(out + err).isEqualTo(expected.code());
  }

  final void assertOut(String... texts) {
    assertThat(out).contains(texts);
  }

  final void assertErr(String... texts) {
    assertThat(err).contains(texts);
  }

  final String out() {
    return out;
  }

  final String err() {
    return err;
  }
}
