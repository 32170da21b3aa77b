package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void countsAChineseCharacterAsTwoDigits() {
    assertThat(TextWidth.of("排名 Rank")).isEqualTo(9);
  }

  @Test
  void takesTheWidestLine() {
    assertThat(TextWidth.of("排名\nRanking")).isEqualTo(7);
  }

  @Test
  void wrapsEnglishAtSpacesOnly() {
    assertThat(TextWidth.ofLongestWord("Telecommunication Index")).isEqualTo(17);
    assertThat(TextWidth.lines("one two three", 7)).isEqualTo(2);
  }

  @Test
  void wrapsChineseAnywhere() {
    assertThat(TextWidth.ofLongestWord("新疆生产建设兵团")).isEqualTo(2);
    assertThat(TextWidth.lines("新疆生产建设兵团", 8)).isEqualTo(2);
  }
}
