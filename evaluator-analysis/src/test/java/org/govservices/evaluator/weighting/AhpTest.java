package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairwise judgements. Matrices are written row by row, above the diagonal. */
class AhpTest {
  private static final DataFile NO_FILE = DataFile.plain(Path.of(""));

  private static final List<String> NODES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  /** Wang &amp; Chin 2011, six nodes. */
  private static final PairMatrix WANG_CHIN =
      matrix(6, 4, 3, 1, 3, 4, 7, 3, 1 / 5.0, 1, 1 / 5.0, 1 / 5.0, 1 / 6.0, 1, 1 / 3.0, 3);

  /** OECD/JRC Handbook 2008, Table 20, eight indicators. */
  private static final PairMatrix HANDBOOK =
      matrix(
          8, 2, 3, 2, 5, 5, 1, 3, 2, .5, 4, 4, .5, 3, .25, 2, 2, .2, .5, 4, 4, .5, 3, 1, .2, .5, .2,
          .5, 4);

  private static final PairMatrix FIRST = matrix(3, 2, 5, 3);
  private static final PairMatrix SECOND = matrix(3, .5, 3, 4);

  private static PairMatrix matrix(int n, double... above) {
    List<PairJudgements.Judgement> judgements = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        judgements.add(new PairJudgements.Judgement(i, j, above[next++]));
      }
    }
    return PairMatrix.of(n, judgements);
  }

  private static Ahp ahp(Ahp.Priorities priorities, Ahp.Group group) {
    return new Ahp(NO_FILE, priorities, RandomIndex.SAATY, group, new Experts(Map.of()));
  }

  private static Weights group(Ahp.Priorities priorities, Ahp.Group group) {
    Map<String, PairMatrix> experts = new LinkedHashMap<>();
    experts.put("first", FIRST);
    experts.put("second", SECOND);
    return ahp(priorities, group).weigh(experts, NODES);
  }

  private static Weights alone(PairMatrix matrix) {
    return ahp(Ahp.Priorities.EIGENVECTOR, Ahp.Group.NONE).weigh(Map.of("ann", matrix), NODES);
  }

  private static double measure(Weights weights, String name, String about) {
    return weights.measures().stream()
        .filter(m -> m.name().equals(name) && m.about().equals(about))
        .findFirst()
        .orElseThrow()
        .number()
        .orElseThrow();
  }

  /** Weights as in Wang &amp; Chin 2011, equal in pymcdm; the geometric means by hand. */
  @Test
  void theEigenvectorIsThePublishedOne() {
    assertThat(WANG_CHIN.eigenvector())
        .containsExactly(new double[] {.3208, .1395, .0348, .1285, .2374, .1391}, within(5e-5));
    assertThat(WANG_CHIN.lambdaMax()).isCloseTo(7.419870, within(5e-7));
    assertThat(ahp(Ahp.Priorities.EIGENVECTOR, Ahp.Group.NONE).consistencyRatio(WANG_CHIN))
        .hasValueCloseTo(.2290, within(5e-5));
    assertThat(measure(alone(WANG_CHIN), "consistency-index", "ann"))
        .isCloseTo(.283974, within(5e-7));
    assertThat(measure(alone(HANDBOOK), "consistency-index", "ann"))
        .isCloseTo(.030154, within(5e-7));
  }

  @Test
  void theGeometricMeansOfTheRowsAreTheLogarithmicLeastSquaresSolution() {
    assertThat(WANG_CHIN.geometricMeans())
        .containsExactly(new double[] {.3160, .1391, .0360, .1251, .2360, .1477}, within(5e-5));
  }

  /** The matrix is the Handbook's; λ, CI and CR computed from it in numpy. */
  @Test
  void theHandbooksJudgementsAreConsistent() {
    assertThat(HANDBOOK.eigenvector())
        .containsExactly(
            new double[] {.229063, .134571, .059362, .176145, .038542, .038542, .252235, .071540},
            within(5e-7));
    assertThat(HANDBOOK.lambdaMax()).isCloseTo(8.211079, within(5e-7));
    assertThat(ahp(Ahp.Priorities.EIGENVECTOR, Ahp.Group.NONE).consistencyRatio(HANDBOOK))
        .hasValueCloseTo(.02139, within(5e-6));
  }

  /** Perfectly consistent, from the tests of gluc/ahp: 2/3, 1/9, 2/9. */
  @ParameterizedTest
  @EnumSource(Ahp.Priorities.class)
  void consistentJudgementsGiveTheirOwnRatios(Ahp.Priorities priorities) {
    PairMatrix consistent = matrix(3, 6, 3, .5);
    assertThat(priorities.of(consistent))
        .containsExactly(new double[] {2 / 3.0, 1 / 9.0, 2 / 9.0}, within(1e-12));
    assertThat(consistent.lambdaMax()).isEqualTo(3);
    assertThat(consistent.geometricConsistency()).hasValue(0);
    assertThat(measure(alone(consistent), "consistency-ratio", "ann")).isZero();
    assertThat(Inconsistency.worst(consistent, priorities)).isEmpty();
  }

  /** The car choice of the R package MCDA; computed from it in numpy. */
  @Test
  void theCarChoice() {
    assertThat(SECOND.lambdaMax()).isCloseTo(3.018295, within(5e-7));
    assertThat(SECOND.eigenvector())
        .containsExactly(new double[] {.319618, .558425, .121957}, within(5e-7));
  }

  /** Computed in numpy. */
  @Test
  void judgementsOfAGroupAreAveragedGeometrically() {
    Weights aij = group(Ahp.Priorities.EIGENVECTOR, Ahp.Group.AIJ);
    assertShares(aij, .448134, .431774, .120092);
    assertThat(measure(aij, "lambda-max", "group")).isCloseTo(3.001383, within(5e-7));
    assertThat(measure(aij, "geometric-consistency-index", "first"))
        .isCloseTo(.011080, within(5e-7));
    assertThat(measure(aij, "geometric-consistency-index", "second"))
        .isCloseTo(.054801, within(5e-7));
  }

  /** Computed in numpy. */
  @Test
  void prioritiesOfAGroupAreAveraged() {
    assertShares(
        group(Ahp.Priorities.EIGENVECTOR, Ahp.Group.AIP_ARITHMETIC), .450585, .433710, .115705);
  }

  /** Forman &amp; Peniwati 1998: with row geometric means both ways of averaging are the same. */
  @Test
  void withGeometricMeansItDoesNotMatterWhatIsAveragedGeometrically() {
    Weights judgements = group(Ahp.Priorities.ROW_GEOMETRIC_MEAN, Ahp.Group.AIJ);
    Weights priorities = group(Ahp.Priorities.ROW_GEOMETRIC_MEAN, Ahp.Group.AIP_GEOMETRIC);
    for (int n = 0; n < 3; n++) {
      assertThat(judgements.share(n)).isCloseTo(priorities.share(n), within(1e-14));
    }
  }

  @Test
  void everyExpertsOwnWeightsAreKept() {
    Weights weights = group(Ahp.Priorities.EIGENVECTOR, Ahp.Group.AIJ);
    assertThat(weights.byExpert()).containsOnlyKeys("first", "second");
    assertThat(weights.byExpert().get("second").get(1)).isCloseTo(.558425, within(5e-7));
    assertThat(weights.spread(1).orElseThrow().most()).isCloseTo(.558425, within(5e-7));
  }

  /** An expert who counts three times as much as the other pulls the mean: by hand. */
  @Test
  void expertsMayCountDifferently() {
    Map<String, PairMatrix> experts = new LinkedHashMap<>();
    experts.put("first", matrix(2, 4));
    experts.put("second", matrix(2, 1));
    Ahp ahp =
        new Ahp(
            NO_FILE,
            Ahp.Priorities.EIGENVECTOR,
            RandomIndex.SAATY,
            Ahp.Group.AIP_ARITHMETIC,
            new Experts(Map.of("first", 3.0, "second", 1.0)));
    // 3/4 of 0.8 and 1/4 of 0.5
    assertShares(ahp.weigh(experts, NODES), .725, .275);
  }

  /** a = 2b, b = 3c and nothing about a and c: the weights are 6 : 3 : 1. */
  @ParameterizedTest
  @EnumSource(Ahp.Priorities.class)
  void aMissingJudgementFollowsFromTheOthers(Ahp.Priorities priorities) {
    PairMatrix matrix = matrix(3, 2, 1, 3).with(0, 2, 0);
    assertThat(matrix.missing()).isEqualTo(1);
    assertThat(priorities.of(matrix)).containsExactly(new double[] {.6, .3, .1}, within(1e-12));
    assertThat(ahp(priorities, Ahp.Group.NONE).consistencyRatio(matrix)).isEmpty();
  }

  /** In consistent judgements 8 : 4 : 2 : 1 one is turned round. */
  @ParameterizedTest
  @EnumSource(Ahp.Priorities.class)
  void theMostInconsistentJudgementIsFoundAndRepaired(Ahp.Priorities priorities) {
    PairMatrix spoilt = matrix(4, 2, 4, 8, 2, 4, 2).with(1, 2, 1 / 2.0);
    Inconsistency worst = Inconsistency.worst(spoilt, priorities).orElseThrow();
    assertThat(worst.first()).isEqualTo(2);
    assertThat(worst.second()).isEqualTo(1);
    assertThat(worst.given()).isEqualTo(2);
    assertThat(worst.repaired()).isCloseTo(.5, within(1e-12));
    assertThat(worst.error()).isGreaterThan(1.9);
  }

  /** Judgements 16 : 4 : 1 of which one contradicts the others: 16 is beyond Saaty's 9. */
  @Test
  void aRepairBeyondTheScaleIsSaid() {
    Inconsistency beyond = new Inconsistency(0, 1, 2, 3, 16.65);
    assertThat(beyond.isBeyondScale()).isTrue();
    assertThat(beyond.nearestOnScale()).isEqualTo(9);
    Inconsistency inverse = new Inconsistency(0, 1, 2, 3, .26);
    assertThat(inverse.isBeyondScale()).isFalse();
    assertThat(inverse.nearestOnScale()).isEqualTo(1 / 4.0);
    Weights spoilt = alone(matrix(4, 4, 1 / 2.0, 2, 4, 2, 1));
    assertThat(spoilt.measures()).extracting(Measure::name).contains("without-it-on-scale");
  }

  /** Saaty as printed by pyDecision and JMcDM, Alonso &amp; Lamata 2006 by gluc/ahp, ahpsurvey. */
  @Test
  void theTablesOfRandomIndicesAreThePublishedOnes() {
    assertTable(
        RandomIndex.SAATY,
        .58,
        .90,
        1.12,
        1.24,
        1.32,
        1.41,
        1.45,
        1.49,
        1.51,
        1.48,
        1.56,
        1.57,
        1.59);
    assertTable(
        RandomIndex.ALONSO_LAMATA,
        .5247,
        .8816,
        1.1086,
        1.2479,
        1.3417,
        1.4057,
        1.4499,
        1.4854,
        1.5140,
        1.5365,
        1.5551,
        1.5713,
        1.5838);
    assertTable(
        RandomIndex.SIMULATED,
        .5252,
        .8837,
        1.1081,
        1.2493,
        1.3416,
        1.4048,
        1.4507,
        1.4857,
        1.5141,
        1.5357,
        1.5546,
        1.5703,
        1.5840);
  }

  private static void assertTable(RandomIndex index, double... published) {
    for (int n = 3; n <= 15; n++) {
      assertThat(index.of(n)).as("%s of %d", index, n).hasValue(published[n - 3]);
    }
  }

  /** Means of 20,000 random matrices each, drawn in numpy: the tables are near them. */
  @Test
  void theSimulatedTablesAgreeWithAnIndependentSimulation() {
    double[] drawn = {.5235, .8778, 1.1098, 1.2469};
    for (int n = 3; n <= 6; n++) {
      assertThat(RandomIndex.ALONSO_LAMATA.of(n)).hasValueCloseTo(drawn[n - 3], within(.007));
      assertThat(RandomIndex.SIMULATED.of(n)).hasValueCloseTo(drawn[n - 3], within(.007));
    }
  }

  /** Limits by Aguarón &amp; Moreno-Jiménez 2003. */
  @Test
  void whatConsistencyIsMeasuredByIsSaid() {
    Weights six = alone(WANG_CHIN);
    assertThat(measure(six, "random-index-value", "")).isEqualTo(1.24);
    assertThat(measure(six, "geometric-consistency-limit", "")).isEqualTo(.37);
    assertThat(PairMatrix.mostGeometricConsistency(2)).isEmpty();
    assertThat(PairMatrix.mostGeometricConsistency(3)).hasValue(.31);
    assertThat(PairMatrix.mostGeometricConsistency(4)).hasValue(.35);
  }

  @Test
  void theRandomIndexIsNamedAndCounts() {
    Ahp saaty = ahp(Ahp.Priorities.EIGENVECTOR, Ahp.Group.NONE);
    Ahp lamata =
        new Ahp(
            NO_FILE,
            Ahp.Priorities.EIGENVECTOR,
            RandomIndex.ALONSO_LAMATA,
            Ahp.Group.NONE,
            new Experts(Map.of()));
    assertThat(saaty.consistencyRatio(WANG_CHIN).orElseThrow() * 1.24)
        .isCloseTo(lamata.consistencyRatio(WANG_CHIN).orElseThrow() * 1.2479, within(1e-12));
    assertThat(RandomIndex.SAATY.of(2)).isEmpty();
    assertThat(RandomIndex.SAATY.of(16)).isEmpty();
  }

  private static void assertShares(Weights weights, double... expected) {
    assertThat(weights.shares().stream().mapToDouble(share -> share).toArray())
        .containsExactly(expected, within(5e-7));
  }

  @Test
  void beyondTheTableOfRandomIndicesConsistencyIsUnknown() {
    double[] above = new double[16 * 15 / 2];
    java.util.Arrays.fill(above, 1);
    List<String> nodes = java.util.stream.IntStream.range(0, 16).mapToObj(i -> "n" + i).toList();
    Weights weights =
        ahp(Ahp.Priorities.EIGENVECTOR, Ahp.Group.NONE)
            .weigh(Map.of("ann", matrix(16, above)), nodes);
    assertThat(weights.measures())
        .contains(
            Measure.of("consistency-ratio", "ann", "unknown"),
            Measure.of("nodes-beyond-random-index", "ann", 16));
    assertThat(alone(WANG_CHIN).measures())
        .noneMatch(measure -> measure.name().equals("nodes-beyond-random-index"));
  }

  @Test
  void oneExpertHasNoStandardDeviation() {
    assertThat(alone(WANG_CHIN).spread(0).orElseThrow().standardDeviation()).isEmpty();
    assertThat(group(Ahp.Priorities.EIGENVECTOR, Ahp.Group.AIJ).spread(0).orElseThrow())
        .satisfies(spread -> assertThat(spread.standardDeviation()).isPresent());
  }
}
