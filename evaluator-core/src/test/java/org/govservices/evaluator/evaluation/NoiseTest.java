package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govservices.evaluator.testing.Results.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a weighted mean is off by in binary decides nothing; every right value is exact by hand. */
class NoiseTest extends SmallEvaluationTest {

  private static String indicator(String id, double weight) {
    return "        - {id: %s, name: {en: X}, weight: %s, unit: u}\n".formatted(id, weight);
  }

  /** The index is a dimension {@code d} with some settings and children, and more beside it. */
  private void tree(String settings, String children, String beside) {
    String framework = small.text("framework.yaml");
    small.write(
        "framework.yaml",
        framework.substring(0, framework.indexOf("    - id: depth"))
            + "    - id: d\n      name: {en: D}\n      weight: 1\n"
            + settings
            + "      children:\n"
            + children
            + beside);
    small.replace(
        "evaluation.yaml", "layout: long, source: crawled", "layout: wide, source: crawled");
  }

  private void units(String header, String... rows) {
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    for (String row : rows) {
      String code = row.substring(0, row.indexOf(','));
      units.append(code).append(",city,N").append(code).append('\n');
    }
    small
        .write("units.csv", units.toString())
        .write("observations.csv", header + "\n" + String.join("\n", rows) + "\n");
  }

  private void sevenTwoOne(String settings, String beside) {
    tree(settings, indicator("i", .7) + indicator("j", .2) + indicator("k", .1), beside);
  }

  /** In binary, .7 · 80 + .2 · 80 + .1 · 80 is 80.00000000000001. */
  @Test
  void aBonusAboveEightyIsNotPaidAtEighty() {
    sevenTwoOne(
        "      adjust: [{bonus: {indicator: b, cap: 15, only-above: 80}}]\n",
        "    - {id: b, name: {en: B}, weight: 0, unit: u}\n");
    units("unit,i,j,k,b", "u,80,80,80,10", "v,80,80,80.1,10");
    assertThat(score(small.evaluate(), "u", "overall")).isEqualTo(80);
    assertThat(score(small.evaluate(), "v", "overall")).isEqualTo(90.01);
  }

  /** All three have 99.9 / 3. */
  @Test
  void equalScoresCannotBeStretched() {
    tree(
        "      rescale: {min-max: {fit: all}}\n",
        indicator("i", 1) + indicator("j", 1) + indicator("k", 1),
        "");
    units("unit,i,j,k", "a,33.3,33.3,33.3", "b,0,0,99.9", "c,99.9,0,0");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .contains("[overall/d]: min-max needs two different values, found only one (33.3)");
  }

  @Test
  void aHundredIsNotRefusedAsMore() {
    small.framework("aggregate: arithmetic", "aggregate: {deductions: {from: 100, floor: 0}}");
    sevenTwoOne("      aggregate: arithmetic\n", "");
    units("unit,i,j,k", "u,100,100,100", "v,100,100,90");
    assertThat(score(small.evaluate(), "u", "overall")).isEqualTo(100);
    assertThat(score(small.evaluate(), "v", "overall")).isEqualTo(99);
  }

  /** .1 · 30 + .2 · 30 − .3 · 30 is 0, and 4e-16 in binary. */
  @Test
  void aZeroIsRefusedAsAZero() {
    small.framework("scale: [0, 100]", "scale: [-100, 100]");
    small.framework("aggregate: arithmetic", "aggregate: geometric");
    small.framework("not-found: zero", "not-found: exclude");
    small.framework("score: {goalposts: [0, 100]}", "score: raw");
    tree(
        "      aggregate: arithmetic\n",
        indicator("i", .1) + indicator("j", .2) + indicator("k", .3),
        "");
    units("unit,i,j,k", "u,30,30,-30", "v,1,1,1");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .contains("found a score of 0 of 'd' for unit 'u', which 'geometric' refuses");
  }

