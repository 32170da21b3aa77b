package org.govservices.evaluator.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are fitted to the data first. Expected by hand unless a source is named. */
class RelativeRulesTest {
  private static final String GOALPOSTS = "score: {goalposts: [0, 100]}";

  @TempDir Path folder;
  private SmallEvaluation small;

  /** Two cities and two towns; online is 10, 30 and 50, 90. */
  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .write("units.csv", "code,kind,name_en\na,city,A\nb,city,B\nc,town,C\nd,town,D\n")
            .write(
                "observations.csv",
                "unit,online,visits,guides\na,10,1,5\nb,30,2,6\nc,50,3,7\nd,90,4,8\n")
            .replace("evaluation.yaml", "layout: long", "layout: wide");
  }

  private double online(Evaluation evaluation, String unit) {
    return Results.score(evaluation, unit, "online");
  }

  @Test
  void minMaxOverAllUnitsPutsTheWorstAndTheBestAtTheEndsOfTheScale() {
    small.framework(GOALPOSTS, "score: {min-max: {fit: all}}");
    Evaluation evaluation = small.evaluate();
    assertThat(online(evaluation, "a")).isZero();
    assertThat(online(evaluation, "b")).isEqualTo(25);
    assertThat(online(evaluation, "c")).isEqualTo(50);
    assertThat(online(evaluation, "d")).isEqualTo(100);
  }

  @Test
  void minMaxByKindComparesAUnitWithItsKindOnly() {
    small.framework(GOALPOSTS, "score: {min-max: {fit: kind}}");
    Evaluation evaluation = small.evaluate();
    assertThat(online(evaluation, "a")).isZero();
    assertThat(online(evaluation, "b")).isEqualTo(100);
    assertThat(online(evaluation, "c")).isZero();
    assertThat(online(evaluation, "d")).isEqualTo(100);
  }

  @Test
  void lowerIsBetterTurnsMinMaxAround() {
    small
        .framework(GOALPOSTS, "score: {min-max: {fit: all}}")
        .framework("direction: higher", "direction: lower");
    Evaluation evaluation = small.evaluate();
    assertThat(online(evaluation, "a")).isEqualTo(100);
    assertThat(online(evaluation, "b")).isEqualTo(75);
    assertThat(online(evaluation, "d")).isZero();
  }

  @Test
  void zScoresAreMovedToTheWantedMeanAndSpread() {
    zScores("population", 100, 10, "higher");
    Evaluation evaluation = small.evaluate();
    // mean 45, population variance (35² + 15² + 5² + 45²) / 4 = 875
    assertThat(online(evaluation, "d")).isCloseTo(100 + 10 * 45 / Math.sqrt(875), within(1e-9));
    assertThat(online(evaluation, "a")).isCloseTo(100 - 10 * 35 / Math.sqrt(875), within(1e-9));
  }

  @Test
  void sampleStandardDeviationDividesByOneLess() {
    zScores("sample", 0, 1, "higher");
    assertThat(online(small.evaluate(), "d")).isCloseTo(45 / Math.sqrt(3500.0 / 3), within(1e-9));
  }

  @Test
  void lowerIsBetterChangesTheSignOfZScores() {
    zScores("population", 0, 1, "lower");
    assertThat(online(small.evaluate(), "d")).isCloseTo(-45 / Math.sqrt(875), within(1e-9));
  }

  private void zScores(String sd, int mean, int spread, String direction) {
    String rule = "{fit: all, sd: " + sd + ", mean: " + mean + ", spread: " + spread + "}";
    small
        .framework(GOALPOSTS, "score: {z-score: " + rule + "}")
        .framework("scale: [0, 100]", "scale: unbounded")
        .framework("not-found: zero", "not-found: exclude")
        .framework("direction: higher", "direction: " + direction);
  }

  @Test
  void whatWasFittedCanBePrinted() {
    small.framework(GOALPOSTS, "score: {min-max: {fit: kind}}");
    assertThat(small.evaluate().fits())
        .filteredOn(fit -> fit.indicator().equals("online"))
        .extracting(fit -> fit.population() + " " + fit.n() + " " + fit.parameters())
        .containsExactly("city 2 {min=10.0, max=30.0}", "town 2 {min=50.0, max=90.0}");
  }

  @Test
  void gapsTakeNoPartInTheFit() {
    small
        .framework(GOALPOSTS, "score: {min-max: {fit: all}}")
        .write(
            "observations.csv",
            "unit,online,visits,guides\na,10,1,5\nb,30,2,6\nc,50,3,7\nd,-,4,8\n")
        .replace(
            "evaluation.yaml", "source: crawled}", "source: crawled, markers: {\"-\": failed}}");
    Evaluation evaluation = small.evaluate();
    assertThat(online(evaluation, "c")).isEqualTo(100);
    assertThat(Results.of(evaluation, "d", "online").score()).isEmpty();
  }

  @Test
  void aConstantColumnIsRefusedNotScoredZero() {
    small
        .framework(GOALPOSTS, "score: {min-max: {fit: kind}}")
        .write(
            "observations.csv",
            "unit,online,visits,guides\na,7,1,5\nb,7,2,6\nc,50,3,7\nd,90,4,8\n");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:17:10 [overall/depth/online]: min-max needs two different values, found"
                + " only one (7) for kind 'city'");
  }

  @Test
  void aConstantColumnHasNoZScores() {
    zScores("sample", 0, 1, "higher");
    small.write(
        "observations.csv", "unit,online,visits,guides\na,7,1,5\nb,7,2,6\nc,7,3,7\nd,7,4,8\n");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:17:10 [overall/depth/online]: z-score needs two different values, found"
                + " only one (7)");
  }
}
