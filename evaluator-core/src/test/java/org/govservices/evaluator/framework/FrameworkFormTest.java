package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema judges: keys, words, types and ranges, each with its place. */
class FrameworkFormTest extends SmallEvaluationTest {
  @Test
  void anUnknownKeyIsNamedWithWhatMayHaveBeenMeant() {
    small.framework("    weight: 3\n", "    weight: 3\n      wieghts-sum: 4\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:23:7 [overall/depth]: unknown key 'wieghts-sum'; maybe 'weights-sum'?");
  }

  @Test
  void aMissingKeyIsNamedAtTheNodeThatNeedsIt() {
    small.framework("id: guides, name: {en: Guides}, ", "id: guides, ");
    assertThat(small.frameworkProblems())
        .containsExactly("framework.yaml:26:7 [overall/guides]: 'name' is missing");
  }

  @Test
  void aWordThatIsNoneOfTheAllowedIsReportedWithAllOfThem() {
    small.framework("ties: dense", "ties: densest");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:11:30: found 'densest'; expected one of dense, standard, minimum,"
                + " maximum, average; maybe 'dense'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          formatVersion: 1        | formatVersion: 2        | 1:16: found 2; expected 1
          id: small               | id: Small_1             | 2:5: found 'Small_1'; expected lower-case words and digits joined by hyphens
          edition: 2024           | edition: 2024.5         | 3:10: found 2024.5; expected a year or a word
          title: {en: Small}      | title: Small            | 4:8: found 'Small'; expected a text {en: …, zh: …}, in one language or both
          status: illustrative    | status: ilustrative     | 5:9: found 'ilustrative'; expected one of official, reconstructed, illustrative; maybe 'illustrative'?
          scale: [0, 100]         | scale: unbound          | 6:8: found 'unbound'; expected [worst, best] of every score, or unbounded
          scale: [0, 100]         | scale: [0, 1, 2]        | 6:8: found [0,1,2]; expected [worst, best] of every score, or unbounded
          decimals: 2             | decimals: 20            | 7:21: found 20; expected a whole number from 0 to 10
          rounding: half-up       | rounding: half_up       | 7:34: found 'half_up'; expected one of half-up, half-even; maybe 'half-up'?
          aggregate: arithmetic   | aggregate: 3            | 13:14: found 3; expected one aggregation, by its name or as {name: settings}
          failed: exclude         | failed: skip            | 14:38: found 'skip'; expected one of
          least-coverage: 0       | least-coverage: 65      | 15:19: found 65; expected a share from 0 to 1
          direction: higher       | direction: up           | 16:14: found 'up'; expected one of higher, lower
          goalposts: [0, 100]     | goalpost: [0, 100]      | 17:11: unknown key 'goalpost'; maybe 'goalposts'?
          goalposts: [0, 100]     | goalposts: [0, 50, 100] | 17:22: found [0,50,100]; expected [low, high], or {range: [low, high], outside: refuse | cap | extend}
          """)
  void aWrongValueIsReportedWithItsPlaceAndWhatWasExpected(
      String right, String wrong, String expected) {
    small.framework(right, wrong);
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"heavy, 'heavy'", "-3, -3", "null, null", "[1], [1]"})
  void aWrongWeightIsReportedOnceAndNotItsConsequences(String wrong, String found) {
    small.framework("    weight: 3\n", "    weight: " + wrong + "\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:22:15 [overall/depth]: found "
                + found
                + "; expected a number, 0 or more");
  }

  @Test
  void settingsOfAMethodAreCheckedLikeAnythingElse() {
    small
        .framework("scale: [0, 100]", "scale: unbounded")
        .framework("not-found: zero", "not-found: refuse")
        .framework(
            "score: {goalposts: [0, 100]}", "score: {z-score: {fit: all, sd: sampel, spread: 0}}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:17:20: 'mean' is missing",
            "framework.yaml:17:35: found 'sampel'; expected one of sample, population;"
                + " maybe 'sample'?",
            "framework.yaml:17:51: found 0; expected a number above 0");
  }

  @Test
  void aDimensionWithoutChildrenIsRefused() {
    small.framework(
        """
              children:
                - {id: online, name: {en: Online}, weight: 3, unit: percent}
                - {id: visits, name: {en: Visits}, weight: 1, unit: percent}
        """,
        "      children: []\n");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:23:17 [overall/depth]: found [];"
                + " expected a list of at least one dimension or indicator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "- a", "---"})
  void aFileThatIsNoFrameworkAtAllIsOneProblem(String text) {
    small.write("framework.yaml", text + "\n");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("expected a framework");
  }

  @Test
  void aDecimalCommaBetweenBracesIsNoUnknownKey() {
    small.framework("Visits}, weight: 1,", "Visits}, weight: 1,5,");
    assertThat(small.frameworkProblems())
        .anySatisfy(
            problem ->
                assertThat(problem).endsWith("unknown key '5'; a decimal comma? Write weight: 1.5"))
        .hasSize(1);
  }

  @Test
  void anEvaluationWhereAFrameworkBelongsIsOneProblem() {
    small.write("framework.yaml", small.text("evaluation.yaml"));
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .endsWith("this file is an evaluation; expected a framework, which it names here");
  }

  @Test
  void aLimitOfTheSchemaIsToldInOurWords() {
    small.framework("least-coverage: 0", "least-coverage: -1");
    assertThat(small.frameworkProblems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).doesNotContain("must"));
  }
}
