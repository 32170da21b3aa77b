package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code explain --against} and {@code compare --attribute} say of invented towns. */
class DifferencesTest extends CommandTest {
  private SmallEvaluation small;

  @BeforeEach
  void small() throws IOException {
    small = SmallEvaluation.in(home.resolve("before"));
  }

  @Test
  void explainAgainstAnotherUnitTellsWhereTheDifferenceComesFrom() {
    execute("explain", small.folder(), "a", "--against", "Beta");
    assertOk();
    // a: (80 + 3·40)/4 = 50; b: (20 + 3·90)/4 = 72.5
    assertOut(
        "unit,against,part,node,depth,name,score,score_against,difference,contribution,split\n"
            + "a,b,node,overall,0,\"Overall index\",50,72.5,-22.5,-22.5,weighted-sum\n"
            + "a,b,node,speed,1,Speed,80,20,60,15,\n"
            + "a,b,node,reach,1,Reach,40,90,-50,-37.5,\n");
  }

  @Test
  void onATerminalTheLargestPartComesFirst() {
    Path file = home.resolve("difference.csv");
    executeOnTerminal("explain", small.folder(), "a", "--against", "b", "-o", file);
    assertOk();
    assertOut(
        "Alpha a against Beta b",
        "Overall 50.000 against 72.500, difference -22.500 (unrounded scores)",
        "Every part is weight × difference; the parts sum to the whole.",
        "Written to " + file);
    assertThat(out().lines().filter(line -> line.matches(".*(Speed|Reach)")))
        .containsExactly(
            "  -37.500  40.000   90.000     -50.000  Reach",
            "  +15.000  80.000   20.000     +60.000  Speed");
    assertThat(file).exists();
  }

  @Test
  void whereNothingIsAWeightedSumEveryDimensionSaysHowItWasSplit() throws IOException {
    small.edit("framework.yaml", "aggregate: arithmetic", "aggregate: geometric");
    executeOnTerminal("explain", small.folder(), "a", "--against", "b");
    assertOut("mean over all orders of the children: Overall index");
  }

  @Test
  void aUnitThatIsNotThereOrHasNoScoreIsAnError() {
    execute("explain", small.folder(), "a", "--against", "d");
    assertExit(ExitCode.USAGE);
    assertErr("No unit 'd'");
    execute("explain", small.folder(), "a", "--against", "c");
    assertExit(ExitCode.USAGE);
    assertErr("Unit 'c' has no overall score: not-measured");
    execute("explain", small.folder(), "a", "--against", "a");
    assertExit(ExitCode.USAGE);
    assertErr("--against needs another unit than 'a'");
  }

  @Test
  void compareTellsWhatChangesComeFrom() throws IOException {
    SmallEvaluation after =
        SmallEvaluation.in(home.resolve("after"))
            .edit("observations.csv", "a,reach,40,observed", "a,reach,60,observed")
            .edit("framework.yaml", "weight: 3", "weight: 1")
            .edit("observations.csv", "c,speed,,failed", "c,speed,50,observed");
    Path file = home.resolve("changes.csv");
    execute("compare", small.folder(), after.folder(), "--attribute", "-o", file);
    assertExit(ExitCode.DIFFERENT);
    // 50 before; data alone 65, method alone 60, both 70: by data (15 + 10)/2
    assertThat(Files.readString(file))
        .startsWith(
            "unit,node,score_before,score_after,score_change,place_before,place_after,"
                + "rank_before,rank_after,band_before,"
                + "band_after,change_by_data,change_by_method,change_by_roster,change_by_status\n"
                + "a,overall,50,70,20,2,1,2,1,poor,good,12.5,7.49999999") // twelfths in floating
        // point
        .contains("\nb,overall,72.5,55,-17.5,1,2,1,2,good,good,0,-17.5,0,0\n");
    executeOnTerminal("compare", small.folder(), after.folder(), "--attribute");
    assertThat(out()).contains("What the changes come from (unrounded scores)");
    assertThat(out().lines().map(String::strip))
        .contains("+20.000  +12.500   +7.500   0.000   0.000  a Alpha");
  }

  @Test
  void aTableNeverReplacesAnInput() throws IOException {
    Path observations = small.folder().resolve("observations.csv");
    String before = Files.readString(observations);
    Path link = Files.createSymbolicLink(home.resolve("table.csv"), observations);
    for (Path file : List.of(observations, link)) {
      execute("explain", small.folder(), "a", "-o", file);
      assertExit(ExitCode.OUTPUT);
      assertErr(file + " is an input; name another file");
      execute("compare", small.folder(), small.folder(), "-o", file);
      assertExit(ExitCode.OUTPUT);
    }
    assertThat(observations).hasContent(before);
  }

  @Test
  void aTableIsWrittenWhereALinkLeadsAndNeverInPlaceOfAFolder() throws IOException {
    Path table = Files.writeString(home.resolve("table.csv"), "old");
    execute(
        "explain",
        small.folder(),
        "a",
        "-o",
        Files.createSymbolicLink(home.resolve("link.csv"), table));
    assertOk();
    assertThat(table).content().startsWith("unit,");
    execute("explain", small.folder(), "a", "-o", small.folder());
    assertExit(ExitCode.OUTPUT);
    assertErr("is no file; expected a file or a new name");
  }
}
