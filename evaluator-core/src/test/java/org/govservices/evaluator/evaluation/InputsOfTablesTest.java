package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in memory by the small evaluation's framework: depth (online 3, visits 1) 3, guides 1. */
class InputsOfTablesTest {
  private static final List<String> UNIT = List.of("code", "kind", "name_en");
  private static final List<String> VALUE = List.of("unit", "online", "visits", "guides");

  @TempDir Path folder;

  @BeforeEach
  void framework() {
    new SmallEvaluation(folder).framework();
  }

  private Evaluation evaluate(
      List<List<String>> units, List<List<String>> values, Optional<Status> absent) {
    Problems problems = new Problems();
    return Evaluator.evaluate(
        Inputs.of(
            folder,
            CsvFile.of("units", UNIT, units, problems),
            CsvFile.of("values", VALUE, values, problems),
            EvaluationSpec.Data.SYNTHETIC,
            absent,
            problems));
  }

  @Test
  void tablesAreEvaluatedAndResultsNamedByCodeAndId() {
    Evaluation evaluation =
        evaluate(
            List.of(List.of("a", "city", "A"), List.of("b", "city", "B")),
            List.of(List.of("a", "80", "60", "1.0E1"), List.of(" b ", "50", "50", "50")),
            Optional.empty());
    // ((3·80 + 60)/4 · 3 + 10)/4
    assertThat(evaluation.result("a", "overall").score()).hasValue(58.75);
    assertThat(evaluation.result("b", "depth").score()).hasValue(50);
    assertThat(evaluation.result("a", "overall").rank()).hasValue(1);
    assertThatThrownBy(() -> evaluation.result("c", "overall"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no unit 'c'");
    assertThatThrownBy(() -> evaluation.result("a", "dept"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no node 'dept'; maybe 'depth'?");
  }

  @Test
  void aGapIsWhatTheCallerSays() {
    Evaluation evaluation =
        evaluate(
            List.of(List.of("a", "city", "A")),
            List.of(List.of("a", "80", "", "10")),
            Optional.of(Status.FAILED));
    assertThat(evaluation.observations().at(0, 1).status()).isEqualTo(Status.FAILED);
    assertThat(evaluation.result("a", "depth").score()).hasValue(80);
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    assertThatThrownBy(
            () ->
                evaluate(
                    List.of(List.of("a", "city", "A"), List.of("a", "city", "again")),
                    List.of(List.of("a", "x", "60", "10", "5")),
                    Optional.empty()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("units:3:1: unit 'a' is a duplicate; first at units:2:1")
        .hasMessageContaining("values:2");
    assertThatThrownBy(
            () ->
                evaluate(
                    List.of(List.of("a", "city", "A")),
                    List.of(List.of("a", "x", "60", "10"), List.of("c", "1", "2", "3")),
                    Optional.empty()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("values:2:2 [online]")
        .hasMessageContaining("values:3:1: no unit 'c'");
  }
}
