package org.govservices.evaluator.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;

/** What is wrong with a CSV file before anybody asks what it means. */
class CsvFileTest extends SmallEvaluationTest {
  private static final String FILE = "observations.csv";

  @Test
  void aByteOfAnotherEncodingIsReportedWithItsLine() {
    String text = small.text(FILE).replace("a,guides,60,", "深,guides,60,");
    small.write(FILE, text.getBytes(Charset.forName("GB18030")));
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("observations.csv:4:1: byte 0xC9 is not UTF-8;")
        .contains("declare its encoding");
  }

  @Test
  void gb18030IsReadWhenDeclared() {
    small
        .write("units.csv", small.text("units.csv").replace("a,city", "深,city"))
        .write(FILE, small.text(FILE).replace("a,", "深,").getBytes(Charset.forName("GB18030")))
        .replace("evaluation.yaml", "source: crawled}", "source: crawled, encoding: gb18030}");
    assertThat(Results.score(small.evaluate(), "深", "online")).isEqualTo(80);
  }

  @Test
  void aByteOrderMarkWindowsLineEndsSpacesQuotesAndEmptyLinesChangeNothing() {
    String text =
        small
            .text(FILE)
            .replace("a,online,80,", "\"a\" , online ,\"80\",")
            .replace("\n", "\r\n\r\n");
    small.write(FILE, "\uFEFF" + text);
    assertThat(Results.score(small.evaluate(), "a", "online")).isEqualTo(80);
  }

  @Test
  void aRowOfAnotherLengthIsReportedWithBothNumbers() {
    small
        .replace(FILE, "a,visits,40,\n", "a,visits,40\n")
        .replace(FILE, "b,visits,90,\n", "b,visits,90,,\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:3:1: found 3 fields; the header has 4",
            "observations.csv:6:1: found 5 fields; the header has 4; the last is empty: take out"
                + " the separator at the end");
  }

  @Test
  void aBrokenRowHidesNothingOfTheOthers() {
    small
        .replace(FILE, "a,visits,40,\n", "a,visits,40\n")
        .replace(FILE, "a,online,80,\n", "a,online,8O,\n")
        .replace(FILE, "b,visits,90,\n", "b,visits,x,\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3 [online]: found '8O'; expected a number such as 96.73",
            "observations.csv:3:1: found 3 fields; the header has 4",
            "observations.csv:6:3 [visits]: found 'x'; expected a number such as 96.73");
  }

  @Test
  void aBrokenQuoteHidesNothingAboveIt() {
    small
        .replace(FILE, "a,online,80,\n", "a,online,8O,\n")
        .replace(FILE, "b,visits,90,", "b,visits,\"9\"0,");
    assertThat(small.problems())
        .hasSize(2)
        .contains("observations.csv:2:3 [online]: found '8O'; expected a number such as 96.73")
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("observations.csv:6:3: text stands behind a closing quote"));
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWhereItOpensWithAllThatItTakes() {
    small.replace(FILE, "b,visits,90,", "b,visits,\"90,");
    assertThat(small.problems())
        .contains(
            "observations.csv:6:3: a quote opens here and is never closed; it takes all lines to 7."
                + " Close it, or write it twice if it is part of the text");
  }

