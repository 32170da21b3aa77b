package org.govservices.evaluator.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bands whose bounds depend on the units: by share, and relative to the mean. */
class RelativeBandsTest {
  @TempDir Path folder;

  /** Units u1, u2, … with these values, and so scores, everywhere. */
  private SmallEvaluation with(String high, int... scores) {
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    StringBuilder values = new StringBuilder("unit,online,visits,guides\n");
    for (int u = 0; u < scores.length; u++) {
      units.append("u").append(u + 1).append(",city,U").append(u + 1).append('\n');
      values.append("u").append(u + 1).append((',' + "" + scores[u]).repeat(3)).append('\n');
    }
    return new SmallEvaluation(folder)
        .write("units.csv", units.toString())
        .write("observations.csv", values.toString())
        .replace("evaluation.yaml", "layout: long", "layout: wide")
        .framework("above: 90", high);
  }

  private static Map<String, Integer> counts(SmallEvaluation small) {
    return Results.bandCounts(small.evaluate(), "city");
  }

  @Test
  void topHoldsTheUnitsOfWhichFewerThanTheShareAreBetter() {
    assertThat(counts(with("top: 0.2", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100)))
        .containsOnly(Map.entry("high", 2), Map.entry("low", 8));
  }

  @Test
  void topTakesInAPartOfAUnitAsAWholeOne() {
    assertThat(counts(with("top: 0.1", 10, 20, 30, 40)))
        .containsOnly(Map.entry("high", 1), Map.entry("low", 3));
    assertThat(counts(with("top: 0.3", 10, 20, 30, 40)))
        .containsOnly(Map.entry("high", 2), Map.entry("low", 2));
  }

  @Test
  void unitsTiedAtTheBoundaryAreInTheBandTogether() {
    assertThat(counts(with("top: 0.4", 10, 80, 80, 80, 90)))
        .containsOnly(Map.entry("high", 4), Map.entry("low", 1));
  }

  @Test
  void aboveMeanLeavesOutAUnitThatIsExactlyThere() {
    assertThat(counts(with("above-mean: 10", 40, 50, 60))).containsOnly(Map.entry("low", 3));
    assertThat(counts(with("from-mean: 10", 40, 50, 60)))
        .containsOnly(Map.entry("high", 1), Map.entry("low", 2));
  }

  @Test
  void theMeanIsFreeOfFloatingPointNoise() {
    // (70.1 + 70.2 + 70.3) / 3 is a little more than 70.2 in floating point
    SmallEvaluation small = with("from-mean: 0", 0, 0, 0);
    small.write(
        "observations.csv",
        "unit,online,visits,guides\nu1,70.1,70.1,70.1\nu2,70.2,70.2,70.2\nu3,70.3,70.3,70.3\n");
    assertThat(counts(small)).containsOnly(Map.entry("high", 2), Map.entry("low", 1));
  }

  @Test
  void theFittedBoundsArePrinted() {
    Evaluation evaluation = with("top: 0.2", 10, 20, 30, 40, 50).evaluate();
    assertThat(evaluation.fits())
        .filteredOn(fit -> fit.indicator().equals("overall"))
        .singleElement()
        .satisfies(fit -> assertThat(fit.n()).isEqualTo(5))
        .satisfies(fit -> assertThat(fit.parameters()).containsExactly(Map.entry("high", 50.0)));
  }

  @Test
  void boundsAreFittedWithinTheGroupThatCompetes() {
    SmallEvaluation small = with("top: 0.5", 10, 20, 80, 90);
    small.write(
        "units.csv", "code,kind,name_en\nu1,city,A\nu2,city,B\nu3,province,C\nu4,province,D\n");
    Evaluation evaluation = small.framework("within: all", "within: kind").evaluate();
    assertThat(Results.bandCounts(evaluation, "city"))
        .containsOnly(Map.entry("high", 1), Map.entry("low", 1));
    assertThat(Results.bandCounts(evaluation, "province"))
        .containsOnly(Map.entry("high", 1), Map.entry("low", 1));
  }

  @Test
  void boundsOfSeveralKindsAreRefused() {
    assertThat(
            with("top: 0.1}\n  - {id: middle, name: {en: Middle}, above: 50", 10)
                .frameworkProblems())
        .containsExactly(
            "framework.yaml:10:5: band 'middle' states its bound by 'above', a band before it by"
                + " 'top'; expected bounds of one kind");
  }

  @Test
  void sharesThatDoNotGrowAreRefused() {
    assertThat(
            with("top: 0.3}\n  - {id: middle, name: {en: Middle}, top: 0.1", 10)
                .frameworkProblems())
        .containsExactly(
            "framework.yaml:10:5: band 'middle' begins at 0.1, not below 'high'; expected the best"
                + " band first");
  }
}
