package org.govservices.evaluator.reports.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.reports.output.KilledRun.Results;
import org.govservices.evaluator.reports.output.OutputFolder.Edits;
import org.govservices.evaluator.reports.output.OutputFolder.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  @TempDir private Path home;
  private Path target;

  @BeforeEach
  void nameTheTarget() throws IOException {
    home = home.toRealPath();
    target = home.resolve("result");
  }

  @Test
  void aRunReplacesTheEarlierResultAndLeavesNothingBesideIt() throws Exception {
    assertThat(run("first")).isEmpty();
    assertThat(run("second")).isEmpty();
    assertResult("second");
    assertThat(beside()).containsExactly("result");
  }

  @Test
  void aRunThatFailsLeavesTheEarlierResult() throws Exception {
    run("first");
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      Files.writeString(output.building().resolve("scores.csv"), "half");
    }
    assertResult("first");
    assertThat(beside()).containsExactly("result");
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void killedAtAnyMomentTheEarlierOrTheNewResultIsWholeAndTheNextRunMends(Moment moment)
      throws Exception {
    run("first");
    assertThat(KilledRun.run(target, "second", moment)).isEqualTo(137);
    Path whole =
        Stream.of("result", "result.new", "result.old")
            .map(home::resolve)
            .filter(folder -> Files.exists(folder.resolve(Manifest.FILE)))
            .filter(folder -> Files.notExists(folder.resolve(".unfinished")))
            .findFirst()
            .orElseThrow();
    assertThat(textOf(whole)).hasSize(2).containsOnly(textIn(whole));

    List<String> repairs = run("third");
    if (moment == Moment.OLD_REMOVED) {
      assertThat(repairs).isEmpty();
    } else {
      assertThat(repairs).hasSize(1);
    }
    assertResult("third");
    assertThat(beside()).containsExactly("result");
  }

  @ParameterizedTest
  @CsvSource({
    "BUILDING, first, removed the unfinished result",
    "FINISHED, second, put the result of an interrupted run",
    "OLD_SET_ASIDE, second, put the result of an interrupted run",
    "NEW_IN_PLACE, second, removed the earlier result",
    "REMOVING_OLD, second, removed the earlier result"
  })
  void mendingSaysWhatItDid(Moment moment, String survivor, String words) throws Exception {
    run("first");
    KilledRun.run(target, "second", moment);
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      assertThat(output.repairs()).singleElement().asString().startsWith(words);
    }
    assertResult(survivor);
    assertThat(beside()).containsExactly("result");
  }

  @Test
  void firstRunKilledBeforeItsResultIsInPlaceIsMendedToo() throws Exception {
    KilledRun.run(target, "first", Moment.FINISHED);
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      assertThat(output.repairs()).hasSize(1);
    }
    assertResult("first");
  }

  @Test
  void earlierResultAloneIsPutBack() throws Exception {
    run("first");
    Files.move(target, home.resolve("result.old"));
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      assertThat(output.repairs()).singleElement().asString().startsWith("put the earlier");
    }
    assertResult("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"result", "result.old", "result.new"})
  void aFolderWithFilesThatNoManifestListsIsRefusedAndKeepsThem(String folder) throws Exception {
    Path mine = home.resolve(folder).resolve("notes/mine.txt");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "keep me");
    assertThatThrownBy(() -> OutputFolder.open(target, Edits.KEEP))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll(home.resolve(folder).toString(), "notes/mine.txt");
    assertThat(mine).hasContent("keep me");
    assertThat(beside()).containsExactly(folder);
  }

  @Test
  void aFileAddedToAResultIsRefusedAndKept() throws Exception {
    run("first");
    Files.writeString(target.resolve("mine.txt"), "keep me");
    assertThatThrownBy(() -> OutputFolder.open(target, Edits.KEEP))
        .hasMessageContaining("mine.txt");
    assertResult("first");
    assertThat(target.resolve("mine.txt")).hasContent("keep me");
  }

  @Test
  void aManifestThatListsFilesOutsideItsFolderIsRefused() throws Exception {
    run("first");
    Files.writeString(home.resolve("mine.txt"), "keep me");
    Files.writeString(
        target.resolve(Manifest.FILE),
        "{\"formatVersion\": 1, \"tool\": {\"version\": \"1\"}, \"inputs\": [], \"pictures\": [],"
            + " \"evaluation\": {\"file\": \"e.yaml\"}, \"outputs\": [{\"file\": \"../mine.txt\","
            + " \"sha256\": \"0\"}]}");
    assertThatThrownBy(() -> OutputFolder.open(target, Edits.KEEP))
        .hasMessageContaining("../mine.txt");
    assertThat(home.resolve("mine.txt")).hasContent("keep me");
  }

  @Test
  void aResultThatSomebodyHasChangedIsNotReplacedUnlessAskedFor() throws Exception {
    run("first");
    Files.writeString(target.resolve("scores.csv"), "a remark");
    assertThatThrownBy(() -> OutputFolder.open(target, Edits.KEEP))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("has been changed", "scores.csv", "--discard-edits");
    assertThatThrownBy(() -> OutputFolder.check(target, Edits.KEEP))
        .isInstanceOf(OutputException.class);
    assertThat(target.resolve("scores.csv")).hasContent("a remark");
    assertThat(beside()).containsExactly("result");

    try (OutputFolder output = OutputFolder.open(target, Edits.DISCARD)) {
      Results.build(output.building(), "second");
      output.publish();
    }
    assertResult("second");
  }

  @Test
  void aListedFileThatIsGoneHoldsNobody() throws Exception {
    run("first");
    Files.delete(target.resolve("scores.csv"));
    run("second");
    assertResult("second");
  }

  @Test
  void aLinkToNothingIsRefusedAndNothingIsLeftBesideIt() throws Exception {
    Files.createSymbolicLink(target, home.resolve("nowhere"));
    assertThatThrownBy(() -> OutputFolder.check(target, Edits.KEEP))
        .isInstanceOf(OutputException.class)
        .hasMessageContainingAll("is a link to", "nowhere");
    assertThatThrownBy(() -> OutputFolder.open(target.resolve("below"), Edits.KEEP))
        .isInstanceOf(OutputException.class);
    assertThat(beside()).containsExactly("result");
  }

  @Test
  void aResultThatIsReachedByALinkHasItsOwnFilesOnly() throws Exception {
    run("first");
    Path link = Files.createSymbolicLink(home.resolve("link"), target);
    assertThat(OutputFolder.foreignIn(link)).isEmpty();
  }

  @Test
  void anEmptyFolderIsTaken() throws Exception {
    Files.createDirectory(target);
    run("first");
    assertResult("first");
  }

  @Test
  void theFirstResultBelowALinkStandsWhereTheLinkLeads() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("link"), Files.createDirectory(target));
    try (OutputFolder output = OutputFolder.open(link.resolve("a/b"), Edits.KEEP)) {
      assertThat(output.target()).isEqualTo(target.resolve("a/b"));
    }
  }

  @Test
  void aFileAndTheCurrentFolderAreRefused() throws Exception {
    Files.writeString(target, "a file");
    assertThatThrownBy(() -> OutputFolder.open(target, Edits.KEEP))
        .hasMessageContaining("expected a folder");
    assertThatThrownBy(() -> OutputFolder.open(Path.of(""), Edits.KEEP))
        .hasMessageContaining("the current folder");
    assertThatThrownBy(() -> OutputFolder.open(home.getRoot(), Edits.KEEP))
        .isInstanceOf(OutputException.class);
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefused() throws Exception {
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      assertThatThrownBy(() -> OutputFolder.open(target, Edits.KEEP))
          .hasMessageContaining("another run");
      Results.build(output.building(), "first");
      output.publish();
    }
    assertThat(run("second")).isEmpty();
    assertResult("second");
  }

  @Test
  void aRunOfAnotherProcessAtTheSameTimeIsRefused() throws Exception {
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      Results.build(output.building(), "first");
      assertThat(KilledRun.run(target, "second", Moment.BUILDING)).isEqualTo(KilledRun.REFUSED);
      output.publish();
    }
    assertResult("first");
    assertThat(beside()).containsExactly("result");
  }

  @Test
  void aLockLeftByADeadRunHoldsNobody() throws Exception {
    Files.writeString(home.resolve("result.lock"), "1234 5678");
    run("first");
    assertResult("first");
    assertThat(beside()).containsExactly("result");
  }

  private List<String> run(String text) throws Exception {
    try (OutputFolder output = OutputFolder.open(target, Edits.KEEP)) {
      Results.build(output.building(), text);
      output.publish();
      return output.repairs();
    }
  }

  private void assertResult(String text) throws IOException {
    assertThat(textOf(target)).hasSize(2).containsOnly(text);
    assertThat(target.resolve(".unfinished")).doesNotExist();
  }

  private static List<String> textOf(Path folder) throws IOException {
    return List.of(
        Files.readString(folder.resolve("scores.csv")),
        Files.readString(folder.resolve("charts/ranking.svg")));
  }

  private static String textIn(Path folder) throws IOException {
    return Files.readString(folder.resolve("scores.csv"));
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> paths = Files.list(home)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
