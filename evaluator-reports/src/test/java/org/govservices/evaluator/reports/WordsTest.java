package org.govservices.evaluator.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.lint.LintRules;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports have words in both languages for everything that they print of their own. */
class WordsTest {
  private static final List<String> EVENTS =
      List.of(
          "collected",
          "published-differs",
          "disagreement",
          "not-taken",
          "gave-way",
          "not-worked-out",
          "absent",
          "no-denominator",
          "screened-out",
          "imputed",
          "treated",
          "winsorised",
          "log",
          "box-cox",
          "clipped",
          "excluded",
          "scored-zero",
          "capped",
          "floored",
          "renormalised",
          "lost-nothing",
          "not-scored",
          "adjusted",
          "failed",
          "band-capped",
          "tie-broken",
          "hangs-on-gap",
          "rolled-up",
          "chart-skipped",
          "sheet-skipped",
          "not-in-font");

  @ParameterizedTest
  @EnumSource(Label.class)
  void noLabelLacksALanguage(Label label) {
    assertThat(label.text().english()).isNotBlank();
    assertThat(label.text().chinese()).isNotBlank();
  }

  static Stream<String> wordsOfTheLog() {
    return Stream.of(
            Arrays.stream(Decision.Stage.values()).map(Keyword::keyword),
            Arrays.stream(Origin.values()).map(Keyword::keyword),
            EVENTS.stream())
        .flatMap(words -> words);
  }

  @ParameterizedTest
  @MethodSource("wordsOfTheLog")
  void noWordOfTheLogLacksChinese(String word) {
    assertThat(FileWords.text(word).chinese()).containsPattern("\\p{IsHan}");
  }

  static Stream<LintRule.Card> rules() {
    return LintRules.cards().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noRuleLacksChinese(LintRule.Card rule) {
    assertThat(RuleWords.finds(rule).chinese()).containsPattern("\\p{IsHan}");
    assertThat(RuleWords.reason(rule).chinese()).containsPattern("\\p{IsHan}");
  }

  @Test
  void kindsOfUnitsAreTheSameWordsInSheetsAndCharts() {
    assertThat(Label.group("district").chinese()).isEqualTo("区县");
    assertThat(Label.kind("district")).isEqualTo(new LocalText("district", "区县"));
  }
}
