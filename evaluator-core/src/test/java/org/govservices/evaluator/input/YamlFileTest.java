package org.govservices.evaluator.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void aMissingFileIsReportedByItsName() {
    small.replace("evaluation.yaml", "framework: framework.yaml", "framework: nowhere.yaml");
    assertThat(small.problems()).containsExactly("nowhere.yaml: no such file");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    Object plain = small.framework();
    small.write("framework.yaml", "\uFEFF" + small.text("framework.yaml").replace("\n", "\r\n"));
    assertThat(small.framework()).isEqualTo(plain);
  }
}
