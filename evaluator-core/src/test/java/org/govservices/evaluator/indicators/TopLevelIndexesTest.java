package org.govservices.evaluator.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.ShippedFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that are shipped from the level of their published components upward. */
class TopLevelIndexesTest {
  @TempDir Path folder;

  /**
   * Averages over 198 economies: World Bank, 2022 GovTech Maturity Index Update, web page. A mean
   * of means is the mean of the indexes, so the averages behave like an economy of their own.
   */
  @Test
  void theAveragesOfTheComponentsGiveTheAverageGovTechMaturity() {
    Evaluation evaluation =
        ShippedFramework.evaluation(
                folder,
                "world-bank-gtmi-2022",
                "code,kind,name_en\nmean,average,Average\n",
                "unit,cgsi,psdi,dcei,gtei\nmean,0.575,0.649,0.449,0.536\n")
            .evaluate();
    assertThat(Results.of(evaluation, "mean").grade().orElseThrow()).isCloseTo(.552, within(.0005));
    assertThat(Results.of(evaluation, "mean").band().orElseThrow().id()).isEqualTo("b");
  }

  @Test
  void digitalGovernmentIsTheMeanOfSixDimensions() {
    Evaluation evaluation =
        ShippedFramework.evaluation(
                folder,
                "oecd-dgi-2023",
                "code,kind,name_en\nx,state,X\ny,state,Y\n",
                "unit,digital-by-design,data-driven,platform,open-by-default,user-driven,proactive\n"
                    + "x,0.9,0.3,0.6,0.5,0.7,0.6\ny,0.9,-,0.6,0.5,0.7,0.6\n")
            .evaluate();
    assertThat(Results.of(evaluation, "x").grade()).hasValue(.6);
    assertThat(Results.of(evaluation, "y").score()).as("a dimension is missing").isEmpty();
  }
}
