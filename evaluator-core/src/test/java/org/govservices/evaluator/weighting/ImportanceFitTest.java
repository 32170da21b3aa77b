package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.testing.SampleData;
import org.govservices.evaluator.testing.Tai;
import org.junit.jupiter.api.Test;

/** Weights that bring importances to wanted ones: the Handbook's case, goalpost scores. */
class ImportanceFitTest {
  private static final double[][] SCORES = scores();

  private static double[][] scores() {
    Evaluation evaluation = SampleData.evaluate("handbook-tai");
    return Tai.INDICATORS.stream()
        .mapToInt(id -> evaluation.nodes().stream().map(Node::id).toList().indexOf(id))
        .mapToObj(
            n ->
                IntStream.range(0, evaluation.roster().size())
                    .mapToDouble(u -> evaluation.result(u, n).score().orElseThrow())
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double[] equal() {
    double[] equal = new double[8];
    Arrays.fill(equal, .125);
    return equal;
  }

  /** Computed in numpy; the same as coherence tells of equal weights. */
  @Test
  void importancesOfEqualWeights() {
    assertThat(new ImportanceFit(SCORES, equal(), 0, 1).importance(equal()))
        .containsExactly(
            new double[] {.1328, .1935, .1448, .0286, .1493, .1367, .1231, .0913}, within(5e-5));
  }

  /** Unbounded, three indicators get nearly nothing; by scipy's SLSQP from 30 starts. */
  @Test
  void withoutBoundsEqualImportanceLeavesIndicatorsOut() {
    ImportanceFit fit = new ImportanceFit(SCORES, equal(), 0, 1);
    double[] weights = fit.weights();
    assertThat(weights)
        .containsExactly(
            new double[] {.0064, 0, .0751, .2608, 0, .3029, .2313, .1234}, within(1e-3));
    assertThat(fit.distance(weights)).isCloseTo(.00228195, within(1e-7));
    assertThat(Arrays.stream(weights).filter(weight -> weight < .01)).hasSize(3);
  }

  /** By scipy's SLSQP from 30 starts. */
  @Test
  void boundsAreKept() {
    ImportanceFit fit = new ImportanceFit(SCORES, equal(), .05, .2);
    double[] weights = fit.weights();
    assertThat(weights)
        .containsExactly(new double[] {.0504, .05, .0680, .2, .0887, .2, .2, .1429}, within(1e-3));
    assertThat(fit.distance(weights)).isCloseTo(.00610708, within(1e-7));
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatWeightsGiveIsFoundAgain() {
    double[] weights = {.1, .1, .15, .15, .1, .1, .2, .1};
    double[] wanted = new ImportanceFit(SCORES, equal(), 0, 1).importance(weights);
    assertThat(new ImportanceFit(SCORES, wanted, .05, .3).weights())
        .containsExactly(weights, within(1e-6));
  }
}
