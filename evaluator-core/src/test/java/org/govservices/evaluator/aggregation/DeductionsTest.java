package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deductions from 100, each indicator's capped at its points: the second part of the inspection of
 * government websites (国办秘函〔2019〕19号).
 */
class DeductionsTest {
  private final Deductions rule = new Deductions(100, 0);
  @TempDir Path folder;

  @Test
  void lostPointsAddUp() {
    assertThat(rule.combine(new double[] {94, 100, 90.5}, new double[] {1, 1, 1}, 3))
        .isEqualTo(84.5);
  }

  @Test
  void aWeightMultipliesLostPoints() {
    assertThat(rule.combine(new double[] {94, 95}, new double[] {2, 1}, 2)).isEqualTo(83);
  }

  @Test
  void theScoreStopsAtTheFloor() {
    assertThat(new Deductions(100, 20).combine(new double[] {40, 50}, new double[] {1, 1}, 2))
        .isEqualTo(20);
  }

  @Test
  void aChildThatIsNotScoredLosesNothing() {
    double[] out = new double[1];
    rule.combine(new double[][] {{94}, {Double.NaN}}, new double[] {1, 1}, 1, out);
    assertThat(out).containsExactly(94);
  }

  @Test
  void aFullScoreOffTheScaleIsRefused() {
    assertThat(rule.fault(new Scale(0, 10), 2))
        .hasValue("'deductions' from 100 down to 0 leaves the scale");
    assertThat(rule.fault(new Scale(0, 130), 2)).isEmpty();
  }

  @Test
  void aScoreAboveTheFullOneIsRefused() {
    assertThat(rule.use(100)).isEqualTo(Aggregation.Use.AS_IS);
    assertThat(rule.use(100.5)).isEqualTo(Aggregation.Use.REFUSED);
  }

  @Test
  void indicatorsAreCappedEachAtItsOwnPoints() {
    Evaluation evaluation =
        new SmallEvaluation(folder)
            .framework("index:\n", "index:\n  aggregate: {deductions: {from: 100, floor: 0}}\n")
            .framework("      weight: 3\n", "      weight: 1\n")
            .framework(
                "Depth}\n",
                "Depth}\n      aggregate: {deductions: {from: 100, floor: 0}}\n"
                    + "      defaults: {direction: lower}\n")
            .framework(
                "Online}, weight: 3,",
                "Online}, weight: 1, score: {deduction: {top: 100, each: 0.5, cap: 6}},")
            .framework(
                "Visits}, weight: 1,",
                "Visits}, weight: 1, score: {deduction: {top: 100, each: 2, cap: 10}},")
            .write(
                "observations.csv",
                """
                unit,indicator,value
                a,online,3
                a,visits,50
                a,guides,80
                b,online,0
                b,visits,0
                b,guides,100
                """)
            .evaluate();
    assertThat(Results.score(evaluation, "a", "depth")).isEqualTo(100 - 1.5 - 10);
    assertThat(Results.score(evaluation, "a", "overall")).isEqualTo(100 - 11.5 - 20);
    assertThat(Results.score(evaluation, "b", "overall")).isEqualTo(100);
  }

  @Test
  void weightsBesideAChildThatIsNotScoredAreNotRenormalisedAndTheLogSaysSo() {
    Evaluation evaluation =
        new SmallEvaluation(folder)
            .framework("index:\n", "index:\n  aggregate: {deductions: {from: 100, floor: 0}}\n")
            .replace("observations.csv", "a,guides,60,", "a,guides,,failed")
            .evaluate();
    assertThat(Results.score(evaluation, "a", "overall")).isEqualTo(100 - 3 * 30); // depth is 70
    assertThat(Results.logged(evaluation, "renormalised")).isEmpty();
    assertThat(Results.logged(evaluation, "lost-nothing"))
        .containsExactly("a overall: not scored, so without a loss: guides");
    int depth = evaluation.nodes().stream().map(Node::id).toList().indexOf("depth");
    assertThat(evaluation.points().share(0, depth)).hasValue(0.75);
    assertThat(evaluation.points().share(1, depth)).hasValue(0.75);
  }
}
