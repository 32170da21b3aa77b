package org.govservices.evaluator.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.normalisation.FittedRule.Reading;
import org.govservices.evaluator.normalisation.Piecewise.Point;
import org.junit.jupiter.api.Test;

/** Rules whose parameters stand in the definition; expected by hand. */
class AbsoluteRulesTest {
  private static final Piecewise PIECEWISE =
      new Piecewise(List.of(new Point(0, 0), new Point(50, 60), new Point(90, 100)), Outside.CAP);

  @Test
  void piecewiseScoresLieOnTheLinesBetweenThePointsAndOnThePointsExactly() {
    FittedRule rule = Fitted.absolute(PIECEWISE);
    assertThat(rule.score(0)).isZero();
    assertThat(rule.score(25)).isEqualTo(30);
    assertThat(rule.score(50)).isEqualTo(60);
    assertThat(rule.score(70)).isEqualTo(80);
    assertThat(rule.score(90)).isEqualTo(100);
  }

  @Test
  void valuesOutsideThePointsAreCappedOrRefused() {
    FittedRule capping = Fitted.absolute(PIECEWISE);
    assertThat(capping.score(-1)).isZero();
    assertThat(capping.score(95)).isEqualTo(100);
    assertThat(capping.reading(95)).isEqualTo(Reading.CAPPED);
    assertThat(capping.reading(50)).isEqualTo(Reading.AS_IS);
    FittedRule refusing = Fitted.absolute(new Piecewise(PIECEWISE.points(), Outside.REFUSE));
    assertThat(refusing.reading(-1)).isEqualTo(Reading.REFUSED);
    assertThat(refusing.reading(90)).isEqualTo(Reading.AS_IS);
  }

  @Test
  void anOptimumInTheMiddleContradictsNoDirectionButALineDownContradictsHigher() {
    Piecewise optimum =
        new Piecewise(List.of(new Point(0, 0), new Point(5, 9), new Point(9, 2)), Outside.CAP);
    assertThat(optimum.contradicts(Direction.HIGHER)).isFalse();
    assertThat(optimum.contradicts(Direction.LOWER)).isFalse();
    assertThat(PIECEWISE.contradicts(Direction.LOWER)).isTrue();
    assertThat(PIECEWISE.contradicts(Direction.HIGHER)).isFalse();
  }

  @Test
  void piecewisePointsAreTransformedWithTheValues() {
    Piecewise points = new Piecewise(List.of(new Point(1, 0), new Point(100, 100)), Outside.CAP);
    FittedRule rule = Fitted.absolute(points.transformed(StrictMath::log10));
    assertThat(rule.score(StrictMath.log10(10))).isEqualTo(50);
  }

  @Test
  void levelsWithNumbersAreReadAsNumbersAndRefuseOthers() {
    Map<String, Double> points = new LinkedHashMap<>();
    points.put("1", 0.0);
    points.put("2", 30.0);
    points.put("4", 100.0);
    Levels levels = Levels.of(points);
    assertThat(levels.answers()).isEmpty();
    FittedRule rule = Fitted.absolute(levels);
    assertThat(rule.score(2)).isEqualTo(30);
    assertThat(rule.reading(3)).isEqualTo(Reading.REFUSED);
    assertThat(levels.range(Fitted.HUNDRED)).hasValue(new Scale(0, 100));
  }

  @Test
  void levelsWithWordsStandInTablesAsTheirPlaces() {
    Map<String, Double> points = new LinkedHashMap<>();
    points.put("yes", 100.0);
    points.put("partly", 50.0);
    points.put("no", 0.0);
    Levels levels = Levels.of(points);
    assertThat(levels.answers().orElseThrow().number("partly")).hasValue(2);
    assertThat(levels.answers().orElseThrow().text(2)).isEqualTo("partly");
    assertThat(levels.answers().orElseThrow().number("maybe")).isEmpty();
    assertThat(Fitted.absolute(levels).score(2)).isEqualTo(50);
  }

  @Test
  void aChecklistCountsWhatIsFulfilledOfWhatWasAsked() {
    Checklist checklist = new Checklist(8, Optional.empty());
    assertThat(checklist.answers().orElseThrow().number("5/8")).hasValue(.625);
    assertThat(checklist.answers().orElseThrow().number("3 / 6")).hasValue(.5);
    assertThat(checklist.answers().orElseThrow().text(.625)).isEqualTo("5/8");
    for (String impossible : List.of("9/8", "3/9", "1/0", "5", "half")) {
      assertThat(checklist.answers().orElseThrow().number(impossible)).as(impossible).isEmpty();
    }
    assertThat(Fitted.absolute(checklist).score(.625)).isEqualTo(62.5);
  }

