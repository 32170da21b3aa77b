package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;

/** What no schema can see: whether the parts of a framework make sense together. */
class FrameworkSenseTest extends SmallEvaluationTest {
  @Test
  void fiveDifferentMistakesAreFiveProblemsWithTheirPlacesAndNodes() {
    small
        .framework("ties: dense", "ties: densest")
        .framework("direction: higher", "direction: higher\n  colour: red")
        .framework("{id: visits, name: {en: Visits}", "{id: online, name: {en: Visits}")
        .framework("    weight: 3\n", "    weight: 3\n      weights-sum: 100\n")
        .framework(
            "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
            "{id: guides, name: {en: Guides}, weight: 1}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:11:30: found 'densest'; expected one of dense, standard, minimum,"
                + " maximum, average; maybe 'dense'?",
            "framework.yaml:17:3: unknown key 'colour'; there are aggregate, missing,"
                + " least-coverage, direction, unit, per, impute, treat, transform, score",
            "framework.yaml:24:20 [overall/depth]: the weights below sum to 4 (online 3 + online"
                + " 1); expected 100",
            "framework.yaml:27:16 [overall/depth/online]: id 'online' is a duplicate;"
                + " first at framework.yaml:26:11",
            "framework.yaml:28:7 [overall/guides]: 'unit' is stated neither here nor in defaults");
  }

  @Test
  void anIdStandsOnceInTheWholeTreeAndOverallIsTheRoots() {
    small.framework("id: guides", "id: overall");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("[overall/overall]: id 'overall' is a duplicate");
  }

  @Test
  void weightsThatDoNotSumToWhatIsClaimedAreRefusedAndNoiseIsNot() {
    small
        .framework("    weight: 3\n", "    weight: 0.7\n")
        .framework(
            "{id: guides, name: {en: Guides}, weight: 1,",
            "{id: guides, name: {en: Guides}, weight: 0.1,")
        .framework("index:\n", "index:\n  weights-sum: 0.8\n");
    assertThat(0.7 + 0.1).isNotEqualTo(0.8);
    assertThat(small.framework().index().children()).hasSize(2);

    small.framework("weights-sum: 0.8", "weights-sum: 1");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:19:16 [overall]: the weights below sum to 0.8 (depth 0.7 + guides 0.1);"
                + " expected 1");
  }

  @Test
  void aDimensionWhoseChildrenAllWeighNothingIsRefused() {
    small
        .framework("Online}, weight: 3", "Online}, weight: 0")
        .framework("Visits}, weight: 1", "Visits}, weight: 0");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:20:7 [overall/depth]: all weights below are 0");
  }

  @Test
  void bandsStandFromTheBest() {
    small.framework(
        "  - {id: low, name: {en: Low}}",
        "  - {id: top, name: {en: Top}, above: 95.5}\n  - {id: low, name: {en: Low}}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:10:5: band 'top' begins at 95.5, not below 'high';"
                + " expected the best band first");
  }

  @Test
  void onlyTheLastBandHasNoBound() {
    small.framework(", above: 90}", "}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:9:5: band 'high' has no bound; only the last band has none");
  }

  @Test
  void theLastBandHasNoBoundSoThatEveryScoreHasABand() {
    small.framework("name: {en: Low}}", "name: {en: Low}, from: 10}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:10:5: the last band, 'low', has a bound;"
                + " scores below it would have no band");
  }

  @Test
  void aBandIsOpenOrClosedNotBoth() {
    small.framework("above: 90}", "above: 90, from: 80}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:9:5: band 'high' has both 'above' and 'from'; expected one");
  }

  @Test
  void aBandBeginsOnTheScaleAndItsIdIsItsOwn() {
    small.framework("id: high", "id: low").framework("above: 90}", "above: 120.5}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:9:5: band 'low' begins at 120.5, outside the scale",
            "framework.yaml:10:10: band 'low' is a duplicate");
  }

  @Test
  void aScaleGoesUpAndBandsAreNotBlamedForAWrongOne() {
    small.framework("scale: [0, 100]", "scale: [100, 0]");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:6:8: found [100,0]; expected [worst, best] with worst < best");
  }

  @Test
  void zScoresNeedAScaleWithoutEnds() {
    small.framework(
        "score: {goalposts: [0, 100]}",
        "score: {z-score: {fit: all, sd: sample, mean: 100, spread: 10}}");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:17:10: 'z-score' gives scores outside the scale; expected");
  }

  @Test
  void zeroNeedsAScaleWithALowerEnd() {
    small
        .framework("scale: [0, 100]", "scale: unbounded")
        .framework(
            "score: {goalposts: [0, 100]}",
            "score: {z-score: {fit: all, sd: sample, mean: 0, spread: 1}}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:24:11 [overall/depth/online]: 'missing: {not-found: zero}'"
                + " needs a scale with a lower end, found unbounded"
                + " (3 such, also at 25:11, 26:7)");
  }

  @Test
  void goalpostsNeedAScaleWithEnds() {
    small
        .framework("scale: [0, 100]", "scale: unbounded")
        .framework("not-found: zero", "not-found: exclude");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:17:10: 'goalposts' needs a scale [worst, best]");
  }

  @Test
  void goalpostsGoUp() {
    small.framework("goalposts: [0, 100]", "goalposts: {range: [5, 5], outside: cap}");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:17:10: 'goalposts' needs low < high, found [5,5]");
  }

  @Test
  void anUnknownMethodIsNamedWithWhatMayHaveBeenMeant() {
    small.framework("aggregate: arithmetic", "aggregate: aritmetic");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:13:14: no aggregation 'aritmetic'; maybe 'arithmetic'?");
  }
}
