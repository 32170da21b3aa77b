package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.govservices.evaluator.weighting.FactorWeights.Assignment;
import org.govservices.evaluator.weighting.FactorWeights.Retain;
import org.govservices.evaluator.weighting.FactorWeights.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Principal components weights of the Handbook's worked case (2008, Tables 16 to 18). */
class FactorWeightsTest {
  private static final WeightingBasis RAW = new WeightingBasis(Stage.RAW, GapRule.REFUSE);

  private static Weights weigh(String retain, Rotation rotation, Assignment assignment) {
    return new FactorWeights(RAW, new Retain(retain), rotation, assignment).weigh(TaiColumns.raw());
  }

  /** Table 18 with exports where its loading is highest, two decimals. */
  @Test
  void weightsAreThePublishedOnes() {
    assertThat(shares(weigh("4", Rotation.VARIMAX, Assignment.HIGHEST_LOADING)))
        .containsExactly(new double[] {.17, .15, .11, .07, .08, .12, .14, .16}, within(.01));
  }

  /**
   * Table 22 prints .06 for exports: they then belong to the factor of the patents. Four decimals
   * by numpy, turning factors two by two until nothing changes.
   */
  @Test
  void theAssignmentRuleDecidesOnExports() {
    Weights scaled = weigh("4", Rotation.VARIMAX, Assignment.HIGHEST_SCALED_LOADING);
    assertThat(scaled.share(3)).isCloseTo(.0565, within(5e-5));
    String patents = belongsTo(scaled, "patents");
    assertThat(belongsTo(scaled, "exports")).isEqualTo(patents);
    Weights highest = weigh("4", Rotation.VARIMAX, Assignment.HIGHEST_LOADING);
    assertThat(belongsTo(highest, "exports")).isEqualTo(belongsTo(highest, "schooling"));
  }

  /** Table 17: 2.64, 1.39, 1.19, 1.76; more decimals by numpy, as above. */
  @Test
  void explainedVariancesAreThePublishedOnes() {
    assertThat(
            weigh("4", Rotation.VARIMAX, Assignment.HIGHEST_LOADING).numbers("explained-variance"))
        .satisfiesExactlyInAnyOrder(
            v -> assertThat(v).isCloseTo(2.63237, within(5e-6)),
            v -> assertThat(v).isCloseTo(1.38519, within(5e-6)),
            v -> assertThat(v).isCloseTo(1.17864, within(5e-6)),
            v -> assertThat(v).isCloseTo(1.78299, within(5e-6)));
  }

  /** Eigenvalues 3.35, 1.75, .98, .89, .47 …: shares of eight 42, 22, 12, 11, 6 %. */
  @ParameterizedTest
  @CsvSource({"kaiser, 2", "variance-shares, 4", "3, 3", "20, 8"})
  void componentsAreRetainedAsDeclared(String retain, int factors) {
    assertThat(weigh(retain, Rotation.NONE, Assignment.HIGHEST_LOADING).numbers("factors"))
        .containsExactly((double) factors);
  }

  @Test
  void everyChoiceAndTheAdequacyAreTold() {
    assertThat(weigh("kaiser", Rotation.NONE, Assignment.HIGHEST_LOADING).measures())
        .extracting(measure -> measure.name() + " " + measure.value())
        .contains("rotation none", "assignment highest-loading", "retain kaiser", "stage raw");
    assertThat(
            weigh("4", Rotation.NONE, Assignment.HIGHEST_LOADING)
                .numbers("kaiser-meyer-olkin")
                .get(0))
        .isCloseTo(.500567, within(5e-7));
  }

  private static String belongsTo(Weights weights, String node) {
    return weights.measures().stream()
        .filter(m -> m.name().equals("belongs-to") && m.about().equals(node))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static double[] shares(Weights weights) {
    return weights.shares().stream().mapToDouble(share -> share).toArray();
  }
}
