package org.govservices.evaluator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text files that are written in their own way: what the evaluation declares, and what it must. */
class DeclaredFormTest {
  private static final String FILE = "observations.csv";

  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small = new SmallEvaluation(folder);
    declare("");
    small.write(FILE, "unit,online,visits,guides\na,96.7,90,80\nb,88,85,80\n");
  }

  private void declare(String keys) {
    small.write(
        "evaluation.yaml",
        """
        formatVersion: 1
        id: small
        title: {en: Small}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        observations:
          - {file: observations.csv, layout: wide, source: submitted%s}
        language: en
        seed: 1
        """
            .formatted(keys.isEmpty() ? "" : ", " + keys));
  }

  private double online(String unit) {
    return Results.score(small.evaluate(), unit, "online");
  }

  /** What is written for 96.7, and what the message says of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '96.7\u00A0'  | U+00A0, a no-break space, behind '96.7': write 96.7
          '96\u200B.7'  | U+200B, a zero-width space, invisible, behind '96': write 96.7
          ９６.７        | full-width digits or signs
          ９６．７       | state `digits: full-width`
          96.7%         | a percentage typed as text: state `percent: shown` (taken as 96.7)
          '"96,7"'      | a decimal comma: write 96.7, or state `decimal: comma`
          '"1,096.7"'   | a comma between thousands
          0x1p3         | expected a number such as 96.73
          1d            | expected a number such as 96.73
          NaN           | expected a number such as 96.73
          """)
  void aNumberInAnotherWritingIsRefusedByItsCellWithWhatToDo(String written, String advice) {
    small.replace(FILE, "96.7", written);
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("observations.csv:2:2 [online]: found '")
        .contains(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digits: full-width | ９６.７   | 96.7
          digits: full-width | ９６．７  | 96.7
          percent: shown     | 96.7%    | 96.7
          percent: stored    | 96.7%    | 0.967
          decimal: comma     | '"96,7"' | 96.7
          """)
  void aDeclaredWritingIsTaken(String key, String written, double value) {
    small.replace(FILE, "96.7,90,80", written + ",90,80");
    if (key.startsWith("percent")) {
      small.replace(FILE, "b,88,", "b,88%,");
    }
    declare(key);
    assertThat(online("a")).isEqualTo(value);
  }

  @Test
  void semicolonsAndDecimalCommasAreTakenTogether() {
    small.write(FILE, "unit;online;visits;guides\na;96,7;90;80\nb;88;85;80\n");
    declare("separator: \";\", decimal: comma");
    assertThat(online("a")).isEqualTo(96.7);
  }

  @Test
  void aBareDecimalCommaIsSuspectedInARowThatIsTooLong() {
    small.replace(FILE, "a,96.7,", "a,96,7,");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:1: found 5 fields; the header has 4; a decimal comma? Write a"
                + " decimal point, or put the number in quotes and state `decimal: comma`");
  }

  /** Nothing says whether 0.93 beside 96.7% is 93 of a hundred or 0.93 of it. */
  @Test
  void aBareNumberAmongPercentagesIsAProblemOfItsCell() {
    small.write(FILE, "unit,online,visits,guides\na,96.7%,90,80\nb,0.93,85,80\n");
    declare("percent: shown");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("observations.csv:3:2 [online]: found 0.93, which is no percentage; other");
    small.replace(FILE, "0.93", "93");
    assertThat(small.problems()).hasSize(1);
    small.replace(FILE, "b,93,", "b,0.93,");
    declare("percent: shown, fractions: [online]");
    assertThat(online("a")).isEqualTo(96.7);
    assertThat(online("b")).isEqualTo(93);
  }

  /** 0.95 of guides, in percent, may be 95 as 0.9673 of online is 96.73. */
  @Test
  void aBareFractionOfAnotherPercentageIsWarnedOf() {
    small.write(FILE, "unit,online,visits,guides\na,0.9673,90,0.95\nb,0.88,85,80\n");
    declare("fractions: [online]");
    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("observations.csv:2:4 [guides]: warning: found 0.95, in percent;")
        .contains("`fractions: [online]`", "name 'guides' there too");
    small.replace(FILE, "0.95", "0.95%").replace(FILE, "85,80", "85,80%");
    declare("fractions: [online], percent: shown");
    assertThat(warnings()).isEmpty();
    assertThat(Results.score(small.evaluate(), "a", "guides")).isEqualTo(0.95);
    small.replace(FILE, "0.95%", "0.95").replace(FILE, "80%", "0.8");
    declare("fractions: [online, guides]");
    assertThat(warnings()).isEmpty();
    assertThat(Results.score(small.evaluate(), "a", "guides")).isEqualTo(95);
    assertThat(online("a")).isEqualTo(96.73);
  }

  private List<String> warnings() {
    String prefix = folder.toAbsolutePath().normalize().toString().replace('\\', '/') + "/";
    return small.evaluate().findings().stream()
        .filter(finding -> finding.rule().id().equals("maybe-fraction"))
        .map(finding -> finding.toString().replace(prefix, ""))
        .toList();
  }

  @Test
  void fractionsOfAnUnknownIndicatorAreReported() {
    declare("fractions: [onlien]");
    assertThat(small.problems())
        .containsExactly("evaluation.yaml:8:74: no indicator 'onlien'; maybe 'online'?");
  }

  @Test
  void whatExcelWritesAboveTheHeaderIsNoRow() {
    small.write(FILE, "sep=,\nunit,online,visits,guides\na,96.7,90,80\nb,88,85,80\n");
    assertThat(online("a")).isEqualTo(96.7);
    small.write(FILE, "sep=;\nunit;online;visits;guides\na;96.7;90;80\nb;88;85;80\n");
    assertThat(online("a")).isEqualTo(96.7);
  }

  @Test
  void twoRowsMayNameTheColumns() {
    small.write(FILE, "代码,网上,,政务\nunit,online,visits,guides\na,96.7,90,80\nb,88,85,80\n");
    declare(
        "header: [1, 2], columns: {unit: 代码/unit, online: 网上/online, visits: 网上/visits,"
            + " guides: 政务/guides}");
    assertThat(online("a")).isEqualTo(96.7);
  }

  @Test
  void rowsThatAreDeclaredToBeNoDataArePassedOverAndCounted() {
    small.write(FILE, small.text(FILE) + "合计,184.7,175,160\n注：数据截至 2024 年底,,,\n");
    assertThat(small.problems()).hasSizeGreaterThan(1);
    declare("pass-over: [合计, \"注*\"]");
    assertThat(Results.logged(small.evaluate(), "passed-over"))
        .singleElement()
        .asString()
        .contains("line 4 '合计'", "line 5 '注：数据截至 2024 年底'");
  }

  @Test
  void theEncodingOfTheUnitsMayBeDeclared() {
    byte[] bytes =
        "code,kind,name_zh\na,city,济南市\nb,city,青岛市\n".getBytes(Charset.forName("GB18030"));
    small.write("units.csv", bytes);
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("units.csv:2:8: byte 0xBC is not UTF-8; the file reads as GB18030")
        .contains("{file: units.csv, encoding: gb18030}");
    small.replace("evaluation.yaml", "units: units.csv", "units: {file: units.csv, encoding: gbk}");
    assertThat(small.evaluate().roster().get(0).name().zh()).isEqualTo("济南市");
  }

  @Test
  void aFileThatIsUtf8AfterAllIsNotReadAsAnotherEncoding() {
    small.write(FILE, "unit,online,visits,guides,备注\na,96.7,90,80,甲\nb,88,85,80,乙\n");
    declare(
        "encoding: gb18030, columns: {unit: unit, online: online, visits: visits, guides: guides}");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("evaluation.yaml:8:")
        .contains("observations.csv is declared as GB18030, but is valid UTF-8; drop its");
  }

  @Test
  void utf16IsReadWhenDeclared() {
    small.write(FILE, small.text(FILE).getBytes(StandardCharsets.UTF_16));
    assertThat(small.problems()).singleElement().asString().contains("encoding: utf-16");
    declare("encoding: utf-16");
    assertThat(online("a")).isEqualTo(96.7);
  }

  @ParameterizedTest
  @CsvSource({"7", "0", "11", "27"})
  void aControlCharacterIsRefusedAtTheEndsOfACellToo(int code) {
    small.replace(FILE, "96.7", "96.7" + (char) code);
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("observations.csv:2:2")
        .contains(String.format("U+%04X", code));
  }

  @Test
  void aFileAUnitIsReadByPatternWithTheUnitInItsName() {
    small.write("s-a.csv", "indicator,value\nonline,96.7\nvisits,90\nguides,80\n");
    small.write("s-b.csv", "indicator,value\nOnline,88\nvisits,85\nguides,80\n");
    declare("");
    small.replace(
        "evaluation.yaml",
        "file: observations.csv, layout: wide",
        "files: \"s-{unit}.csv\", layout: long");
    assertThat(online("a")).isEqualTo(96.7);
    assertThat(online("b")).isEqualTo(88);
  }

  @Test
  void aNameOfAUnitIsNotItsCode() {
    small.write("units.csv", "code,kind,name_en,name_zh\na,city,Jinan,济南市\nb,city,Qingdao,青岛市\n");
    small.replace(FILE, "a,96.7", "济南市,96.7").replace(FILE, "b,88", "青岛,88");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:1: no unit '济南市'; this is the name of a: write the code",
            "observations.csv:3:1: no unit '青岛'; maybe 青岛市, 'b'?");
  }

  @Test
  void aColumnOfNamesIsOneMistake() {
    small.write("units.csv", "code,kind,name_en\n11,city,Aa\n12,city,Bb\n13,city,Cc\n");
    small.write(
        FILE, "code,city,online,visits,guides\n11,Aa,96.7,90,80\n12,Bb,88,85,80\n13,Cc,70,99,80\n");
    declare("columns: {unit: city, online: online, visits: visits, guides: guides}");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:1:2: 3 cells of column 'city' hold names of units, not codes (Aa is"
                + " 11); take column 'code', which holds codes");
  }

  @Test
  void theRowThatHoldsTheWantedNamesIsNamedOnce() {
    small.write(FILE, "表,,,\nunit,online,visits,guides\na,96.7,90,80\nb,88,85,80\n");
    declare("columns: {unit: unit, online: online, visits: visits, guides: guides}");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:1:1: the header holds 表; line 2 holds the names that are wanted"
                + " (unit, online, visits, guides): state that it is the header");
  }
}
