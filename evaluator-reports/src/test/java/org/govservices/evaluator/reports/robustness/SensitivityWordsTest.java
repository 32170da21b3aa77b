package org.govservices.evaluator.reports.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;
import org.junit.jupiter.api.Test;

class SensitivityWordsTest {
  private static VarianceShare estimate(double first, double[] of, double total, double[] ofTotal) {
    return new VarianceShare(
        "err",
        first,
        total,
        Optional.of(new VarianceShare.Interval(of[0], of[1])),
        Optional.of(new VarianceShare.Interval(ofTotal[0], ofTotal[1])));
  }

  private static double[] interval(double low, double high) {
    return new double[] {low, high};
  }

  @Test
  void exactSharesHaveNoInterval() {
    VarianceShare exact = new VarianceShare("err", .29, .33, Optional.empty(), Optional.empty());
    assertThat(SensitivityWords.of(exact, false).english())
        .isEqualTo("err decides 29 % of rank shifts alone, 33 % alone or together with others");
    assertThat(SensitivityWords.of(exact, true).chinese())
        .isEqualTo("err 单独决定该排名的 29 %，连同与其他选择的共同作用决定 33 %");
  }

  @Test
  void estimatesAreSaidWithTheirIntervals() {
    VarianceShare effect = estimate(.29, interval(.25, .33), .35, interval(.3, .4));
    assertThat(SensitivityWords.of(effect, false).english())
        .isEqualTo(
            "err decides 29 % [25, 33] of rank shifts alone, 35 % [30, 40] alone or together with"
                + " others");
  }

  @Test
  void negativeEstimatesAndWideIntervalsAreSaidNotHidden() {
    VarianceShare effect = estimate(-.504, interval(-1.17, .11), .13, interval(.1, .16));
    assertThat(SensitivityWords.of(effect, false).english())
        .isEqualTo(
            "err decides -50 % [-117, 11] of rank shifts alone, 13 % [10, 16] alone or together"
                + " with others: too few runs to tell; about 41 times as many would bring the"
                + " intervals to 20 points");
  }

  @Test
  void anEstimateOfAloneAboveThatWithOthersIsSamplingError() {
    VarianceShare effect = estimate(.14, interval(.1, .18), .13, interval(.1, .16));
    assertThat(SensitivityWords.of(effect, false).english())
        .endsWith("; that alone exceeds together is sampling error");
    assertThat(SensitivityWords.of(effect, false).chinese()).endsWith("属抽样误差");
  }
}
