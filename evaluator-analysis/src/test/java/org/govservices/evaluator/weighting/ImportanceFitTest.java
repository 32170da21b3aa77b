package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
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

  /** Half of each is the same for all units: there is no importance to share. */
  @Test
  void weightsThatMakeAllUnitsEqualAreNoAnswer() {
    double[][] opposed = {{1, 2, 3}, {99, 98, 97}};
    double[] wanted = {.5, .5};
    assertThatThrownBy(() -> new ImportanceFit(opposed, wanted, new ShareBounds(.5, .5)).result())
        .isInstanceOf(Weighting.CannotWeighException.class);
    assertThat(new ImportanceFit(opposed, wanted, new ShareBounds(0, 1)).result().best().distance())
        .isCloseTo(0, within(1e-12));
  }

  /** Computed in numpy; the same as coherence tells of equal weights. */
  @Test
  void importancesOfEqualWeights() {
    assertThat(new ImportanceFit(SCORES, equal(), new ShareBounds(0, 1)).importance(equal()))
        .containsExactly(
            new double[] {.1328, .1935, .1448, .0286, .1493, .1367, .1231, .0913}, within(5e-5));
  }

  /** Correlations with the mean of equal weights; computed in numpy. */
  @Test
  void correlationsWithTheIndex() {
    double[] index = new double[SCORES[0].length];
    for (double[] column : SCORES) {
      for (int u = 0; u < index.length; u++) {
        index[u] += column[u] / SCORES.length;
      }
    }
    assertThat(
            Arrays.stream(SCORES)
                .mapToDouble(column -> new PearsonsCorrelation().correlation(column, index))
                .toArray())
        .containsExactly(
            new double[] {.5711, .6893, .5963, .2652, .6055, .5795, .5498, .4734}, within(5e-5));
  }

  /** Unbounded, three indicators get nearly nothing; by scipy's SLSQP from 30 starts. */
  @Test
  void withoutBoundsEqualImportanceLeavesIndicatorsOut() {
    ImportanceFit fit = new ImportanceFit(SCORES, equal(), new ShareBounds(0, 1));
    ImportanceFit.End best = fit.result().best();
    double[] weights = best.array();
    assertThat(weights)
        .containsExactly(
            new double[] {.0064, 0, .0751, .2608, 0, .3029, .2313, .1234}, within(1e-3));
    assertThat(best.distance()).isCloseTo(.00228195, within(1e-7));
    assertThat(Arrays.stream(weights).filter(weight -> weight < .01)).hasSize(3);
  }

  /** By scipy's SLSQP from 30 starts. */
  @Test
  void boundsAreKept() {
    ImportanceFit fit = new ImportanceFit(SCORES, equal(), new ShareBounds(.05, .2));
    ImportanceFit.End best = fit.result().best();
    double[] weights = best.array();
    assertThat(weights)
        .containsExactly(new double[] {.0504, .05, .0680, .2, .0887, .2, .2, .1429}, within(1e-3));
    assertThat(best.distance()).isCloseTo(.00610708, within(1e-7));
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatWeightsGiveIsFoundAgain() {
    double[] weights = {.1, .1, .15, .15, .1, .1, .2, .1};
    double[] wanted = new ImportanceFit(SCORES, equal(), new ShareBounds(0, 1)).importance(weights);
    assertThat(new ImportanceFit(SCORES, wanted, new ShareBounds(.05, .3)).result().best().array())
        .containsExactly(weights, within(5e-6));
  }

  /** Twelve made-up units with four and with eight nodes, between 0 and 1. */
  private static final double[][] FOUR = {
    {.838, .993, .721, .830, .882, .035, .173, .375, .521, .043, .394, .771},
    {.556, .860, .711, .670, .846, .243, .549, .439, .393, .703, .170, .540},
    {.642, .121, .936, .303, .505, .797, .703, .508, .490, .983, .502, .860},
    {.186, .333, .422, .588, .589, .414, .674, .778, .030, .593, .982, .232}
  };

  private static final double[][] EIGHT = {
    {.678, .395, .306, .879, .704, .104, .201, .932, .085, .340, .104, .782},
    {.545, .576, .859, .038, .509, .666, .328, .344, .170, .291, .039, .378},
    {.221, .321, .310, .819, .378, .296, .987, .882, .911, .867, .073, .571},
    {.976, .631, .939, .962, .347, .500, .783, .687, .213, .604, .866, .224},
    {.798, .059, .744, .570, .206, .325, .339, .484, .759, .954, .788, .082},
    {.517, .299, .416, .172, .674, .872, .213, .986, .600, .887, .829, .267},
    {.223, .968, .252, .868, .433, .900, .674, .235, .841, .135, .341, .891},
    {.649, .876, .008, .974, .194, .018, .838, .725, .368, .551, .615, .564}
  };

  private static ImportanceFit.Result fit(double[][] columns, double... wanted) {
    double[][] scores =
        Arrays.stream(columns)
            .map(
                column -> {
                  double low = Arrays.stream(column).min().orElseThrow();
                  double high = Arrays.stream(column).max().orElseThrow();
                  return Arrays.stream(column).map(x -> (x - low) / (high - low)).toArray();
                })
            .toArray(double[][]::new);
    return new ImportanceFit(scores, wanted, new ShareBounds(.05, .6)).result();
  }

  /** The least distances of scipy's SLSQP from many random starts; from equal weights .0163 etc. */
  @Test
  void theBestOfSeveralLocalMinimaIsFound() {
    assertThat(fit(FOUR, .4, .3, .2, .1).best().distance()).isCloseTo(.001645, within(1e-6));
    assertThat(fit(FOUR, .302, .2, .4, .098).best().distance()).isCloseTo(.0111, within(5e-5));
    assertThat(fit(FOUR, .229, .12, .456, .195).best().distance()).isCloseTo(.0166, within(5e-5));
    assertThat(fit(EIGHT, .135, .06, .051, .198, .091, .121, .265, .079).best().distance())
        .isLessThan(.00208);
  }

  @Test
  void itIsSaidHowManyStartsAgreeAndHowFarTheNextMinimumIs() {
    ImportanceFit.Result result = fit(FOUR, .4, .3, .2, .1);
    assertThat(result.best().isMinimum()).isTrue();
    assertThat(result.agreeing()).isBetween(1, result.starts() - 1);
    assertThat(result.nextDistance()).hasValueCloseTo(.001788, within(5e-6));
  }

  @Test
  void boundsHoldToTheLastDigit() {
    ShareBounds bounds = new ShareBounds(.05, .3);
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 1000; round++) {
      double[] weights = bounds.nearest(random.doubles(7, -1, 2).toArray());
      assertThat(Arrays.stream(weights)).allMatch(weight -> weight >= .05 && weight <= .3);
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-15));
    }
    assertThat(fit(FOUR, .4, .3, .2, .1).best().weights()).allMatch(w -> w >= .05 && w <= .6);
  }
}
