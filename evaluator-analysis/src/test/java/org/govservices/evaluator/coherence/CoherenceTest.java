package org.govservices.evaluator.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.testing.SampleData;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.govservices.evaluator.testing.Tai;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoherenceTest {
  @TempDir Path folder;

  private static Coherence of(Evaluation evaluation, Correlation correlation, String... outside) {
    return Coherence.of(
        evaluation, new Coherence.Options(correlation, Optional.empty(), List.of(outside), .75));
  }

  /** Computed in numpy from the goalpost scores and equal weights. */
  @Test
  void equalWeightsAreNotEqualImportance() {
    List<Importance> importance =
        of(SampleData.evaluate("handbook-tai"), Correlation.PEARSON).importance().stream()
            .filter(i -> i.of().id().equals("overall") && i.over() == Block.Over.INDICATORS)
            .toList();
    assertThat(importance).extracting(i -> i.node().id()).isEqualTo(Tai.INDICATORS);
    assertThat(importance).allSatisfy(i -> assertThat(i.nominal()).isEqualTo(.125));
    assertThat(importance.stream().mapToDouble(i -> i.linear().orElseThrow()).toArray())
        .containsExactly(
            new double[] {.3261, .4752, .3556, .0703, .3666, .3358, .3023, .2241}, within(5e-5));
    assertThat(importance.stream().mapToDouble(i -> i.linearShare().orElseThrow()).toArray())
        .containsExactly(
            new double[] {.1328, .1935, .1448, .0286, .1493, .1367, .1231, .0913}, within(5e-5));
  }

  /** R's lowess(f = .75, iter = 0, delta = 0), and loess(degree = 1), on the same scores. */
  @Test
  void smoothImportanceIsThatOfLowess() {
    Coherence tai = of(SampleData.evaluate("handbook-tai"), Correlation.PEARSON);
    assertThat(
            List.of(
                    "creation patents",
                    "overall creation",
                    "overall royalties",
                    "overall university")
                .stream()
                .mapToDouble(
                    of ->
                        tai.importance().stream()
                            .filter(i -> (i.of().id() + " " + i.node().id()).equals(of))
                            .findFirst()
                            .flatMap(i -> i.smooth().stream().boxed().findFirst())
                            .orElseThrow())
                .toArray())
        .containsExactly(new double[] {.7822, .7126, .4911, .2275}, within(5e-5));
  }

  @Test
  void ofThreeUnitsNothingIsGivenThatRestsOnCorrelationsAndAReasonStands() {
    new SmallEvaluation(folder)
        .write("units.csv", "code,kind,name_en,region\na,city,A,x\nb,city,B,y\nc,city,C,z\n")
        .write(
            "observations.csv",
            """
            unit,indicator,value,status
            a,online,1.3,
            a,visits,83.7,
            a,guides,25.9,
            b,online,23.4,
            b,visits,99.6,
            b,guides,47,
            c,online,83.6,
            c,visits,47.6,
            c,guides,63.9,
            """);
    Coherence three = of(Evaluator.evaluate(folder), Correlation.PEARSON, "region");
    assertThat(three.pairs())
        .allSatisfy(pair -> assertThat(pair.correlation()).isEmpty())
        .allSatisfy(
            pair ->
                assertThat(pair.whyNone())
                    .contains(new LocalText("3 units; given from 4", "仅 3 个评估对象；4 个起给出")));
    String why = "3 units; given from 10";
    assertThat(three.reliability())
        .allSatisfy(r -> assertThat(r.alpha()).isEmpty())
        .allSatisfy(r -> assertThat(r.whyNone().orElseThrow().english()).isEqualTo(why));
    assertThat(three.components())
        .allSatisfy(c -> assertThat(c.components()).isEmpty())
        .allSatisfy(c -> assertThat(c.whyNone().orElseThrow().english()).isEqualTo(why));
    assertThat(three.importance())
        .allSatisfy(i -> assertThat(i.linear()).isEmpty())
        .allSatisfy(i -> assertThat(i.smooth()).isEmpty())
        .allSatisfy(i -> assertThat(i.whyNone().orElseThrow().english()).isEqualTo(why));
    assertThat(three.outside())
        .allSatisfy(o -> assertThat(o.value()).isEmpty())
        .allSatisfy(o -> assertThat(o.whyNone().orElseThrow().english()).isEqualTo(why));
  }

  @Test
  void aCorrelationOfFourToNineUnitsIsMarked() {
    SmallEvaluation small = new SmallEvaluation(folder);
    for (int units : new int[] {4, 9, 10}) {
      StringBuilder roster = new StringBuilder("code,kind,name_en,size\n");
      StringBuilder values = new StringBuilder("unit,indicator,value,status\n");
      for (int u = 0; u < units; u++) {
        roster.append("u%d,city,U%d,%d\n".formatted(u, u, 10 + u * u));
        values.append(
            "u%1$d,online,%2$d,\nu%1$d,visits,%3$d,\nu%1$d,guides,%4$d,\n"
                .formatted(u, 7 * u, 90 - u * u, (13 * u) % 29));
      }
      small.write("units.csv", roster.toString()).write("observations.csv", values.toString());
      Coherence coherence = of(Evaluator.evaluate(folder), Correlation.PEARSON, "size");
      assertThat(coherence.pairs())
          .isNotEmpty()
          .allSatisfy(pair -> assertThat(pair.correlation()).isPresent())
          .allSatisfy(pair -> assertThat(pair.isOfFew()).isEqualTo(units < 10));
      assertThat(coherence.outside())
          .isNotEmpty()
          .allSatisfy(outside -> assertThat(outside.isOfFew()).isEqualTo(units < 10));
    }
  }

  /** Rank n − 1: of ten units ten nodes have no inverse but one made by rounding. */
  @Test
  void samplingAdequacyNeedsMoreUnitsThanNodes() {
    java.util.Random random = new java.util.Random(1);
    double[][] columns = new double[10][10];
    for (double[] column : columns) {
      java.util.Arrays.setAll(column, u -> random.nextGaussian());
    }
    CorrelationMatrix singular = CorrelationMatrix.of(columns);
    assertThat(singular.adequacy()).isEmpty();
    assertThat(singular.bartlett()).isEmpty();
    assertThat(singular.whyNoInverse().orElseThrow().english())
        .isEqualTo("10 units; given from 11");
  }

  /** By the same computation r of exports with the index is .2652. */
  @Test
  void exportsAreSilentInTheIndex() {
    assertThat(of(SampleData.evaluate("handbook-tai"), Correlation.PEARSON).flags())
        .filteredOn(flag -> flag.kind() == Flag.Kind.SILENT_IN_INDEX)
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.node().id()).isEqualTo("exports");
              assertThat(flag.value()).isCloseTo(.2652, within(5e-5));
            });
  }

  @Test
  void nineUnitsRaiseNoFlagAndTenDo() {
    assertThat(of(units(9), Correlation.PEARSON, "size").flags()).isEmpty();
    // online and visits are both measured in ten of eleven units
    assertThat(of(units(11), Correlation.PEARSON, "size").flags())
        .extracting(flag -> flag.kind() + " " + flag.node().id() + " " + flag.other())
        .contains("REDUNDANT online visits");
    assertThat(of(units(10), Correlation.PEARSON, "size").flags())
        .extracting(flag -> flag.kind() + " " + flag.node().id() + " " + flag.other())
        .contains("SIZE_BIAS overall size")
        .doesNotContain("REDUNDANT online visits");
  }

  private Evaluation twelve() {
    return units(12);
  }

  /** The last has no visits. */
  private Evaluation units(int n) {
    StringBuilder units = new StringBuilder("code,kind,name_en,size,region\n");
    StringBuilder values = new StringBuilder("unit,indicator,value,status\n");
    for (int u = 0; u < n; u++) {
      units.append("u" + u + ",city,U" + u + "," + 10 * u + "," + (u < 6 ? "north" : "south"));
      units.append("\n");
      values.append("u" + u + ",online," + (10 + 5 * u) + ",\n");
      values.append("u" + u + ",visits," + (u == n - 1 ? ",failed" : (12 + 5 * u) + ",") + "\n");
      values.append("u" + u + ",guides," + (70 - 5 * u) + ",\n");
    }
    return new SmallEvaluation(folder)
        .write("units.csv", units.toString())
        .write("observations.csv", values.toString())
        .evaluate();
  }

  @Test
  void redundantContradictingAndBiasedNodesAreFlagged() {
    assertThat(of(twelve(), Correlation.PEARSON, "size", "region").flags())
        .extracting(flag -> flag.kind() + " " + flag.node().id() + " " + flag.other())
        .contains(
            "REDUNDANT online visits", "CONTRADICTING guides overall", "SIZE_BIAS overall size")
        .doesNotContain("SIZE_BIAS overall region");
  }

  /** Halves of 1 … 12: the squares sum to 143, those of the halves' means to 12 · 3² = 108. */
  @Test
  void regionsExplainAShareOfTheVariance() {
    assertThat(of(twelve(), Correlation.PEARSON, "region").outside())
        .filteredOn(outside -> outside.node().id().equals("depth"))
        .singleElement()
        .satisfies(
            outside -> {
              assertThat(outside.measure()).isEqualTo("eta-squared");
              assertThat(outside.value().orElseThrow()).isCloseTo(108 / 143.0, within(.01));
              assertThat(outside.units()).isEqualTo(12);
            });
  }

  @Test
  void pairsAreTakenOverTheUnitsThatHaveBoth() {
    assertThat(of(twelve(), Correlation.KENDALL).pairs())
        .filteredOn(p -> p.first().id().equals("online") && p.second().id().equals("visits"))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.units()).isEqualTo(11);
              assertThat(pair.relation()).isEqualTo(Pair.Relation.WITHIN);
              assertThat(pair.correlation()).hasValue(1);
            });
  }

  @Test
  void everyIndicatorMeetsEveryOtherAndItsDimensions() {
    List<Pair> pairs = of(twelve(), Correlation.SPEARMAN).pairs();
    // three of indicators, of guides with its sibling depth, and part-of: 2 + 2 + 1 + 1
    assertThat(pairs).hasSize(3 + 1 + 6);
    assertThat(pairs).extracting(Pair::relation).contains(Pair.Relation.BETWEEN);
  }

  /** By hand: of six pairs five agree and one is tied in the first column: 5/√(5 · 6). */
  @Test
  void tiesAreCorrectedForInKendallsTau() {
    double[] first = {1, 2, 2, 3};
    double[] second = {1, 3, 2, 4};
    assertThat(Correlation.KENDALL.between(first, second))
        .hasValueCloseTo(5 / Math.sqrt(5 * 6), within(1e-12));
    assertThat(Correlation.SPEARMAN.between(first, second))
        .hasValueCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
  }

  @Test
  void twoUnitsHaveNoCorrelation() {
    assertThat(Correlation.PEARSON.between(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
  }
}
