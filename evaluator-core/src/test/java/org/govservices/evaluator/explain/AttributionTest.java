package org.govservices.evaluator.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.explain.Attribution.Line;
import org.govservices.evaluator.explain.Attribution.Part;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which points of the difference between two units come from where. */
class AttributionTest {
  private static final Offset<Double> EXACTLY = within(1e-10);

  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void small() {
    small = new SmallEvaluation(folder);
  }

  private Attribution attribution() {
    return Attribution.of(small.evaluate(), 0, 1);
  }

  private static Line line(Attribution attribution, String node) {
    return line(attribution, Part.NODE, node);
  }

  private static Line line(Attribution attribution, Part part, String node) {
    return attribution.lines().stream()
        .filter(line -> line.part() == part && line.node().id().equals(node))
        .findFirst()
        .orElseThrow();
  }

  private static double part(Attribution attribution, String node) {
    return line(attribution, node).contribution().orElseThrow();
  }

  /** Every dimension's part is the sum of what stands one level below it. */
  private static void assertAddsUp(Attribution attribution) {
    List<Line> lines = attribution.lines();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.part() != Part.NODE
          || !(line.node() instanceof Dimension)
          || !line.split().map(Split::isKnown).orElse(false)) {
        continue;
      }
      double sum = 0;
      for (int below = at + 1;
          below < lines.size() && lines.get(below).depth() > line.depth();
          below++) {
        sum +=
            lines.get(below).depth() == line.depth() + 1
                ? lines.get(below).contribution().orElseThrow()
                : 0;
      }
      assertThat(sum)
          .as(line.node().id())
          .isCloseTo(line.contribution().orElseThrow(), within(1e-9));
    }
    assertThat(part(attribution, "overall"))
        .isEqualTo(
            line(attribution, "overall").score().orElseThrow()
                - line(attribution, "overall").other().orElseThrow());
  }

  // Dimension scores of Finland and the United States, Technology Achievement Index with the
  // UNDP's goalposts (OECD/JRC Handbook 2008, Table A.2; Saisana et al. 2005, Table 1). The parts
  // were computed from these by enumerating all subsets, independently of this program.
  @Test
  void geometricMeanOfTwoCountriesDimensions() {
    technology("geometric");
    Attribution attribution = attribution();
    assertThat(part(attribution, "creation")).isCloseTo(-0.028940, within(5e-7));
    assertThat(part(attribution, "recent")).isCloseTo(-0.011306, within(5e-7));
    assertThat(part(attribution, "old")).isEqualTo(0);
    assertThat(part(attribution, "skills")).isCloseTo(0.032805, within(5e-7));
    assertThat(part(attribution, "overall")).isCloseTo(-0.007441, within(5e-7));
    assertThat(attribution.index().split()).contains(Split.SHAPLEY);
    assertAddsUp(attribution);
  }

  /** The logarithmic mean Divisia index (Ang 2004) is exact too, and close to Shapley here. */
  @Test
  void geometricMeanIsCloseToTheLogarithmicMeanDivisiaIndex() {
    technology("geometric");
    Attribution attribution = attribution();
    double own = attribution.index().score().orElseThrow();
    double other = attribution.index().other().orElseThrow();
    double logarithmicMean = (own - other) / Math.log(own / other);
    double sum = 0;
    for (String node : List.of("creation", "recent", "old", "skills")) {
      Line line = line(attribution, node);
      double ratio = line.score().orElseThrow() / line.other().orElseThrow();
      double divisia = logarithmicMean * Math.log(ratio) / 4;
      sum += divisia;
      assertThat(part(attribution, node)).as(node).isCloseTo(divisia, within(1e-4));
    }
    assertThat(sum).isCloseTo(part(attribution, "overall"), EXACTLY);
  }

  @Test
  void weightedSumGivesWeightTimesDifference() {
    technology("arithmetic");
    Attribution attribution = attribution();
    assertThat(attribution.index().split()).contains(Split.WEIGHTED_SUM);
    assertThat(part(attribution, "creation")).isCloseTo((0.324439 - 0.383817) / 4, EXACTLY);
    assertThat(part(attribution, "skills")).isCloseTo((0.910714 - 0.752747) / 4, EXACTLY);
    assertAddsUp(attribution);
  }

  private void technology(String aggregate) {
    small
        .write(
            "framework.yaml",
            small
                    .text("framework.yaml")
                    .replaceAll("(?s)index:.*", "")
                    .replace("scale: [0, 100]", "scale: [0, 1]")
                    .replace("above: 90", "above: 0.9")
                    .replace("goalposts: [0, 100]", "goalposts: [0, 1]")
                + "index:\n  aggregate: "
                + aggregate
                + """

                  children:
                    - {id: creation, name: {en: Creation}, weight: 1, unit: score}
                    - {id: recent, name: {en: Recent innovations}, weight: 1, unit: score}
                    - {id: old, name: {en: Old innovations}, weight: 1, unit: score}
                    - {id: skills, name: {en: Skills}, weight: 1, unit: score}
                """)
        .replace("evaluation.yaml", "layout: long", "layout: wide")
        .write(
            "observations.csv",
            """
            unit,creation,recent,old,skills
            a,0.324439,0.744461,1,0.910714
            b,0.383817,0.794980,1,0.752747
            """);
  }

  /**
   * All orders of the four leaves in which a dimension's leaves follow each other, gone through one
   * by one.
   */
  @Test
  void partsBelowAreTheMeanOverAllOrdersThatKeepDimensionsTogether() {
    nested("geometric", "harmonic");
    values("a,80,40,60,20", "b,90,90,30,50");
    double[] own = {80, 40, 60, 20};
    double[] other = {90, 90, 30, 50};
    double[] expected = new double[4];
    for (int[] order :
        new int[][] {
          {0, 1, 2, 3}, {0, 1, 3, 2}, {1, 0, 2, 3}, {1, 0, 3, 2},
          {2, 3, 0, 1}, {2, 3, 1, 0}, {3, 2, 0, 1}, {3, 2, 1, 0}
        }) {
      double[] mixed = other.clone();
      for (int leaf : order) {
        double before = geometricOfHarmonics(mixed);
        mixed[leaf] = own[leaf];
        expected[leaf] += (geometricOfHarmonics(mixed) - before) / 8;
      }
    }
    Attribution attribution = attribution();
    for (int leaf = 0; leaf < 4; leaf++) {
      assertThat(part(attribution, "i" + leaf)).as("i" + leaf).isCloseTo(expected[leaf], EXACTLY);
    }
    assertAddsUp(attribution);
  }

  /** Weights 3 to 1, and below 3 to 1 in both dimensions. */
  private static double geometricOfHarmonics(double[] x) {
    double left = 4 / (3 / x[0] + 1 / x[1]);
    double right = 4 / (3 / x[2] + 1 / x[3]);
    return Math.pow(left, 0.75) * Math.pow(right, 0.25);
  }

  private void nested(String above, String below) {
    small
        .write(
            "framework.yaml",
            small.text("framework.yaml").replaceAll("(?s)index:.*", "")
                + String.format(
                    Locale.ROOT,
                    """
                    index:
                      aggregate: %s
                      children:
                        - id: left
                          name: {en: Left}
                          weight: 3
                          aggregate: %s
                          children:
                            - {id: i0, name: {en: I0}, weight: 3, unit: percent}
                            - {id: i1, name: {en: I1}, weight: 1, unit: percent}
                        - id: right
                          name: {en: Right}
                          weight: 1
                          aggregate: %s
                          children:
                            - {id: i2, name: {en: I2}, weight: 3, unit: percent}
                            - {id: i3, name: {en: I3}, weight: 1, unit: percent}
                    """,
                    above,
                    below,
                    below))
        .replace("evaluation.yaml", "layout: long", "layout: wide, markers: {'/': failed}");
  }

  private void values(String a, String b) {
    small.write("observations.csv", "unit,i0,i1,i2,i3\n" + a + "\n" + b + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arithmetic",
        "geometric",
        "harmonic",
        "minimum",
        "{power-mean: {p: 3}}",
        "{owa: {quantifier: 2}}"
      })
  void partsAddUpChangeSignOnExchangeAndAreNothingForWhatIsEqual(String method) {
    nested(method, method);
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 5; round++) {
      String equal = "," + (1 + random.nextInt(99));
      values("a" + row(random, 3) + equal, "b" + row(random, 3) + equal);
      Evaluation evaluation = small.evaluate();
      Attribution there = Attribution.of(evaluation, 0, 1);
      Attribution back = Attribution.of(evaluation, 1, 0);
      assertAddsUp(there);
      assertThat(part(there, "i3")).isEqualTo(0);
      for (int l = 0; l < there.lines().size(); l++) {
        assertThat(there.lines().get(l).contribution().orElseThrow())
            .as(there.lines().get(l).node().id())
            .isCloseTo(-back.lines().get(l).contribution().orElseThrow(), within(1e-9));
      }
    }
  }

  private static String row(SplittableRandom random, int cells) {
    StringBuilder row = new StringBuilder();
    for (int c = 0; c < cells; c++) {
      row.append(',').append(1 + random.nextInt(99));
    }
    return row.toString();
  }

  @Test
  void differencesThatCancelOutInADimensionAreShownBelowIt() {
    nested("geometric", "minimum");
    values("a,40,80,50,60", "b,80,40,50,60");
    Attribution attribution = attribution();
    assertThat(part(attribution, "left")).isEqualTo(0);
    assertThat(part(attribution, "i0")).isNegative();
    assertThat(part(attribution, "i1")).isPositive();
    assertAddsUp(attribution);
  }

  @Test
  void whatOneUnitLacksIsLackingWhereItIsTakenFromIt() {
    nested("arithmetic", "arithmetic");
    // by hand: a's left is 80 alone, b's is (3·80 + 40)/4 = 70; the same i0, so all is i1's
    values("a,80,/,50,60", "b,80,40,50,60");
    Attribution attribution = attribution();
    assertThat(line(attribution, "left").split()).contains(Split.SHAPLEY);
    assertThat(part(attribution, "i1")).isCloseTo(0.75 * 10, EXACTLY);
    assertThat(part(attribution, "i0")).isEqualTo(0);
    assertAddsUp(attribution);
  }

  @Test
  void aDimensionThatOnlyOneUnitHasIsNotSplit() {
    nested("arithmetic", "arithmetic");
    values("a,/,/,50,60", "b,80,40,50,60");
    Attribution attribution = attribution();
    assertThat(line(attribution, "left").split()).contains(Split.ONE_SIDED);
    assertThat(line(attribution, "i0").contribution()).isEmpty();
    // 52.5 against (3·70 + 52.5)/4
    assertThat(part(attribution, "left")).isCloseTo(52.5 - 65.625, EXACTLY);
    assertAddsUp(attribution);
  }

  @Test
  void unitsThatShareNoScoredChildAreNotSplit() {
    nested("arithmetic", "arithmetic");
    values("a,80,/,50,60", "b,/,40,50,60");
    Attribution attribution = attribution();
    assertThat(line(attribution, "left").split()).contains(Split.NO_SCORE_BETWEEN);
    assertThat(part(attribution, "left")).isCloseTo(0.75 * 40, EXACTLY);
    assertAddsUp(attribution);
  }

  @Test
  void aggregationsThatCompareUnitsAreNotSplit() {
    nested("arithmetic", "{borda: {to: [0, 100]}}");
    values("a,80,10,50,60", "b,10,40,50,70");
    Attribution attribution = attribution();
    assertThat(line(attribution, "left").split()).contains(Split.COMPARES_UNITS);
    assertThat(attribution.largest())
        .extracting(line -> line.node().id())
        .containsExactly("left", "right");
    assertAddsUp(attribution);
  }

  @Test
  void bonusesAndDeductionsAreAPartOfTheirOwn() {
    nested("arithmetic", "arithmetic");
    small.framework(
        "  aggregate: arithmetic\n  children:\n    - id: left",
        "  aggregate: arithmetic\n"
            + "  adjust:\n"
            + "    - {bonus: {indicator: i3, cap: 4, only-above: 50}}\n"
            + "  children:\n"
            + "    - id: left");
    // the indicator's value is the points: 4 of a's 90, b's 1; every mixture is above 50
    values("a,80,40,50,90", "b,60,40,50,1");
    Attribution attribution = attribution();
    assertThat(line(attribution, Part.ADJUSTMENTS, "overall").contribution().orElseThrow())
        .isCloseTo(3, EXACTLY);
    assertThat(part(attribution, "left")).isCloseTo(0.75 * 15, EXACTLY);
    assertAddsUp(attribution);
  }

  @Test
  void otherWeightsOfAnotherKindAreAPartOfTheirOwn() {
    nested("arithmetic", "arithmetic");
    small
        .write("units.csv", "code,kind,name_en\na,city,A\nb,town,B\n")
        .framework(
            "{id: i1, name: {en: I1}, weight: 1,",
            "{id: i1, name: {en: I1}, weight: 1, weight-for-kind: {town: 3},");
    values("a,80,40,50,60", "b,80,40,50,60");
    Attribution attribution = attribution();
    // 70 against 60, only because of the weights
    assertThat(line(attribution, Part.KIND, "left").contribution().orElseThrow())
        .isCloseTo(0.75 * 10, EXACTLY);
    assertAddsUp(attribution);
  }

  @ParameterizedTest
  @CsvSource({
    "arithmetic, 16, SHAPLEY",
    "arithmetic, 17, DRAWN_ORDERS",
    "geometric, 16, SHAPLEY",
    "geometric, 40, DRAWN_ORDERS"
  })
  void allOrdersAreTakenUpToSixteenChildrenAndDrawnBeyond(String above, int children, Split split) {
    nested(above, "geometric");
    StringBuilder lines = new StringBuilder("        - {id: i0,");
    StringBuilder header = new StringBuilder("unit,i0,i1,i2,i3");
    for (int more = 0; more < children - 2; more++) {
      lines.insert(0, "        - {id: m" + more + ", name: {en: M}, weight: 1, unit: percent}\n");
      header.append(",m").append(more);
    }
    small.framework("        - {id: i0,", lines.toString());
    SplittableRandom random = new SplittableRandom(7);
    small.write(
        "observations.csv",
        header + "\na" + row(random, children + 2) + "\nb" + row(random, children + 2) + "\n");
    Attribution attribution = attribution();
    assertThat(line(attribution, "left").split()).contains(split);
    assertThat(line(attribution, "right").split()).contains(Split.SHAPLEY);
    assertAddsUp(attribution);
  }

  @Test
  void aUnitWithoutAnIndexHasNoDifference() {
    nested("arithmetic", "arithmetic");
    values("a,/,/,/,/", "b,80,40,50,60");
    Evaluation evaluation = small.evaluate();
    assertThatThrownBy(() -> Attribution.of(evaluation, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
