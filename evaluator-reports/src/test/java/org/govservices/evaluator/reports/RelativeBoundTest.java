package org.govservices.evaluator.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Band.Measure;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.Test;

class RelativeBoundTest {
  private static LocalText of(double bound, boolean closed, Measure measure) {
    return RelativeBound.of(new Band("x", LocalText.same("X"), bound, closed, measure));
  }

  @Test
  void aShareIsThatOfTheBestUnits() {
    assertThat(of(0.1, true, Measure.TOP_SHARE)).isEqualTo(new LocalText("best 10%", "前 10%"));
    assertThat(of(0.07, true, Measure.TOP_SHARE).english()).isEqualTo("best 7%");
  }

  @Test
  void pointsAreCountedFromTheMean() {
    assertThat(of(5, false, Measure.ABOVE_MEAN).english()).isEqualTo("> mean + 5");
    assertThat(of(-2.5, true, Measure.ABOVE_MEAN).english()).isEqualTo("≥ mean − 2.5");
    assertThat(of(0, true, Measure.ABOVE_MEAN).chinese()).isEqualTo("≥ 平均分");
  }

  @Test
  void theLowestBandHoldsTheRest() {
    Band lowest = new Band("x", LocalText.same("X"), Double.NEGATIVE_INFINITY, false);
    assertThat(RelativeBound.of(lowest).english()).isEqualTo("the rest");
  }
}
