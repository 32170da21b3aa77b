package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.ranking.Band;
import org.junit.jupiter.api.Test;

/** The synthetic assessment. Expected: sample-data/demo/README.md and the generator beside it. */
class DemoTest {
  private static final Evaluation EVALUATION =
      Evaluator.evaluate(Path.of("..", "sample-data", "demo"));

  @Test
  void itSaysThatItIsSynthetic() {
    assertThat(EVALUATION.spec().data()).isEqualTo(EvaluationSpec.Data.SYNTHETIC);
  }

  @Test
  void sixtyFourUnitsHaveGapsOfEveryStatus() {
    assertThat(EVALUATION.roster().size()).isEqualTo(64);
    assertThat(EVALUATION.framework().indicators()).hasSizeGreaterThanOrEqualTo(40);
    for (Status status : Status.values()) {
      assertThat(EVALUATION.observations().count(status)).as(status.keyword()).isPositive();
    }
  }

  @Test
  void everyConflictOfTheTwoFilesIsLoggedWithBothValues() {
    assertThat(logged("disagreement"))
        .hasSize(14)
        .allMatch(
            entry ->
                entry.matches(
                    ".*: kept .+ \\(crawled, .*crawled-synthetic.csv:.*\\), "
                        + "not .+ \\(submitted, .*submitted-synthetic.csv:.*\\)"));
  }

  @Test
  void aUnitWithTooLittleCoverageIsNotScoredAndTheLogSaysWhy() {
    long unscored =
        units("city")
            .mapToObj(unit -> EVALUATION.result(unit, 0))
            .filter(result -> result.outcome() == Result.Outcome.LOW_COVERAGE)
            .peek(result -> assertThat(result.coverage().orElseThrow()).isLessThan(0.65))
            .peek(result -> assertThat(result.rank()).isEmpty())
            .count();
    assertThat(unscored).isEqualTo(1);
    assertThat(logged("not-scored"))
        .anyMatch(entry -> entry.matches("\\d+ overall: coverage .* the contract asks for 65.0 %"));
  }

  @Test
  void unitsFallIntoTheBandsThatTheReadmeNames() {
    assertThat(bands("province"))
        .isEqualTo(Map.of("very-high", 4L, "high", 5L, "medium", 12L, "low", 11L));
    assertThat(bands("city"))
        .isEqualTo(Map.of("very-high", 9L, "high", 5L, "medium", 10L, "low", 7L, "-", 1L));
  }

  @Test
  void indicatorsOfTheFourDefinitionsComeFromRecordsAndEveryRecordIsAccountedFor() {
    assertThat(logged("collected"))
        .hasSize(21)
        .contains(
            " review-followed-up: cases: 12339 records = 283 used + 0 of other units"
                + " + 12056 out of scope + 0 rejected")
        .anyMatch(entry -> entry.startsWith(" time-limit-cut: items: 2560 records = "))
        .anyMatch(entry -> entry.startsWith(" package-response: enterprise_requests: "))
        .anyMatch(entry -> entry.startsWith(" data-levels: flows: "));
    assertThat(
            EVALUATION
                .observations()
                .at(0, EVALUATION.observations().indicators().indexOf("zero-visit"))
                .n())
        .hasValue(40);
  }

  @Test
  void ratingsThatLookBoughtAreNamedInTheLog() {
    assertThat(logged("published-differs"))
        .hasSize(3)
        .allMatch(entry -> entry.matches("\\d+ review-plausible: \\d+ ratings .* look bought: .*"));
  }

  @Test
  void aDisputedValueIsMarkedAndCountsAllTheSame() {
    long disputed = 0;
    for (int i = 0; i < EVALUATION.observations().indicators().size(); i++) {
      for (int unit = 0; unit < EVALUATION.roster().size(); unit++) {
        if (EVALUATION.observations().at(unit, i).disputed()) {
          disputed++;
          assertThat(
                  EVALUATION
                      .result(unit, node(EVALUATION.observations().indicators().get(i)))
                      .score()
                      .orElseThrow())
              .isBetween(0.0, 100.0);
        }
      }
    }
    assertThat(disputed).isPositive();
  }

  /** The entries of an event: unit, node and detail. */
  private static List<String> logged(String event) {
    return EVALUATION.log().stream()
        .filter(decision -> decision.event().equals(event))
        .map(decision -> decision.unit() + " " + decision.node() + ": " + decision.detail())
        .toList();
  }

  private static int node(String id) {
    return EVALUATION.nodes().stream().map(Node::id).toList().indexOf(id);
  }

  private static IntStream units(String kind) {
    return IntStream.range(0, EVALUATION.roster().size())
        .filter(unit -> EVALUATION.roster().get(unit).kind().equals(kind));
  }

  private static Map<String, Long> bands(String kind) {
    return units(kind)
        .mapToObj(unit -> EVALUATION.result(unit, 0).band().map(Band::id).orElse("-"))
        .collect(Collectors.groupingBy(band -> band, Collectors.counting()));
  }
}
