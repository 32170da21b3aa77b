package org.govservices.evaluator.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Natural mistakes in YAML files: each is said once, where it was made, with what to write. */
class YamlMistakesTest extends SmallEvaluationTest {
  @ParameterizedTest
  @ValueSource(strings = {"NO", "No", "Yes", "on", "OFF", "y", "true", "1_000", "0o7"})
  void aWordThatYamlReadsAsSomethingElseIsTakenAsWrittenWhereATextBelongs(String word) {
    small
        .write("units.csv", small.text("units.csv").replace("a,city", word + ",city"))
        .write("observations.csv", small.text("observations.csv").replace("a,", word + ","))
        .replace("evaluation.yaml", "title: {en: Small}", "title: {en: " + word + "}")
        .replace("evaluation.yaml", "seed: 1", "seed: 1\nreports: {radars: [" + word + "]}");
    assertThat(EvaluationReader.read(folder).title().english()).isEqualTo(word);
    assertThat(EvaluationReader.read(folder).radars()).containsExactly(word);
    assertThat(small.evaluate().roster().get(0).code()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01", "1_000", "on", "010"})
  void anEditionIsTakenAsWritten(String edition) {
    small.framework("edition: 2024", "edition: " + edition);
    assertThat(small.framework().edition()).isEqualTo(edition);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "2024", "1e3"})
  void anIdAndABandAreTakenAsWritten(String id) {
    small
        .framework("id: small", "id: " + id)
        .framework("{id: high, name: {en: High}", "{id: " + id + ", name: {en: No}")
        .framework("{id: online, name: {en: Online}", "{id: " + id + ", name: {en: 12.50}");
    assertThat(small.framework().id()).isEqualTo(id);
    assertThat(small.framework().bands().get(0).id()).isEqualTo(id);
    assertThat(small.framework().bands().get(0).name().english()).isEqualTo("No");
    assertThat(small.framework().indicators().get(0).id()).isEqualTo(id);
    assertThat(small.framework().indicators().get(0).name().english()).isEqualTo("12.50");
  }

  @Test
  void nothingWhereATextBelongsIsNotTakenForAText() {
    small.framework("title: {en: Small}", "title: {en: ~}");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:4:13: found ~; expected ");
  }

  @Test
  void aWrongWordIsQuotedAsItIsWritten() {
    small.framework("ties: dense", "ties: No");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:11:30: found No; expected one of dense, standard, minimum, maximum,"
                + " average");
  }

  @Test
  void aMappingWhereAListBelongsIsToldHowToBecomeOne() {
    small.framework(
        "index:\n",
        "index:\n  adjust: {veto: {when: {indicator: guides, above: 5}, then: {cap-score: 59}}}\n");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:19:11 [overall]: found {\"veto\":")
        .endsWith("expected a list of adjustments; write `- veto: …`");
  }

  @Test
  void aMisspeltKeyIsNotMissingToo() {
    small.framework("    weight: 3\n", "    wieght: 3\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:22:7 [overall/depth]: unknown key 'wieght'; maybe 'weight'?");
  }

  @Test
  void aTabIsReportedWhereItIs() {
    small.framework("  least-coverage: 0\n", "\tleast-coverage: 0\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:15:1: found a tab; indent with blanks, as the lines around it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          edition: 2024     | edition： 2024    | 3:8: found the full-width `：` (U+FF1A); write `: `
          edition: 2024     | edition：2024     | 3:8: found the full-width `：` (U+FF1A); write `: `
          id: online, name  | id: online， name | 24:22: found the full-width `，` (U+FF0C); write `, `
          title: {en: Small}| title: ｛en: Small} | 4:8: found the full-width `｛` (U+FF5B); write `{`
          """)
  void aFullWidthSignIsNamedWhereItIs(String old, String replacement, String expected) {
    small.framework(old, replacement);
    assertThat(small.frameworkProblems()).containsExactly("framework.yaml:" + expected);
  }

  @Test
  void aFullWidthColonThatYamlTakesForAPartOfTheKeyIsNamedOnce() {
    small.framework("{id: online,", "{id： online,");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:24:12 [overall/depth/?]: unknown key 'id： online'; found the full-width"
                + " `：` (U+FF1A); write `: `");
  }

  @Test
  void anItemThatIsIndentedTooFarIsReportedAtItsLineAlone() {
    small.framework(
        "    - {id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "        - id: more\n      name: {en: Guides}\n      weight: 1\n      children: []");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:26:9: this item is indented too far: ")
        .contains("name, weight, children")
        .endsWith("begin it at column 5");
  }

  @Test
  void aLineThatIsIndentedTooFarIsReported() {
    small.framework("      weight: 3\n", "        weight: 3\n");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:22:9: this line is indented too far: line 21 above it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          above: 90 | above: ">90"  | write 90: `above` already leaves it out
          above: 90 | above: "≥90"  | write `from: 90`, which takes it in
          above: 90 | above: 90分   | write 90
          weight: 3, | weight: 3%,  | write 3
          weight: 3, | weight: "1,5", | write 1.5 if the comma is the decimal one, else 15
          weight: 3, | weight: ３,   | found the full-width `３` (U+FF13); write `3`
          least-coverage: 0 | least-coverage: 65% | write 0.65
          """)
  void aDressedNumberIsToldHowToBeWritten(String old, String replacement, String advice) {
    small.framework(old, replacement);
    assertThat(small.frameworkProblems()).singleElement().asString().endsWith("; " + advice);
  }

