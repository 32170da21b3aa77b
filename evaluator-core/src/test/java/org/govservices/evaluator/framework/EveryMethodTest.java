package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.method.Methods;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scoring rule, transform and aggregation, as files write it. */
class EveryMethodTest {
  private static final List<String> RULES =
      List.of(
          "{goalposts: {range: [0, 9.5], outside: extend, to: [0, 1]}}",
          "{piecewise: {points: [[0, 1], [2.5, 7], [9, 3]], outside: cap}}",
          "{levels: {yes: 5, partly: 2.5, 'no': 0}}",
          "{levels: {1: 0, 2: 4.5}}",
          "{checklist: {items: 8, to: [0, 10]}}",
          "raw",
          "{min-max: {fit: kind, editions: all, to: [1, 100]}}",
          "{min-max: {fit: {min: 0, max: 12.5}, to: [1, 100]}}",
          "{z-score: {fit: {mean: 3, sd: 0.5}, sd: population, mean: 100, spread: 10}}",
          "{rank: {fit: all, editions: this, ties: minimum}}",
          "{borda: {fit: kind, editions: this, ties: average}}",
          "{percentile-rank: {fit: all, editions: this, ties: average, to: [0, 1]}}",
          "{distance-to-target: {target: 95, fit: all, editions: this, to: [0, 1]}}",
          "{distance-to-reference: {unit: a, outside: cap, fit: {worst: 1, reference: 2}, to: [0, 1]}}",
          "{distance-to-maximum: {fit: all, editions: this, to: [0, 1]}}",
          "{share-of-maximum: {fit: {best: 12}, to: [0, 1]}}",
          "{quantile-goalposts: {shares: [0.05, 0.95], type: 7, outside: cap, fit: all, to: [0, 1]}}",
          "{ampi: {reference: mean, fit: all, editions: all}}",
          "{ampi: {reference: 3.5, fit: all, editions: this}}");

  private static final List<String> DOWNWARDS =
      List.of(
          "{deduction: {top: 100, each: 5, cap: 30}}", "{deduction: {top: 9, each: 1, floor: 0}}");

  private static final List<String> AGGREGATIONS =
      List.of(
          "arithmetic",
          "geometric",
          "{geometric: {floor: 0.5}}",
          "{harmonic: {floor: 0.5}}",
          "{power-mean: {p: -2, floor: 0.5}}",
          "minimum",
          "{owa: {weights: [0.75, 0.25]}}",
          "{owa: {quantifier: 2}}",
          "{mazziotta-pareto: {penalty: plus, sd: sample}}",
          "{topsis: {to: [0, 10]}}",
          "borda",
          "{copeland: {to: [0, 10]}}",
          "{deductions: {from: 100, floor: 0}}");

  private static final List<String> TRANSFORMS =
      List.of("none", "{log: {base: 10}}", "square-root");

  @TempDir Path folder;

  static Stream<String> rules() {
    return RULES.stream();
  }

  static Stream<String> downwards() {
    return DOWNWARDS.stream();
  }

  static Stream<String> aggregations() {
    return AGGREGATIONS.stream();
  }

  static Stream<String> transforms() {
    return TRANSFORMS.stream();
  }

  private SmallEvaluation unbounded() {
    return new SmallEvaluation(folder)
        .framework("scale: [0, 100]", "scale: unbounded")
        .framework("not-found: zero", "not-found: exclude")
        .framework("score: {goalposts: [0, 100]}", "score: raw");
  }

