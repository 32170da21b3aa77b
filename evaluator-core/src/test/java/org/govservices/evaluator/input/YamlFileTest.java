package org.govservices.evaluator.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a YAML file before anybody asks what it means. */
class YamlFileTest extends SmallEvaluationTest {
  @Test
  void aRepeatedKeyIsRefusedRatherThanTheLastOneWinning() {
    small.framework("edition: 2024", "edition: 2024\nid: other");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:4:1: 'id' stands here a second time");
  }

  @Test
  void aSecondDocumentIsRefused() {
    small.framework("edition: 2024", "edition: 2024\n---\nid: other");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:5:1: a second document starts here; expected one");
  }

  @Test
  void anAliasIsRefused() {
    small.framework("title: {en: Small}", "title: &title {en: Small}\nother: *title");
    assertThat(small.frameworkProblems())
        .contains("framework.yaml:5:8: an alias; write the value out instead");
  }

  @Test
  void whatIsNotYamlIsReportedWithThePlaceAndTheParsersReason() {
    small.framework("edition: 2024", "edition: [2024");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:4:")
        .contains("not valid YAML: ", "expected ',' or ']'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a remark\n", "\n\n"})
  void anEmptyFileIsReportedAsSuch(String text) {
    small.write("framework.yaml", text);
    assertThat(small.frameworkProblems()).containsExactly("framework.yaml: the file is empty");
  }

  @Test
  void aByteThatIsNotUtf8IsReportedWithItsPlace() {
    String text = small.text("framework.yaml").replace("en: Small", "en: Smäll");
    small.write("framework.yaml", text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:4:15: byte 0xE4 is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", ".nan", ".inf"})
  void aNumberThatNobodyCanComputeWithIsRefused(String number) {
    small.framework("    weight: 3\n", "    weight: " + number + "\n");
    assertThat(small.frameworkProblems()).first().asString().startsWith("framework.yaml:22:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"010", "-010", "08", "010.5", "0x1F", "0b101", "0o17", "1_000", "1:30"})
  void aNumberThatReadersOfYamlTakeInDifferentWaysIsRefused(String number) {
    small.framework("    weight: 3\n", "    weight: " + number + "\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:22:15 [overall/depth]: found '"
                + number
                + "'; expected a number, 0 or more; write it in decimal digits without a leading"
                + " zero, such as 10 or 0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "1e999, 'found ''1e999''; expected a number, 0 or more; numbers that are taken: 0, or a number"
        + " from 1e-18 to 1e18 in magnitude'",
    ".inf, 'found ''.inf''; expected a number, 0 or more'",
    ".NaN, 'found ''.NaN''; expected a number, 0 or more'"
  })
  void aNumberThatNobodyCanComputeWithHidesNoOtherProblem(String number, String expected) {
    small
        .framework("    weight: 3\n", "    weight: " + number + "\n")
        .replace("framework.yaml", "status: illustrative", "status: ilustrative");
    assertThat(small.frameworkProblems())
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem).contains("ilustrative"))
        .contains("framework.yaml:22:15 [overall/depth]: " + expected);
  }

  @Test
  void aCodeThatBeginsWithZerosIsATextWhereATextMayStand() {
    small
        .write("units.csv", small.text("units.csv").replace("a,city", "010100,city"))
        .write("observations.csv", small.text("observations.csv").replace("a,", "010100,"))
        .replace("evaluation.yaml", "seed: 1", "seed: 1\nreports: {radars: [010100]}");
    assertThat(EvaluationReader.read(folder).radars()).containsExactly("010100");
  }

  @Test
  void aControlCharacterIsReportedWithItsPlace() {
    small.framework("title: {en: Small}", "title: {en: Sm\u000Ball, zh: \u0085}");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:4:15: found the control character U+000B; delete it");
  }

  @ParameterizedTest
  @CsvSource({
    "x0B, the control character U+000B",
    "uD800, 'U+D800, half a character'",
    "uFFFF, 'U+FFFF, which is no character'"
  })
  void aCharacterThatNoTextMayHoldIsRefusedWhereItIsEscapedToo(String escape, String found) {
    small.framework("title: {en: Small}", "title: {en: \"Sm\\" + escape + "all\"}");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:4:13: found " + found + "; delete it");
    small.write("framework.yaml", "formatVersion: 1\n\"i\\" + escape + "d\": x\n");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:2:1: found " + found + "; delete it");
  }

  @Test
  void aMissingFileIsReportedByItsName() {
    small.replace("evaluation.yaml", "framework: framework.yaml", "framework: nowhere.yaml");
    assertThat(small.problems())
        .containsExactly("evaluation.yaml:4:12: found 'nowhere.yaml'; no such file or folder");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    Object plain = small.framework();
    small.write("framework.yaml", "\uFEFF" + small.text("framework.yaml").replace("\n", "\r\n"));
    assertThat(small.framework()).isEqualTo(plain);
  }
}
