package org.govservices.evaluator.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.normalisation.FittedRule.Reading;
import org.govservices.evaluator.normalisation.Sample.Editions;
import org.govservices.evaluator.normalisation.Sample.Population;
import org.junit.jupiter.api.Test;

/** Rules that measure from the worst, the best, a target or a reference; expected by hand. */
class DistancesTest {
  private static final Sample ALL = Sample.of(Population.ALL, Editions.THIS);
  private static final Sample ALL_EDITIONS = Sample.of(Population.ALL, Editions.ALL);
  private static final Optional<Scale> SCALE = Optional.empty();

  @Test
  void theTargetScoresTheBestAndWhatIsBeyondItNoMore() {
    DistanceToTarget rule = new DistanceToTarget(50, ALL, SCALE);
    assertThat(Fitted.scores(rule, Direction.HIGHER, 10, 30, 50, 60))
        .containsExactly(0, 50, 100, 100);
    DistanceToTarget lower = new DistanceToTarget(20, ALL, SCALE);
    assertThat(Fitted.scores(lower, Direction.LOWER, 10, 30, 60)).containsExactly(100, 75, 0);
    FittedRule fitted = rule.fit(SampleValues.of(10, 60), Direction.HIGHER, Fitted.HUNDRED);
    assertThat(fitted.reading(60)).isEqualTo(Reading.CAPPED);
  }

  @Test
  void aTargetThatEveryoneMeetsIsRefused() {
    assertThatThrownBy(
            () -> Fitted.scores(new DistanceToTarget(5, ALL, SCALE), Direction.HIGHER, 5, 6))
        .isInstanceOf(ScoringRule.CannotFitException.class)
        .hasMessageContaining("every value meets it");
  }

  @Test
  void betterUnitsThanTheReferenceScoreMoreUnlessCapped() {
    SampleValues sample =
        new SampleValues(List.of(new double[] {10, 30, 50}), code -> OptionalDouble.of(30));
    DistanceToReference extending = new DistanceToReference("r", Outside.EXTEND, ALL, SCALE);
    FittedRule rule = extending.fit(sample, Direction.HIGHER, Fitted.HUNDRED);
    assertThat(rule.score(30)).isEqualTo(100);
    assertThat(rule.score(50)).isEqualTo(200);
    assertThat(extending.range(Fitted.HUNDRED)).hasValue(Scale.UNBOUNDED);
    DistanceToReference capping = new DistanceToReference("r", Outside.CAP, ALL, SCALE);
    assertThat(capping.fit(sample, Direction.HIGHER, Fitted.HUNDRED).score(50)).isEqualTo(100);
    assertThat(capping.range(Fitted.HUNDRED)).hasValue(Fitted.HUNDRED);
  }

  @Test
  void aReferenceUnitWithoutAValueOrWithTheWorstIsRefused() {
    DistanceToReference rule = new DistanceToReference("r", Outside.CAP, ALL, SCALE);
    assertThatThrownBy(() -> rule.fit(SampleValues.of(1, 2), Direction.HIGHER, Fitted.HUNDRED))
        .hasMessage("the reference unit 'r' has no value");
    SampleValues worst =
        new SampleValues(List.of(new double[] {1, 2}), code -> OptionalDouble.of(1));
    assertThatThrownBy(() -> rule.fit(worst, Direction.HIGHER, Fitted.HUNDRED))
        .hasMessageContaining("no unit is worse than the reference unit 'r'");
  }

  @Test
  void theShareOfTheMaximumInvertsWhatIsBetterWhenLower() {
    ShareOfMaximum rule = new ShareOfMaximum(ALL, SCALE);
    assertThat(Fitted.scores(rule, Direction.HIGHER, 20, 50, 0)).containsExactly(40, 100, 0);
    assertThat(Fitted.scores(rule, Direction.LOWER, 20, 50, 10)).containsExactly(50, 20, 100);
  }

  @Test
  void sharesNeedATrueZero() {
    ShareOfMaximum rule = new ShareOfMaximum(ALL, SCALE);
    FittedRule higher = rule.fit(SampleValues.of(5, -1), Direction.HIGHER, Fitted.HUNDRED);
    assertThat(higher.reading(-1)).isEqualTo(Reading.REFUSED);
    assertThatThrownBy(() -> Fitted.scores(rule, Direction.LOWER, 0, 5))
        .hasMessageContaining("needs a best value above 0");
  }

  /** Quartiles of 1…8 by types 6 and 7: Hyndman &amp; Fan (1996), (n+1)p and (n−1)p+1. */
  @Test
  void quantileGoalpostsStandWhereTheDeclaredDefinitionPutsThem() {
    assertThat(quartiles(7)).containsExactly(2.75, 6.25);
    assertThat(quartiles(6)).containsExactly(2.25, 6.75);
    QuantileGoalposts capping = new QuantileGoalposts(0.25, 0.75, 7, Outside.CAP, ALL, SCALE);
    double[] scores = Fitted.scores(capping, Direction.HIGHER, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(scores[0]).isZero();
    assertThat(scores[3]).isCloseTo(100 * 1.25 / 3.5, within(1e-12));
    assertThat(scores[7]).isEqualTo(100);
  }

  private static double[] quartiles(int type) {
    QuantileGoalposts rule = new QuantileGoalposts(0.25, 0.75, type, Outside.CAP, ALL, SCALE);
    Map<String, Double> parameters =
        rule.fit(SampleValues.of(8, 1, 7, 2, 6, 3, 5, 4), Direction.HIGHER, Fitted.HUNDRED)
            .parameters();
    return new double[] {parameters.get("min"), parameters.get("max")};
  }

  /** 100 ± 60 (x − reference)/(max − min): Mazziotta &amp; Pareto (2016). */
  @Test
  void ampiScoresTheReferenceAHundredAndSpreadsTheRangeOfAllEditionsOverSixty() {
    SampleValues editions =
        new SampleValues(
            List.of(new double[] {20, 60}, new double[] {10, 30}), code -> OptionalDouble.empty());
    FittedRule rule =
        new Ampi(OptionalDouble.empty(), ALL_EDITIONS)
            .fit(editions, Direction.HIGHER, Scale.UNBOUNDED);
    // min 10, max 60, reference 20: the mean of the earlier edition
    assertThat(rule.score(20)).isEqualTo(100);
    assertThat(rule.score(60)).isCloseTo(148, within(1e-12));
    assertThat(rule.score(60) - rule.score(10)).isCloseTo(60, within(1e-12));
    FittedRule lower =
        new Ampi(OptionalDouble.of(30), ALL_EDITIONS)
            .fit(editions, Direction.LOWER, Scale.UNBOUNDED);
    assertThat(lower.score(60)).isCloseTo(64, within(1e-12));
  }

  @Test
  void minMaxScoresRunOverTheRangeThatTheRuleStates() {
    MinMax rule = new MinMax(ALL, Optional.of(new Scale(1, 100)));
    assertThat(Fitted.scores(rule, Direction.HIGHER, 5, 10, 15)).containsExactly(1, 50.5, 100);
  }

  @Test
  void fixedParametersNeedNoSampleAndRefuseValuesOutside() {
    MinMax rule = new MinMax(Sample.fixed(Map.of("min", 0.0, "max", 50.0)));
    FittedRule fitted = rule.fit(SampleValues.of(10, 20), Direction.HIGHER, Fitted.HUNDRED);
    assertThat(fitted.score(20)).isEqualTo(40);
    assertThat(fitted.reading(51)).isEqualTo(Reading.REFUSED);
    assertThat(rule.sample().isNone()).isTrue();
  }
}
