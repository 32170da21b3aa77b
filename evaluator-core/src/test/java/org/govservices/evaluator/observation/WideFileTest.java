package org.govservices.evaluator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observations with a row per unit. */
class WideFileTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .replace(
                "evaluation.yaml",
                "layout: long, source: crawled}",
                "layout: wide, source: submitted,"
                    + " markers: {\"\": failed, \"/\": not-applicable, 无: not-found}}");
  }

  @Test
  void declaredMarkersStandForStatusesAndEverythingElseIsANumber() {
    small.write("observations.csv", "unit,guides,online,visits\nb,90,/,无\na,,80.5,-4e1\n");
    small.framework("goalposts: [0, 100]", "goalposts: {range: [-50, 100], outside: refuse}");
    ObservationTable table = small.evaluate().observations();
    assertThat(table.at(0, 0).value()).hasValue(80.5);
    assertThat(table.at(0, 1).value()).hasValue(-40);
    assertThat(table.at(0, 2).status()).isEqualTo(Status.FAILED);
    assertThat(table.at(1, 0).status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(table.at(1, 1).status()).isEqualTo(Status.NOT_FOUND);
    assertThat(table.at(1, 2).origin()).isEqualTo(Origin.SUBMITTED);
  }

  @Test
  void anEmptyCellNobodyDeclaredIsAnError() {
    small
        .replace("evaluation.yaml", "\"\": failed, ", "")
        .write("observations.csv", "unit,online,visits,guides\na,80,40,\nb,90,90,90\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:4 [guides]: the cell of 'guides' is empty;"
                + " expected a number, or that the evaluation says what an empty cell means:"
                + " `markers: {\"\": failed}`, or not-found, or not-applicable");
  }

  @Test
  void anUndeclaredMarkerAnUnknownIndicatorAndAnUnknownUnitAreAllReported() {
    small.write("observations.csv", "unit,online,vistis,guides\na,-,40,60\nbb,90,90,90\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:1:3: no indicator 'vistis'; maybe 'visits'?",
            "observations.csv:2:2 [online]: found '-'; expected a number such as 96.73; if it"
                + " stands for a gap, state `markers: {\"-\": failed}`, or not-found, or"
                + " not-applicable",
            "observations.csv:3:1: no unit 'bb'; maybe 'b'?");
  }

  @Test
  void aUnitInTwoRowsIsReportedAtEveryCell() {
    small.write("observations.csv", "unit,online\na,80\na,81\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:3:2: unit 'a', indicator 'online' is a duplicate;"
                + " first at observations.csv:2:2");
  }
}