  @Test
  void aWrongBoundDoesNotTakeTheBandAway() {
    small
        .framework("above: 90", "above: '>90'")
        .framework(
            "index:\n",
            "index:\n  adjust: [{veto: {when: {indicator: guides, above: 5}, then: {cap-band:"
                + " high}}}]\n");
    assertThat(small.frameworkProblems()).hasSize(1);
  }

  @Test
  void weightsThatDoNotSumAreListed() {
    small.framework("index:\n", "index:\n  weights-sum: 5\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:19:16 [overall]: the weights below sum to 4 (depth 3 + guides 1);"
                + " expected 5");
  }

  @Test
  void anIndicatorMisspeltInAVetoIsReportedAtItsId() {
    small.framework(
        "index:\n",
        "index:\n  adjust: [{veto: {when: {indicator: giudes, above: 5}, then: {cap-score:"
            + " 5}}}]\n");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:19:38 [overall]: no indicator 'giudes'; maybe 'guides'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          framework: framework.yaml | framework: framwork.yaml   | 4:12: found 'framwork.yaml'; no such file or folder; maybe 'framework.yaml'?
          framework: framework.yaml | framework: .\\framework.yaml | 4:12: found '.\\framework.yaml'; no such file or folder; write / between folders: ./framework.yaml
          units: units.csv          | units: unit.csv            | 5:8: found 'unit.csv'; no such file; maybe 'units.csv'?
          units: units.csv          | units: .                   | 5:8: found '.', a folder; expected a file
          file: observations.csv    | file: observation.csv      | 8:12: found 'observation.csv'; no such file; maybe 'observations.csv'?
          """)
  void aFileThatIsNotThereIsReportedWhereItIsNamed(
      String old, String replacement, String expected) {
    small.replace("evaluation.yaml", old, replacement);
    assertThat(small.problems()).containsExactly("evaluation.yaml:" + expected);
  }

  @Test
  void thousandsOfUnknownKeysAreReadInATimeThatGrowsWithTheirNumber() {
    String keys =
        IntStream.range(0, 20_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    small.write("evaluation.yaml", small.text("evaluation.yaml") + keys);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(small.problems()).hasSizeBetween(1, 1_001));
  }

  @Test
  void aTextOfTenMegabytesIsReadInBoundedTime() {
    small.framework("title: {en: Small}", "title: {en: \"" + "x".repeat(10_000_000) + "\"}");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(small.frameworkProblems())
                .containsExactly(
                    "framework.yaml: the file has 10000724 characters; expected at most 3000000:"
                        + " is this the right file?"));
    small.write("framework.yaml", "id: " + "x".repeat(2_000_000) + "\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:1:100001: the line has 2000004 characters; expected at most 100000");
  }

  @Test
  void amongSeveralFormsTheOneThatWasMeantIsToldAlone() {
    small.replace("evaluation.yaml", "units: units.csv", "units: {file: units.csv, encodin: gbk}");
    assertThat(small.problems())
        .containsExactly("evaluation.yaml:5:26: unknown key 'encodin'; maybe 'encoding'?");
    small.replace(
        "evaluation.yaml", "units: {file: units.csv, encodin: gbk}", "units: [units.csv]");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("evaluation.yaml:5:8: found [\"units.csv\"]; expected a file, or {file: ");
  }

  @Test
  void aMappingOfObservationsIsOneProblem() {
    small.replace(
        "evaluation.yaml",
        "  - {file: observations.csv, layout: long, source: crawled}",
        "  file: observations.csv\n  layout: long\n  source: crawled");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("evaluation.yaml:8:3: found {\"file\":")
        .endsWith("; write `- file: …`");
  }

  @Test
  void aRuleOfAnotherFormIsNotSaidToBeMissingAtEveryIndicator() {
    small.framework(
        "missing: {not-found: zero, failed: exclude, not-applicable: exclude}",
        "missing: [zero, exclude, exclude]");
    assertThat(small.frameworkProblems()).singleElement().asString().contains("expected keys with");
  }

  @Test
  void aMisspeltDefaultIsNotSaidToBeMissingAtEveryIndicator() {
    small.framework("{not-found: zero", "{not-fond: zero").framework("aggregate:", "agregate:");
    assertThat(small.frameworkProblems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("unknown key"));
  }

  @Test
  void unknownKeysOfOnePlaceAreToldOnce() {
    small.replace("evaluation.yaml", "seed: 1", "seed: 1\nk1: 1\nk2: 1\nk3: 1\nsed: 1");
    assertThat(small.problems())
        .satisfiesExactly(
            told ->
                assertThat(told)
                    .startsWith("evaluation.yaml:11:1: unknown key 'k1'; there are formatVersion,")
                    .endsWith(" (3 such, also at 12:1, 13:1)"),
            told ->
                assertThat(told)
                    .isEqualTo("evaluation.yaml:14:1: unknown key 'sed'; maybe 'seed'?"));
  }
}
