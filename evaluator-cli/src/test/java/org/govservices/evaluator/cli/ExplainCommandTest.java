package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code explain} says of an invented place: a and b are scored, c is not. */
class ExplainCommandTest extends CommandTest {
  private SmallEvaluation small;

  @BeforeEach
  void small() throws IOException {
    small =
        SmallEvaluation.in(home.resolve("small"))
            .edit("units.csv", "a,town,Alpha", "a,village,Alpha");
  }

  @Test
  void onATerminalARankIsOneOfAllThatAreRankedTogether() {
    executeOnTerminal("explain", small.folder(), "a");
    assertOk();
    assertOut("Score 50.00, Poor, rank 2 of 2, coverage 100.0%");
  }

  @Test
  void onATerminalARankWithinAKindIsOneOfThatKind() throws IOException {
    small.edit("framework.yaml", "within: all", "within: kind");
    executeOnTerminal("explain", small.folder(), "b");
    assertOut("Score 72.50, Good, rank 1 of 1, coverage 100.0%");
  }

  @Test
  void onATerminalAUnitWithoutAScoreIsNotRanked() {
    executeOnTerminal("explain", small.folder(), "c");
    assertOut("Score –, not ranked, coverage 0.0%", "Not scored", "  Speed: failed");
  }

  @Test
  void unitsOfOneNameAreAskedAbout() throws IOException {
    small.write(
        "units.csv",
        "code,kind,name_en,name_zh\na,town,Suzhou,苏州\nb,town,Suzhou,宿州\nc,town,Gamma,伽马\n");
    execute("explain", small.folder(), "Suzhou");
    assertExit(ExitCode.USAGE);
    assertThat(err().lines())
        .containsExactly("2 units are named 'Suzhou': a 苏州, b 宿州; say which by its code");
    execute("explain", small.folder(), "a", "--against", "Suzhou");
    assertExit(ExitCode.USAGE);
    assertErr("2 units are named 'Suzhou'");
    execute("explain", small.folder(), "宿州");
    assertOk();
    execute("explain", small.folder(), "b");
    assertOk();
  }

  @Test
  void aMisspeltNameEndsWithTheOneThatIsMeant() {
    execute("explain", small.folder(), "Alhpa");
    assertExit(ExitCode.USAGE);
    assertThat(err().lines()).containsExactly("No unit 'Alhpa'; maybe 'Alpha'?");
  }
}