  @Test
  void aQuoteBehindTextOfSeveralLinesIsToldWhereTheFieldBegins() {
    small.replace(FILE, "b,visits,90,", "b,visits,\"9\n0\"0,");
    assertThat(small.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "observations.csv:6:3: text stands behind a closing quote in line 7"));
  }

  @Test
  void emptyFieldsBehindTheLastAreNoDecimalComma() {
    small.replace(FILE, "b,visits,90,", "b,visits,90,,,");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:6:1: found 6 fields; the header has 4; the last 2 are empty: take out"
                + " the separators at the end");
  }

  @Test
  void rowsOfEmptyCellsAreLeftFromASheetAndPassedOver() {
    small
        .write(FILE, small.text(FILE).replace("a,visits", ",,,\n,\n , ,\"\",\na,visits") + ",,,\n")
        .write("units.csv", small.text("units.csv") + ",,\n");
    assertThat(Results.score(small.evaluate(), "a", "online")).isEqualTo(80);
  }

  @Test
  void aRowOfMoreEmptyCellsThanTheHeaderHasIsReported() {
    small.write(FILE, small.text(FILE) + ",,,,\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:8:1: found 5 fields; the header has 4; the last is empty: take out"
                + " the separator at the end");
  }

  @Test
  void aControlCharacterIsReportedWithItsField() {
    small
        .replace("units.csv", "Aa", "A\u000Ba")
        .replace("units.csv", "Bb", "\"B\u0085b\"")
        .replace(FILE, "a,online", "a\u007F,online");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:1: found the control character U+007F; delete it",
            "units.csv:2:3: found the control character U+000B; delete it",
            "units.csv:3:3: found the control character U+0085; delete it");
  }

  @Test
  void aControlCharacterInTheHeaderIsReported() {
    small.replace("units.csv", "name_en", "name\u0000_en");
    assertThat(small.problems())
        .containsExactly("units.csv:1:3: found the control character U+0000; delete it");
  }

  @Test
  void tabsAndNewLinesInQuotedTextAreTaken() {
    small.replace("units.csv", "Aa", "\"A\t\r\na\"");
    assertThat(small.evaluate().roster().get(0).name().en()).contains("A\t\r\na");
  }

  @Test
  void aColumnThatStandsTwiceIsReported() {
    small.replace(FILE, "value,status", "value,value");
    assertThat(small.problems())
        .containsExactly("observations.csv:1:4: column 'value' stands twice");
  }

  @Test
  void aMissingColumnIsReportedWithWhatItMayBeCalled() {
    small.replace(FILE, "unit,indicator", "unti,indicator");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:1:1: unknown column 'unti'; maybe 'unit'?; expected unit, indicator,"
                + " value, status, standard_error, n, edition, source, evidence, disputed",
            "observations.csv:1:1: column 'unit' is missing; maybe 'unti'?; there are unti,"
                + " indicator, value, status");
  }

  @Test
  void anEmptyFileIsReportedAsSuch() {
    small.write(FILE, "\n");
    assertThat(small.problems())
        .containsExactly("observations.csv: the file is empty; expected a header line");
  }

  @Test
  void linesAreCountedAsAnEditorShowsThemWhateverTheCharacters() {
    small.write(
        FILE,
        """
        unit,indicator,value,evidence
        a,online,80,"政务
        服务"
        a,visits,x,
        """);
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:4:3 [visits]: found 'x'; expected a number such as 96.73");
  }

  @Test
  void columnsBehindTheLastThatHaveNoNameAndHoldNothingChangeNothing() {
    small
        .write(FILE, small.text(FILE).replace("\n", ",,\n"))
        .write("units.csv", small.text("units.csv").replace("\n", ",\n"));
    assertThat(Results.score(small.evaluate(), "a", "online")).isEqualTo(80);
  }

  @Test
  void aTextBelowNoNameIsReportedOnceAColumn() {
    small
        .write(FILE, small.text(FILE).replace("0,\n", "0,,x,\n").replace("status\n", "status,,\n"))
        .write("units.csv", small.text("units.csv").replace("name_en\n", "name_en,\n"))
        .write("units.csv", small.text("units.csv").replace("Aa", "Aa,").replace("Bb", "Bb,seen"));
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:5: found 'x' in a column without a name; name the column, or clear"
                + " what stands below (6 such, also at 3:5, 4:5, 5:5, …)",
            "units.csv:3:4: found 'seen' in a column without a name; name the column, or clear what"
                + " stands below");
  }

  @Test
  void anotherSeparatorIsNamedWithThePlaceWhereTheFileIs() {
    small
        .write(FILE, small.text(FILE).replace(",", ";"))
        .write("units.csv", small.text("units.csv").replace(",", "\t"))
        .replace(
            "evaluation.yaml", "units: units.csv", "units: {file: units.csv, separator: \";\"}");
    assertThat(small.problems())
        .satisfiesExactly(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "observations.csv:1:1: the header has no comma between its columns; is the"
                            + " separator ';'? Then state `separator: \";\"` where the file is"
                            + " named")
                    .contains("evaluation.yaml:8:12)"),
            problem ->
                assertThat(problem)
                    .startsWith(
                        "units.csv:1:1: the header has no ';' between its columns; is the separator"
                            + " a tab? Then state `separator: \"\\t\"`"));
  }

  @Test
  void oddCharactersInNumbersAreTakenApartByWhatTheyAre() {
    small
        .replace(FILE, "a,online,80,", "a,online,80\u200B,")
        .replace(FILE, "a,visits,40,", "a,visits,\u200B40,")
        .replace(FILE, "a,guides,60,", "a,guides,\u221260,")
        .replace(FILE, "b,online,90,", "b,online,９０％,");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3 [online]: found '80\\u200B'; expected a number such as 96.73; it"
                + " holds U+200B, a zero-width space, invisible, behind '80': write 80"
                + " (2 such, also at 3:3)",
            "observations.csv:4:3 [guides]: found '−60'; expected a number such as 96.73; it has"
                + " full-width digits or signs; it holds − (U+2212), a minus sign of typesetting,"
                + " in front: write -60, or state `digits: full-width`",
            "observations.csv:5:3 [online]: found '９０％'; expected a number such as 96.73; it is a"
                + " percentage typed as text: state `percent: shown` (taken as 90) or `percent:"
                + " stored` (as 0.9); it holds ９ (U+FF19), a full-width digit, in front");
  }
}