  private void assertReadsBack(SmallEvaluation small) throws IOException {
    Framework framework = small.framework();
    Path file = folder.resolve("resolved.yaml");
    Files.writeString(file, new YAMLMapper().writeValueAsString(ResolvedContract.of(framework)));
    assertThat(FrameworkReader.read(file)).isEqualTo(framework);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aScoringRuleIsReadAndWritten(String rule) throws IOException {
    assertReadsBack(unbounded().framework("score: raw", "score: " + rule));
  }

  @ParameterizedTest
  @MethodSource("downwards")
  void aScoringRuleForWhatIsBetterWhenLowerIsReadAndWritten(String rule) throws IOException {
    assertReadsBack(
        unbounded()
            .framework("direction: higher", "direction: lower")
            .framework("score: raw", "score: " + rule));
  }

  @ParameterizedTest
  @MethodSource("aggregations")
  void anAggregationIsReadAndWritten(String aggregation) throws IOException {
    assertReadsBack(unbounded().framework("aggregate: arithmetic", "aggregate: " + aggregation));
  }

  @ParameterizedTest
  @MethodSource("transforms")
  void aTransformIsReadAndWritten(String transform) throws IOException {
    assertReadsBack(unbounded().framework("score: raw", "score: raw\n  transform: " + transform));
  }

  @Test
  void noMethodIsLeftOut() {
    assertCovered(ScoringRules.ALL, Stream.concat(RULES.stream(), DOWNWARDS.stream()));
    assertCovered(Aggregations.ALL, AGGREGATIONS.stream());
    assertCovered(Transforms.ALL, TRANSFORMS.stream());
  }

  private static void assertCovered(Methods<?> methods, Stream<String> written) {
    assertThat(written.map(text -> text.replaceAll("^\\{|:.*", "")).distinct())
        .containsExactlyInAnyOrderElementsOf(methods.names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          goalposts                                                       | expected one scoring rule, {name: settings}
          {piecewise: {points: [[0, 0], [5, 10], [5, 20]], outside: cap}} | needs points whose values rise; point 3 does not
          {piecewise: {points: [[0, 5], [5, 5]], outside: cap}}           | needs two points with different scores
          {levels: {yes: 1, 2: 0}}                     | needs answers that are all words or all numbers
          {levels: {yes: 100, partly: 50, no: -10}}    | gives scores outside the scale
          {checklist: {items: 8, to: [0, 200]}}        | gives scores outside the scale
          {deduction: {top: 100, each: 5}}             | needs a cap or a floor
          {deduction: {top: 100, each: 5, cap: 10}}    | scores against `direction: higher`
          {min-max: {fit: {min: 9, max: 3}}}           | needs min < max
          {min-max: {fit: {min: 9}}}                   | fixes its parameters in 'fit' all at once: min, max
          {percentile-rank: {fit: {n: 9}, ties: minimum}} | has no parameters that could be fixed
          {rank: {fit: all, ties: minimum}}            | gives scores outside the scale
          {ampi: {reference: mean, fit: all}}          | gives scores outside the scale
          {distance-to-reference: {unit: a, outside: extend, fit: all}} | gives scores outside the scale
          {quantile-goalposts: {shares: [0.9, 0.1], type: 7, outside: cap, fit: all}} | needs low < high
          """)
  void anUnsoundScoringRuleIsRefusedWithTheReason(String rule, String reason) {
    SmallEvaluation small =
        new SmallEvaluation(folder).framework("score: {goalposts: [0, 100]}", "score: " + rule);
    assertThat(small.frameworkProblems()).isNotEmpty().allMatch(p -> p.contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {power-mean: {p: 0}}                | its limit at 0 is `geometric`
          {owa: {weights: [0.5, 0.4]}}        | needs weights of 0 or more that sum to 1
          {owa: {weights: [0.5, 0.5], quantifier: 2}} | needs either 'weights' or 'quantifier'
          {owa: {weights: [0.5, 0.3, 0.2]}}   | has 3 weights for 2 children
          {mazziotta-pareto: {penalty: minus}} | gives scores on another scale
          {borda: {to: [0, 10]}}              | gives scores on another scale
          copeland                            | gives scores on another scale
          """)
  void anUnsoundAggregationIsRefusedWithTheReason(String aggregation, String reason) {
    SmallEvaluation small =
        new SmallEvaluation(folder).framework("aggregate: arithmetic", "aggregate: " + aggregation);
    assertThat(small.frameworkProblems()).isNotEmpty().allMatch(p -> p.contains(reason));
  }
}
