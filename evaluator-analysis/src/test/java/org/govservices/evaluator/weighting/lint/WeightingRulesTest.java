package org.govservices.evaluator.weighting.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;

/** What weighting must not do: each rule on data that break it, and on data that do not. */
class WeightingRulesTest {
  private static final Place HERE = Place.of("weighting.yaml");
  private static final Map<String, Map<String, Double>> NOTHING = Map.of();

  /** Patents and royalties: indicators with goalposts, in different units of measurement. */
  private static final List<Node> NODES =
      List.copyOf(SampleData.evaluate("handbook-tai").framework().indicators().subList(0, 2));

  private static final double[] RISING = DoubleStream.iterate(1, x -> x + 1).limit(12).toArray();
  private static final double[] FALLING = DoubleStream.iterate(30, x -> x - 2).limit(12).toArray();

  private static WeightedData data(String method, String stage, double[]... columns) {
    return new WeightedData(method, stage, NODES, columns, List.of(), NOTHING);
  }

  private static WeightedData measured(String method, String measure, String about, double value) {
    return new WeightedData(
        method,
        "scores",
        NODES,
        new double[][] {RISING, FALLING},
        List.of(.5, .5),
        Map.of(measure, Map.of(about, value)));
  }

  private static List<String> warnings(WeightedData data) {
    return WeightingRules.lint(data, HERE).stream().map(finding -> finding.rule().id()).toList();
  }

  @Test
  void soundWeightingsAreNotWarnedOf() {
    WeightingRules.refuse(data("entropy", "raw", RISING, FALLING), HERE);
    assertThat(warnings(data("entropy", "raw", RISING, FALLING))).isEmpty();
    assertThat(warnings(data("critic", "scores", RISING, FALLING))).isEmpty();
    assertThat(warnings(data("equal", ""))).isEmpty();
    assertThat(warnings(measured("ahp", "consistency-ratio", "ann", .1))).isEmpty();
    assertThat(warnings(measured("principal-components", "kaiser-meyer-olkin", "", .6))).isEmpty();
    assertThat(warnings(measured("principal-components", "kaiser-meyer-olkin", "patents", .2)))
        .isEmpty();
  }

  @Test
  void entropyOfNegativesIsRefused() {
    double[] withLoss = RISING.clone();
    withLoss[3] = -1;
    assertThatThrownBy(() -> WeightingRules.refuse(data("entropy", "raw", withLoss, RISING), HERE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("values below 0 of patents [entropy-of-negatives]");
    WeightingRules.refuse(data("critic", "raw", withLoss, RISING), HERE);
  }

  @Test
  void correlationsOfAConstantAreRefused() {
    double[] constant = new double[12];
    for (String method : List.of("critic", "principal-components", "regression", "optimised")) {
      assertThatThrownBy(
              () -> WeightingRules.refuse(data(method, "scores", constant, RISING), HERE))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("one value for all units of patents [correlation-of-constant]");
    }
    WeightingRules.refuse(data("standard-deviation", "scores", constant, RISING), HERE);
  }

  @Test
  void entropyAfterMinMaxIsWarnedOf() {
    assertThat(warnings(data("entropy", "min-max", RISING, FALLING)))
        .containsExactly("entropy-after-min-max");
    assertThat(warnings(data("entropy", "scores", RISING, FALLING))).isEmpty();
    assertThat(warnings(data("critic", "min-max", RISING, FALLING))).isEmpty();
  }

  @Test
  void spreadsInDifferentUnitsAreWarnedOf() {
    assertThat(warnings(data("standard-deviation", "raw", RISING, FALLING)))
        .containsExactly("spread-of-mixed-units");
    assertThat(warnings(data("standard-deviation", "scores", RISING, FALLING))).isEmpty();
  }

  @Test
  void fewUnitsAreWarnedOf() {
    double[] five = IntStream.range(0, 5).mapToDouble(u -> u).toArray();
    assertThat(warnings(data("critic", "scores", five, five))).containsExactly("few-units");
    double[] six = IntStream.range(0, 6).mapToDouble(u -> u).toArray();
    assertThat(warnings(data("critic", "scores", six, six))).isEmpty();
    double[] nine = IntStream.range(0, 9).mapToDouble(u -> u).toArray();
    double[] ten = IntStream.range(0, 10).mapToDouble(u -> u).toArray();
    for (String bySpread : List.of("entropy", "standard-deviation")) {
      assertThat(warnings(data(bySpread, "scores", nine, nine))).contains("few-units");
      assertThat(warnings(data(bySpread, "scores", ten, ten))).doesNotContain("few-units");
    }
    assertThat(warnings(data("optimised", "scores", five, five))).containsExactly("few-units");
    assertThat(warnings(data("optimised", "scores", six, six))).isEmpty();
  }

  @Test
  void lowAdequacyAndInconsistencyAreWarnedOf() {
    assertThat(warnings(measured("principal-components", "kaiser-meyer-olkin", "", .59)))
        .containsExactly("low-sampling-adequacy");
    assertThat(warnings(measured("ahp", "consistency-ratio", "ann", .101)))
        .containsExactly("inconsistent-judgements");
    assertThat(warnings(measured("ahp", "nodes-beyond-random-index", "ann", 16)))
        .containsExactly("consistency-unknown");
    assertThat(WeightingRules.lint(measured("ahp", "judgements-missing", "ann", 2), HERE))
        .extracting(Finding::message)
        .containsExactly("ahp: 2 pairs of ann without a judgement: no consistency ratio");
  }

  @Test
  void whatAMethodHadToDoIsWarnedOf() {
    assertThat(warnings(measured("optimised", "at-bound", "patents", .05)))
        .containsExactly("weights-at-bounds");
    assertThat(warnings(measured("regression", "negative-coefficient", "patents", -.2)))
        .containsExactly("negative-coefficients");
    assertThat(warnings(measured("benefit-of-the-doubt", "units-at-best", "without bounds", 9)))
        .containsExactly("unbounded-doubt");
    assertThat(warnings(measured("benefit-of-the-doubt", "units-at-best", "", 3))).isEmpty();
  }

  @Test
  void searchesThatDoNotAgreeAreWarnedOf() {
    assertThat(WeightingRules.lint(searches(4), HERE))
        .extracting(Finding::message)
        .containsExactly("optimised: 4 of 10 searches agree");
    assertThat(warnings(searches(5))).isEmpty();
  }

  private static WeightedData searches(double agreeing) {
    return new WeightedData(
        "optimised",
        "scores",
        NODES,
        new double[][] {RISING, FALLING},
        List.of(.5, .5),
        Map.of("starts", Map.of("", 10.0), "starts-that-agree", Map.of("", agreeing)));
  }

  @Test
  void aNodeWithoutWeightIsWarnedOf() {
    WeightedData data =
        new WeightedData(
            "entropy", "raw", NODES, new double[][] {RISING, FALLING}, List.of(1.0, 0.0), NOTHING);
    assertThat(WeightingRules.lint(data, HERE))
        .extracting(Finding::message)
        .containsExactly("entropy: no weight for royalties");
  }
}
