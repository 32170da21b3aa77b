package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.coherence.Correlation;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.testing.SampleData;
import org.govservices.evaluator.testing.Tai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Handbook's worked case: weight sets of its Table 22, and the weightings that ship with it.
 */
class HandbookWeightingsTest {
  /** Countries in the order of Table 23. */
  private static final String[] COUNTRIES =
      ("FIN USA SWE JPN KOR NLD GBR SGP CAN AUS DEU NOR IRL BEL NZL AUT FRA ISR ESP ITA CZE HUN"
              + " SVN")
          .split(" ");

  private static final String FACTORS = ".17 .15 .11 .06 .08 .13 .13 .17";
  private static final String BUDGET = ".11 .11 .11 .18 .10 .06 .15 .18";
  private static final String PAIRS = ".09 .10 .07 .21 .05 .06 .18 .25";

  private static double[] ranks(String weights) {
    Inputs inputs = Inputs.read(SampleData.folder("handbook-tai"));
    String[] numbers = weights.split(" ", -1);
    Map<String, Double> byNode = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      byNode.put(Tai.INDICATORS.get(i), Double.valueOf(numbers[i]));
    }
    for (Node dimension : inputs.framework().index().children()) {
      byNode.put(
          dimension.id(),
          ((Dimension) dimension)
              .children().stream().mapToDouble(child -> byNode.get(child.id())).sum());
    }
    Evaluation evaluation =
        Evaluator.evaluate(inputs.withFramework(inputs.framework().withWeights(byNode)));
    List<Double> ranks = new ArrayList<>();
    for (String country : COUNTRIES) {
      int unit = evaluation.roster().indexOf(country).orElseThrow();
      ranks.add(evaluation.result(unit, 0).rank().orElseThrow());
    }
    return ranks.stream().mapToDouble(rank -> rank).toArray();
  }

  /** Spearman's and Kendall's correlation with the ranks of equal weights, by scipy. */
  @ParameterizedTest
  @CsvSource({
    FACTORS + ", .980237, .920949",
    BUDGET + ", .985178, .913043",
    PAIRS + ", .947628, .810277"
  })
  void ranksCorrelateWithThoseOfEqualWeights(String weights, double spearman, double kendall) {
    double[] equal = ranks("1 1 1 1 1 1 1 1");
    double[] ranks = ranks(weights);
    assertThat(Correlation.SPEARMAN.between(equal, ranks)).hasValueCloseTo(spearman, within(5e-7));
    assertThat(Correlation.KENDALL.between(equal, ranks)).hasValueCloseTo(kendall, within(5e-7));
  }

  /** The shipped weighting of Table 18 gives its weights; of Table 19, its scores. */
  @Test
  void theShippedWeightingsGiveThePublishedTables() {
    Inputs inputs = Inputs.read(SampleData.folder("handbook-tai"));
    Weights factors = weights(inputs, "principal-components");
    assertThat(factors.shares().stream().mapToDouble(share -> share).toArray())
        .containsExactly(new double[] {.17, .15, .11, .07, .08, .12, .14, .16}, within(.01));
    Weights doubt = weights(inputs, "benefit-of-the-doubt");
    assertThat(doubt.numbers("score").subList(0, 5))
        .satisfiesExactly(
            finland -> assertThat(finland).isCloseTo(1, within(1e-6)),
            usa -> assertThat(usa).isCloseTo(1, within(1e-6)),
            sweden -> assertThat(sweden).isCloseTo(1, within(1e-6)),
            japan -> assertThat(japan).isCloseTo(.87, within(.0101)),
            korea -> assertThat(korea).isCloseTo(.80, within(.0101)));
  }

  /** KMO is .50 where the Handbook's Box 5 asks for .60. */
  @Test
  void theLinterWarnsOfTheHandbooksOwnExample() {
    Inputs inputs = Inputs.read(SampleData.folder("handbook-tai"));
    assertThat(reweighting(inputs, "principal-components").findings())
        .extracting(finding -> finding.rule().id())
        .contains("low-sampling-adequacy", "few-units");
    assertThat(reweighting(inputs, "equal-importance").findings())
        .extracting(finding -> finding.rule().id())
        .contains("weights-at-bounds");
  }

  /** Two of three parts from judgements: patents get more by them than by the data. */
  @Test
  void aBlendLiesBetweenItsParts() {
    Weights blend = weights(Inputs.read(SampleData.folder("handbook-tai")), "blend");
    assertThat(blend.parts()).extracting(Weights::method).containsExactly("ahp", "critic");
    double most = Math.max(blend.parts().get(0).share(0), blend.parts().get(1).share(0));
    double least = Math.min(blend.parts().get(0).share(0), blend.parts().get(1).share(0));
    assertThat(blend.share(0)).isStrictlyBetween(least, most);
  }

  private static Weights weights(Inputs inputs, String file) {
    return reweighting(inputs, file).weighed().get(0).weights();
  }

  private static Reweighting reweighting(Inputs inputs, String file) {
    return Reweighting.of(
        inputs,
        WeightingReader.read(
            SampleData.folder("handbook-tai").resolve("weights/" + file + ".yaml"),
            inputs.framework(),
            inputs.roster()));
  }
}
