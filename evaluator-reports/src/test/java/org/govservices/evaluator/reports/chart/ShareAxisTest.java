package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;
import org.junit.jupiter.api.Test;

class ShareAxisTest {
  @Test
  void itGoesFromNothingToAllWhenNothingIsBeyond() {
    VarianceShare exact = new VarianceShare("err", .29, .33, Optional.empty(), Optional.empty());
    ShareAxis axis = ShareAxis.of(List.of(exact));
    assertThat(axis).isEqualTo(new ShareAxis(0, 100, 20));
    assertThat(axis.ticks()).extracting(BarRows.Tick::label).contains("0%", "100%").hasSize(6);
  }

  @Test
  void itHoldsNegativeEstimatesAndWholeIntervals() {
    VarianceShare wide =
        new VarianceShare(
            "err",
            -.504,
            .13,
            Optional.of(new VarianceShare.Interval(-1.17, .11)),
            Optional.of(new VarianceShare.Interval(.1, 1.05)));
    ShareAxis axis = ShareAxis.of(List.of(wide));
    assertThat(axis.low()).isEqualTo(-120);
    assertThat(axis.high()).isEqualTo(120);
    assertThat(axis.at(-1.2)).isZero();
    assertThat(axis.at(0)).isEqualTo(.5);
  }
}
