package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
  private static final Lettering LETTERING = new Lettering(10, Lettering.INK);

  @Test
  void latinBreaksAtSpacesOnly() {
    assertThat(LETTERING.wrap("Telecommunication infrastructure", 20))
        .containsExactly("Telecommunication", "infrastructure");
  }

  @Test
  void chineseBreaksAnywhereButNotBeforePunctuation() {
    // A Chinese character is as wide as the lettering is tall.
    assertThat(LETTERING.wrap("政务服务，能力", 40)).containsExactly("政务服", "务，能力");
  }

  @Test
  void linesFit() {
    String text = "新疆生产建设兵团 Xinjiang Production and Construction Corps (未测得 not measured)";

    assertThat(LETTERING.wrap(text, 90))
        .allSatisfy(line -> assertThat(LETTERING.width(line)).isLessThanOrEqualTo(90));
  }

  @Test
  void aTextThatDoesNotFitEndsInAnEllipsis() {
    String fitted = LETTERING.fit("United Kingdom of Great Britain", 80);

    assertThat(fitted).startsWith("United").endsWith("…");
    assertThat(LETTERING.width(fitted)).isLessThanOrEqualTo(80);
    assertThat(LETTERING.fit("China", 80)).isEqualTo("China");
  }
}
