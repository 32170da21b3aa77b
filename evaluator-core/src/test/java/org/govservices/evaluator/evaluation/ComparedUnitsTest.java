package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aggregations that compare units, in a contract where kinds may have trees of their own. */
class ComparedUnitsTest {
  private static final String OBSERVATIONS =
      """
      unit,online,visits,guides
      a,90,20,50
      b,60,70,40
      c,30,30,90
      d,95,10,10
      """;

  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void twoCitiesAndTwoTowns() {
    small =
        new SmallEvaluation(folder)
            .write("units.csv", "code,kind,name_en\na,city,A\nb,city,B\nc,town,C\nd,town,D\n")
            .write("observations.csv", OBSERVATIONS)
            .replace("evaluation.yaml", "layout: long", "layout: wide");
  }

  private SmallEvaluation aggregated(String method) {
    return small.framework(
        "    weight: 3\n", "    weight: 3\n      aggregate: {" + method + ": {to: [0, 100]}}\n");
  }

  private Map<String, Double> scores() {
    Map<String, Double> scores = new TreeMap<>();
    Evaluation evaluation = small.evaluate();
    for (String unit : new String[] {"a", "b", "c", "d"}) {
      scores.put(unit, Results.score(evaluation, unit, "depth"));
    }
    return scores;
  }

  @Test
  void unitsWithTheSameTreeAreComparedWhateverTheirKind() {
    aggregated("borda");
    // of three rivals: online 3 : 1, visits counts a quarter
    assertThat(scores().get("d")).isCloseTo(100 * 0.75, within(1e-9));
    assertThat(scores().get("b")).isCloseTo(100 * (0.75 * 1 + 0.25 * 3) / 3, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"borda", "copeland", "topsis"})
  void unitsOfAKindWithOtherWeightsAreNotComparedWithTheRest(String method) {
    aggregated(method)
        .framework("Visits}, weight: 1", "Visits}, weight: 1, weight-for-kind: {town: 4}");
    double a = scores().get("a");
    small.replace("observations.csv", "d,95,10,10", "d,5,99,10");
    assertThat(scores().get("a")).isEqualTo(a);
  }

  @Test
  void anotherTreeFurtherDownIsAnotherTree() {
    small
        .framework("index:\n", "index:\n  aggregate: {borda: {to: [0, 100]}}\n")
        .framework("Visits}, weight: 1", "Visits}, weight: 1, applies-to: [town]")
        .write(
            "observations.csv",
            OBSERVATIONS.replace("a,90,20", "a,90,/").replace("b,60,70", "b,60,/"))
        .replace(
            "evaluation.yaml",
            "source: crawled}",
            "source: crawled, markers: {\"/\": not-applicable}}");
    Evaluation evaluation = small.evaluate();
    // each kind of two has its own winner: a by depth and guides, c by guides against depth 1 : 3
    assertThat(Results.score(evaluation, "a", "overall")).isEqualTo(100);
    assertThat(Results.score(evaluation, "b", "overall")).isZero();
    assertThat(Results.score(evaluation, "d", "overall")).isCloseTo(75, within(1e-9));
    assertThat(Results.score(evaluation, "c", "overall")).isCloseTo(25, within(1e-9));
  }

  @Test
  void whatCannotBeComparedIsAProblemOfItsDimension() {
    aggregated("topsis")
        .write(
            "observations.csv", "unit,online,visits,guides\na,5,0,1\nb,6,0,2\nc,7,0,3\nd,8,0,4\n");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:23:18 [overall/depth]: topsis divides by the length of a column; found"
                + " scores of 0 only of 'visits'");
  }

  @Test
  void aMethodWithAScaleOfItsOwnMustSayThatItIsTheFrameworks() {
    small.framework("    weight: 3\n", "    weight: 3\n      aggregate: topsis\n");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("[overall/depth]: 'topsis' gives scores on another scale; expected its `to`");
  }

  /** As the UN's telecommunication index: a mean of z-scores, min-max-scaled over all units. */
  @Test
  void aDimensionsOwnScoresAreRescaledOverAllUnits() {
    small.framework(
        "    weight: 3\n",
        "    weight: 3\n"
            + "      rescale: {min-max: {fit: all}}\n"
            + "      defaults: {score: {z-score: {fit: all, sd: sample, mean: 0, spread: 1}},"
            + " missing: {not-found: refuse}}\n");
    Map<String, Double> scores = scores();
    // weighted z-scores: a .447, b .174, c −.899, d .279
    double[] z = new double[4];
    double[][] values = {{90, 60, 30, 95}, {20, 70, 30, 10}};
    for (int i = 0; i < 2; i++) {
      double[] column = values[i];
      double mean = Arrays.stream(column).average().orElseThrow();
      double squares = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
      for (int u = 0; u < 4; u++) {
        z[u] += (i == 0 ? 0.75 : 0.25) * (column[u] - mean) / Math.sqrt(squares / 3);
      }
    }
    double min = Arrays.stream(z).min().orElseThrow();
    double max = Arrays.stream(z).max().orElseThrow();
    for (int u = 0; u < 4; u++) {
      assertThat(scores.get("abcd".substring(u, u + 1)))
          .isCloseTo(100 * (z[u] - min) / (max - min), within(1e-9));
    }
  }

  @Test
  void scoresMayBeRescaledToAMeanAndSpreadWithinTheirKind() {
    small
        .framework("scale: [0, 100]", "scale: unbounded")
        .framework("not-found: zero", "not-found: exclude")
        .framework("score: {goalposts: [0, 100]}", "score: raw")
        .framework(
            "    weight: 3\n",
            "    weight: 3\n"
                + "      rescale: {z-score: {fit: kind, sd: sample, mean: 100, spread: 10}}\n");
    Map<String, Double> scores = scores();
    // two units of a kind stand a root of a half on either side of the mean
    assertThat(scores.get("a")).isCloseTo(100 + 10 * Math.sqrt(0.5), within(1e-9));
    assertThat(scores.get("b")).isCloseTo(100 - 10 * Math.sqrt(0.5), within(1e-9));
    assertThat(scores.get("a")).isCloseTo(scores.get("d"), within(1e-9));
  }

  @Test
  void ranksOnAScaleWithEndsAreRefusedUnlessMappedOntoIt() {
    small.framework("score: {goalposts: [0, 100]}", "score: {rank: {fit: all, ties: minimum}}");
    assertThat(small.frameworkProblems())
        .isNotEmpty()
        .first()
        .asString()
        .contains("'rank' gives scores outside the scale");
  }
}