  /** Both dimensions are 33.3 for all three units: nobody beats anybody. */
  @Test
  void pairsThatAreEqualAreTied() {
    small.framework("index:\n", "index:\n  aggregate: {copeland: {to: [0, 100]}}\n");
    tree("", indicator("i", 1) + indicator("j", 1) + indicator("k", 1), "");
    units("unit,i,j,k", "a,33.3,33.3,33.3", "b,0,0,99.9", "c,99.9,0,0");
    Evaluation evaluation = small.evaluate();
    assertThat(List.of("a", "b", "c"))
        .allSatisfy(unit -> assertThat(score(evaluation, unit, "overall")).isEqualTo(50));
  }

  /** 100, 100 and 250 thirds: 33.33…, 33.33… and 83.33…, whose mean is 50. */
  @Test
  void roundingDoesNotPileUpFromLevelToLevel() {
    String third =
        """
                - id: t%1$d
                  name: {en: T}
                  weight: 1
                  children:
                    - {id: a%1$d, name: {en: A}, weight: 1, unit: u}
                    - {id: b%1$d, name: {en: B}, weight: 1, unit: u}
                    - {id: c%1$d, name: {en: C}, weight: 1, unit: u}
        """;
    tree(
        "      adjust: [{bonus: {indicator: x, cap: 15, only-above: 50}}]\n",
        third.formatted(1) + third.formatted(2) + third.formatted(3),
        "    - {id: x, name: {en: B}, weight: 0, unit: u}\n");
    units(
        "unit,a1,b1,c1,a2,b2,c2,a3,b3,c3,x",
        "u,50,25,25,0,100,0,100,100,50,9",
        "v,50,50,50,50,50,50,50,50,50,9");
    Evaluation evaluation = small.evaluate();
    assertThat(score(evaluation, "u", "overall")).isEqualTo(50);
    assertThat(score(evaluation, "v", "overall")).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "geometric", "harmonic", "{power-mean: {p: 2}}", "minimum"})
  void theOrderOfChildrenDecidesNothing(String aggregation) {
    Random random = new Random(7);
    small.framework("aggregate: arithmetic", "aggregate: " + aggregation);
    String framework = small.text("framework.yaml");
    String evaluation = small.text("evaluation.yaml");
    List<Integer> order = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
    double[] weights = random.doubles(9, .01, 1).toArray();
    String[] rows =
        IntStream.range(0, 200)
            .mapToObj(
                u ->
                    "u%d,%s"
                        .formatted(
                            u,
                            random
                                .doubles(9, 1, 100)
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(","))))
            .toArray(String[]::new);
    List<Double> first = null;
    for (int round = 0; round < 5; round++) {
      small.write("framework.yaml", framework).write("evaluation.yaml", evaluation);
      tree(
          "",
          order.stream().map(i -> indicator("i" + i, weights[i])).collect(Collectors.joining()),
          "");
      units("unit,i0,i1,i2,i3,i4,i5,i6,i7,i8", rows);
      Evaluation made = small.evaluate();
      List<Double> scores =
          IntStream.range(0, 200)
              .mapToObj(u -> score(made, "u" + u, "overall"))
              .collect(Collectors.toList());
      first = first == null ? scores : first;
      assertThat(scores).isEqualTo(first);
      Collections.shuffle(order, random);
    }
  }

  /** The mean of .1, .2 and .3 is .2 in any order. */
  @ParameterizedTest
  @CsvSource({"3", "3000"})
  void tiesAreTheSameAmongFewUnitsAndMany(int units) {
    small.framework("scale: [0, 100]", "scale: [0, 1]");
    small.framework("goalposts: [0, 100]", "goalposts: [0, 1]");
    small.framework("decimals: 2", "decimals: 10");
    small.write(
        "framework.yaml", small.text("framework.yaml").replaceAll("bands:\n(  - .*\n)+", ""));
    tree("", indicator("i", 1) + indicator("j", 1) + indicator("k", 1), "");
    String[] orders = {".1,.2,.3", ".3,.2,.1", ".2,.3,.1"};
    units(
        "unit,i,j,k",
        IntStream.range(0, units)
            .mapToObj(u -> "u" + u + "," + orders[u % 3].replace(".", "0."))
            .toArray(String[]::new));
    Evaluation evaluation = small.evaluate();
    for (int u = 0; u < units; u++) {
      assertThat(Results.of(evaluation, "u" + u).rank()).hasValue(1);
    }
  }
}
