package org.govservices.evaluator.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.ShippedFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UNDP, Human Development Report 2023/24, technical note 1. */
class HdiTest {
  private static final double TOLERANCE = 1e-12;
  @TempDir Path folder;

  private Evaluation of(double life, double expected, double mean, double income) {
    return ShippedFramework.evaluation(
            folder,
            "undp-hdi",
            "code,kind,name_en\nx,state,X\n",
            "unit,life-expectancy,expected-schooling,mean-schooling,income\nx,"
                + String.join(
                    ",",
                    NumberText.shortest(life),
                    NumberText.shortest(expected),
                    NumberText.shortest(mean),
                    NumberText.shortest(income))
                + "\n")
        .evaluate();
  }

  /**
   * Published for Nigeria, 2022: dimension indexes .517, .545, .583 and HDI .548. The values put in
   * are the points between the goalposts that those indexes stand for.
   */
  @Test
  void nigeria2022ComesOutAsPublished() {
    Evaluation nigeria =
        of(20 + 0.517 * 65, 0.545 * 18, 0.545 * 15, 100 * StrictMath.pow(750, 0.583));
    assertThat(Results.score(nigeria, "x", "life-expectancy")).isCloseTo(.517, within(TOLERANCE));
    assertThat(Results.score(nigeria, "x", "education")).isCloseTo(.545, within(TOLERANCE));
    assertThat(Results.score(nigeria, "x", "income")).isCloseTo(.583, within(TOLERANCE));
    assertThat(Results.score(nigeria, "x", "overall")).isCloseTo(.54767, within(5e-6));
    assertThat(Results.of(nigeria, "x").grade()).hasValue(.548);
    assertThat(Results.of(nigeria, "x").band().orElseThrow().id()).isEqualTo("low");
  }

  @Test
  void valuesBeyondTheGoalpostsAreCut() {
    Evaluation best = of(85.5, 22, 15, 120_000);
    assertThat(Results.score(best, "x", "overall")).isEqualTo(1);
    assertThat(Results.logged(best, "capped")).hasSize(3);
  }

  @Test
  void halfOfTheWayInIncomeIsTheGeometricMeanOfItsGoalposts() {
    Evaluation middle = of(85, 18, 15, StrictMath.sqrt(100.0 * 75_000));
    assertThat(Results.score(middle, "x", "income")).isCloseTo(.5, within(TOLERANCE));
  }

  @Test
  void aDimensionAtItsMinimumIsRefusedRatherThanMakingTheIndexZero() {
    assertThat(
            ShippedFramework.evaluation(
                    folder,
                    "undp-hdi",
                    "code,kind,name_en\nx,state,X\n",
                    "unit,life-expectancy,expected-schooling,mean-schooling,income\nx,20,9,9,5000\n")
                .problems())
        .singleElement()
        .asString()
        .contains("'geometric' refuses");
  }
}
