package org.govservices.evaluator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Observations with a row per cell. */
class LongFileTest extends SmallEvaluationTest {
  private static final String FILE = "observations.csv";

  @Test
  void anUnknownUnitOrIndicatorIsNamedWithWhatMayHaveBeenMeant() {
    small.replace(FILE, "a,online,80,", "aa,online,80,").replace(FILE, "b,visits", "b,vistis");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:1: no unit 'aa'; maybe 'a'?",
            "observations.csv:6:2: no indicator 'vistis'; maybe 'visits'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8O", "80%", "８０", "NaN", "0x10", "80 000", "1;5", "--1"})
  void whatIsNoNumberIsReportedAsFound(String text) {
    small.replace(FILE, "a,online,80,", "a,online," + text + ",");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith(
            "observations.csv:2:3 [online]: found '" + text + "'; expected a number such as 96.73");
  }

  @Test
  void aThousandsSeparatorIsNoNumberEvenInQuotes() {
    small.replace(FILE, "a,online,80,", "a,online,\"1,000\",");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3 [online]: found '1,000'; expected a number such as 96.73; it has"
                + " a comma between thousands, or a decimal comma: write the digits alone, or state"
                + " `decimal: comma`");
  }

  @Test
  void aCellGivenTwiceInOneFileIsReportedWithItsFirstPlace() {
    small.replace(FILE, "a,online,80,\n", "a,online,80,\na,online,80,\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:3:3: unit 'a', indicator 'online' is a duplicate;"
                + " first at observations.csv:2:3");
  }

  @Test
  void anEmptyValueIsNotZeroButAsksForAStatus() {
    small.replace(FILE, "a,online,80,", "a,online,,");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3: the value is empty;"
                + " expected a number, or a status that says why");
  }

  @Test
  void aValueBesideAStatusThatSaysThereIsNoneIsReported() {
    small.replace(FILE, "a,online,80,", "a,online,80,not-found");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3: found '80' with status not-found; expected no value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "", "8O"})
  void anUnknownStatusIsOneProblemWhateverTheValue(String value) {
    small.replace(FILE, "a,online,80,", "a,online," + value + ",notfound");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:4: found 'notfound'; expected one of observed, not-found, failed,"
                + " not-applicable; maybe 'not-found'?");
  }

  @Test
  void everyFurtherColumnIsChecked() {
    small.write(
        FILE,
        """
        unit,indicator,value,n,standard_error,edition,source,disputed
        a,online,80,1.5,-1,2023,crawld,maybe
        """);
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:4: found 1.5; expected a whole number",
            "observations.csv:2:5: found -1; expected 0 or more",
            "observations.csv:2:6: found edition 2023; expected 2024"
                + " (the framework's, or one of the evaluation's `earlier-editions`)",
            "observations.csv:2:7: found 'crawld'; expected one of crawled, submitted, assessed,"
                + " imputed, decided, published; maybe 'crawled'?",
            "observations.csv:2:8: found 'maybe'; expected 'yes' or nothing");
  }

  @Test
  void everythingThatARowSaysIsKept() {
    small.write(
        FILE,
        """
        evidence,unit,value,indicator,status,n,standard_error,edition,source,disputed
        page 7,a,80,online,observed,120,1.25,2024,assessed,yes
        ,a,40,visits,,,,,,
        site down,a,,guides,failed,,,,,
        ,b,90,online,,,,,,
        ,b,90,visits,,,,,,
        ,b,90,guides,,,,,,
        """);
    Evaluation evaluation = small.evaluate();
    Observation full = evaluation.observations().at(0, 0);
    assertThat(full.value()).hasValue(80);
    assertThat(full.n()).hasValue(120);
    assertThat(full.standardError()).hasValue(1.25);
    assertThat(full.origin()).isEqualTo(Origin.ASSESSED);
    assertThat(full.disputed()).isTrue();
    assertThat(full.evidence()).isEqualTo("page 7");
    assertThat(evaluation.observations().at(0, 1).origin()).isEqualTo(Origin.CRAWLED);
    assertThat(evaluation.observations().at(0, 2).status()).isEqualTo(Status.FAILED);
    assertThat(evaluation.observations().at(0, 2).evidence()).isEqualTo("site down");
  }
}
