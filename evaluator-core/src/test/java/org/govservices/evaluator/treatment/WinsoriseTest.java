package org.govservices.evaluator.treatment;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The Handbook's patents: flagged, 994 → 779 is not enough, both → 289 is. */
class WinsoriseTest {
  private static final Limits USUAL = new Limits(2, 3.5, OptionalDouble.empty());

  private static double[] winsorise(int max, double[] values) {
    return new Winsorise(max, USUAL, false).treat(values, new Recorded());
  }

  @Test
  void oneStepSetsTheLargestToTheNextInwards() {
    double[] treated = winsorise(1, Tai.PATENTS);
    assertThat(treated[3]).isEqualTo(779);
    assertThat(treated[4]).isEqualTo(779);
    Shape shape = Shape.of(treated);
    assertThat(shape.skewness()).isEqualTo(2.3455, within(5e-5));
    assertThat(shape.kurtosis()).isEqualTo(5.2867, within(5e-5));
  }

  @Test
  void stepsFollowUntilTheIndicatorPasses() {
    double[] treated = winsorise(5, Tai.PATENTS);
    assertThat(treated[3]).isEqualTo(289);
    assertThat(treated[4]).isEqualTo(289);
    assertThat(Arrays.stream(treated).filter(x -> x == 289)).hasSize(3);
    Shape shape = Shape.of(treated);
    assertThat(shape.skewness()).isEqualTo(0.5077, within(5e-5));
    assertThat(shape.kurtosis()).isEqualTo(-1.1066, within(5e-5));
  }

  @Test
  void everyTouchedValueIsReportedOnceWithWhatItWas() {
    Recorded log = new Recorded();
    new Winsorise(5, USUAL, false).treat(Tai.PATENTS, log);
    assertThat(log.changes).containsExactly("3: 994 → 289 winsorised", "4: 779 → 289 winsorised");
    assertThat(log.notes).isEmpty();
  }

  @Test
  void goingOnFromFewerStepsGivesWhatAllStepsGive() {
    double[] values = {1, 2, NaN, 3, 4, 5, 6, 7, 8, 9, 400, 90, 60, 60, -300};
    for (boolean thenLog : new boolean[] {false, true}) {
      for (int max = 2; max <= 6; max++) {
        Treatment more = new Winsorise(max, USUAL, thenLog);
        Recorded all = new Recorded();
        double[] treated = more.treat(values, all);
        for (int less = 1; less < max; less++) {
          Treatment first = new Winsorise(less, USUAL, false);
          assertThat(more.goesOnFrom(first)).isTrue();
          Recorded log = new Recorded();
          assertThat(more.goOn(values, first.treat(values, new Recorded()), log))
              .isEqualTo(treated);
          assertThat(log.changes).isEqualTo(all.changes);
          assertThat(log.notes).isEqualTo(all.notes);
        }
      }
    }
  }

  @Test
  void nothingGoesOnFromOtherLimitsOrMoreStepsOrLogarithms() {
    Treatment five = new Winsorise(5, USUAL, false);
    Limits others = new Limits(1, 3.5, OptionalDouble.empty());
    assertThat(five.goesOnFrom(new Winsorise(4, others, false))).isFalse();
    assertThat(five.goesOnFrom(new Winsorise(5, USUAL, false))).isFalse();
    assertThat(five.goesOnFrom(new Winsorise(4, USUAL, true))).isFalse();
    assertThat(five.goesOnFrom(new NoTreatment())).isFalse();
  }

  @Test
  void anIndicatorThatPassesIsLeftAlone() {
    Recorded log = new Recorded();
    double[] treated = new Winsorise(5, USUAL, true).treat(Tai.UNIVERSITY, log);
    assertThat(treated).isEqualTo(Tai.UNIVERSITY);
    assertThat(log.changes).isEmpty();
  }

  @Test
  void outliersBelowAreRaised() {
    double[] mirrored = Arrays.stream(Tai.PATENTS).map(x -> -x).toArray();
    double[] treated = winsorise(5, mirrored);
    assertThat(treated[3]).isEqualTo(-289);
    assertThat(treated[4]).isEqualTo(-289);
  }

  @Test
  void outliersThatRemainAreReported() {
    Recorded log = new Recorded();
    new Winsorise(1, USUAL, false).treat(Tai.PATENTS, log);
    assertThat(log.notes).containsExactly("outliers remain: skewness 2.35, kurtosis 5.29");
  }

  @Test
  void theLogarithmIsTakenOfTheOriginalValues() {
    Recorded log = new Recorded();
    double[] treated = new Winsorise(1, USUAL, true).treat(Tai.PATENTS, log);
    // ln(994 − 8 + 0.01 · 986) and ln(0.01 · 986)
    assertThat(treated[3]).isEqualTo(Math.log(995.86), within(1e-12));
    assertThat(treated[9]).isEqualTo(Math.log(9.86), within(1e-12));
    assertThat(log.changes).hasSize(Tai.PATENTS.length).allMatch(c -> c.endsWith(" log"));
    assertThat(log.notes)
        .containsExactly(
            "winsorising was not enough; the logarithm was taken of the original values");
  }

  @Test
  void theLogarithmIsNotTakenWhereWinsorisingIsEnough() {
    double[] treated = new Winsorise(2, USUAL, true).treat(Tai.PATENTS, new Recorded());
    assertThat(treated).isEqualTo(winsorise(5, Tai.PATENTS));
  }

  @Test
  void valuesExactlyOnBothLimitsFail() {
    Shape shape = new Shape(-2, 3.5);
    assertThat(USUAL.pass(shape)).isFalse();
    assertThat(USUAL.pass(new Shape(-1.999, 100))).isTrue();
    assertThat(USUAL.pass(new Shape(9, 3.499))).isTrue();
  }

  @Test
  void muchKurtosisAloneFailsWhereTheContractSaysSo() {
    Limits strict = new Limits(2, 3.5, OptionalDouble.of(10));
    assertThat(strict.pass(new Shape(0, 10))).isTrue();
    assertThat(strict.pass(new Shape(0, 10.001))).isFalse();
  }

  @Test
  void tooFewOrEqualValuesHaveNoOutliers() {
    assertThat(winsorise(5, new double[] {1, 1, 1000})).containsExactly(1, 1, 1000);
    assertThat(winsorise(5, new double[] {7, 7, 7, 7, 7})).containsExactly(7, 7, 7, 7, 7);
  }

  @Test
  void missingValuesStayMissing() {
    double[] longer = Arrays.copyOf(Tai.PATENTS, Tai.PATENTS.length + 1);
    longer[Tai.PATENTS.length] = NaN;
    double[] treated = new Winsorise(1, USUAL, true).treat(longer, new Recorded());
    assertThat(treated[Tai.PATENTS.length]).isNaN();
    assertThat(treated[3]).isEqualTo(Math.log(995.86), within(1e-12));
  }
}