  @Test
  void everyEventCostsPointsUpToTheCapAndDownToTheFloor() {
    Deduction capped = new Deduction(100, 5, OptionalDouble.of(30), OptionalDouble.empty());
    assertThat(capped.range(Fitted.HUNDRED)).hasValue(new Scale(70, 100));
    FittedRule rule = Fitted.absolute(capped);
    assertThat(rule.score(0)).isEqualTo(100);
    assertThat(rule.score(3)).isEqualTo(85);
    assertThat(rule.score(6)).isEqualTo(70);
    assertThat(rule.score(600)).isEqualTo(70);
    assertThat(rule.reading(-1)).isEqualTo(Reading.REFUSED);
    FittedRule floored =
        Fitted.absolute(new Deduction(10, 3, OptionalDouble.empty(), OptionalDouble.of(0)));
    assertThat(floored.score(4)).isZero();
    assertThat(capped.contradicts(Direction.HIGHER)).isTrue();
  }

  @Test
  void rawValuesAreScoresOnAScaleWithEnds() {
    FittedRule rule = Fitted.absolute(new Raw());
    assertThat(rule.score(96.73)).isEqualTo(96.73);
    assertThat(rule.reading(100.01)).isEqualTo(Reading.REFUSED);
    assertThatThrownBy(() -> new Raw().fit(SampleValues.of(), Direction.LOWER, Fitted.HUNDRED))
        .isInstanceOf(ScoringRule.CannotFitException.class);
  }

  @Test
  void rawValuesChangeSignOnAnUnboundedScaleWhereLowerIsBetter() {
    assertThat(new Raw().fit(SampleValues.of(), Direction.LOWER, Scale.UNBOUNDED).score(5490))
        .isEqualTo(-5490);
  }

  @Test
  void squareRootsAreTakenOfWhatIsNotNegative() {
    SquareRootTransform root = new SquareRootTransform();
    assertThat(root.applyAsDouble(9)).isEqualTo(3);
    assertThat(root.allows(0)).isTrue();
    assertThat(root.allows(-1)).isFalse();
  }

  @Test
  void whatARuleRefusesHasANearestValueThatItTakes() {
    Map<String, Double> points = new LinkedHashMap<>();
    points.put("4", 100.0);
    points.put("1", 0.0);
    points.put("2", 30.0);
    Sample fixed = Sample.fixed(Map.of("min", 10.0, "max", 20.0));
    Sample best = Sample.fixed(Map.of("best", 20.0));
    Optional<Scale> scale = Optional.empty();
    assertNearest(new Raw(), Direction.HIGHER, 0, 100);
    assertNearest(new Goalposts(30, 70, Outside.REFUSE, Optional.empty()), Direction.LOWER, 30, 70);
    assertNearest(new Piecewise(PIECEWISE.points(), Outside.REFUSE), Direction.HIGHER, 0, 90);
    assertNearest(Levels.of(points), Direction.HIGHER, 1, 4);
    assertNearest(new Checklist(8, scale), Direction.HIGHER, 0, 1);
    assertNearest(
        new Deduction(100, 5, OptionalDouble.of(30), OptionalDouble.empty()),
        Direction.LOWER,
        0,
        1000);
    assertNearest(new MinMax(fixed, scale), Direction.HIGHER, 10, 20);
    assertNearest(new DistanceToMaximum(fixed, scale), Direction.LOWER, 10, 20);
    assertNearest(new ShareOfMaximum(best, scale), Direction.HIGHER, 0, 20);
    assertNearest(new ShareOfMaximum(best, scale), Direction.LOWER, 20, 1000);
    FittedRule levels = Fitted.absolute(Levels.of(points));
    assertThat(levels.nearest(2.9)).isEqualTo(2);
    assertThat(levels.nearest(3)).as("equally near").isEqualTo(2);
    assertThat(levels.nearest(3.1)).isEqualTo(4);
  }

  private static void assertNearest(
      ScoringRule rule, Direction direction, double low, double high) {
    FittedRule fitted = rule.fit(SampleValues.of(), direction, Fitted.HUNDRED);
    assertThat(fitted.nearest(-1000)).as(rule.method()).isEqualTo(low);
    assertThat(fitted.nearest(1000)).as(rule.method()).isEqualTo(high);
    for (double value : new double[] {-1000, low, (low + high) / 2, high, 1000}) {
      double nearest = fitted.nearest(value);
      assertThat(fitted.reading(nearest)).as(rule.method()).isEqualTo(Reading.AS_IS);
      if (fitted.reading(value) == Reading.AS_IS) {
        assertThat(nearest).as(rule.method()).isEqualTo(value);
      }
    }
  }
}
