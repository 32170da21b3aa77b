package org.govservices.evaluator.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores shown with fewer decimals than those that rank them. */
class RankDecimalsTest {
  private static final String GRADING = "grading: {decimals: 2, rounding: half-up}";

  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void files() {
    small = new SmallEvaluation(folder);
    small.write("units.csv", "code,kind,name_en\na,city,Aa\nb,city,Bb\nc,city,Cc\n");
    small.replace("evaluation.yaml", "layout: long", "layout: wide");
    scores("86.71", "86.74", "86.69");
  }

  private void scores(String a, String b, String c) {
    small.write(
        "observations.csv",
        "unit,online,visits,guides\na,A,A,A\nb,B,B,B\nc,C,C,C\n"
            .replace("A", a)
            .replace("B", b)
            .replace("C", c));
  }

  private Evaluation graded(String grading) {
    return small.framework(GRADING, "grading: " + grading).evaluate();
  }

  private static double grade(Evaluation evaluation, String unit) {
    return Results.of(evaluation, unit).grade().orElseThrow();
  }

  private static double rank(Evaluation evaluation, String unit) {
    return Results.of(evaluation, unit).rank().orElseThrow();
  }

  @Test
  void scoresShownAlikeAreRankedByTheDecimalsThatRank() {
    Evaluation evaluation = graded("{decimals: 1, rank-decimals: 2, rounding: half-up}");
    for (String unit : new String[] {"a", "b", "c"}) {
      assertThat(grade(evaluation, unit)).isEqualTo(86.7);
    }
    assertThat(rank(evaluation, "a")).isEqualTo(2);
    assertThat(rank(evaluation, "b")).isEqualTo(1);
    assertThat(rank(evaluation, "c")).isEqualTo(3);
  }

  @Test
  void withoutDecimalsThatRankScoresShownAlikeTie() {
    Evaluation evaluation = graded("{decimals: 1, rounding: half-up}");
    assertThat(rank(evaluation, "a")).isEqualTo(1);
    assertThat(rank(evaluation, "b")).isEqualTo(1);
    assertThat(rank(evaluation, "c")).isEqualTo(1);
  }

  @Test
  void scoresThatDifferBehindTheDecimalsThatRankTie() {
    scores("86.711", "86.714", "86.69");
    Evaluation evaluation = graded("{decimals: 1, rank-decimals: 2, rounding: half-up}");
    assertThat(rank(evaluation, "a")).isEqualTo(1);
    assertThat(rank(evaluation, "b")).isEqualTo(1);
    assertThat(rank(evaluation, "c")).isEqualTo(2);
  }

  @Test
  void bandsFollowFromTheDecimalsThatRank() {
    scores("90.04", "90.004", "89.96");
    Evaluation evaluation = graded("{decimals: 1, rank-decimals: 2, rounding: half-up}");
    // above: 90; all three are shown as 90.0
    assertThat(Results.of(evaluation, "a").band().orElseThrow().id()).isEqualTo("high");
    assertThat(Results.of(evaluation, "b").band().orElseThrow().id()).isEqualTo("low");
    assertThat(Results.of(evaluation, "c").band().orElseThrow().id()).isEqualTo("low");
  }

  @Test
  void aShownScoreIsNotRoundedTwice() {
    scores("86.745", "86.74", "86.69");
    Evaluation evaluation = graded("{decimals: 1, rank-decimals: 2, rounding: half-up}");
    assertThat(grade(evaluation, "a")).isEqualTo(86.7); // not 86.745, 86.75, 86.8
    assertThat(rank(evaluation, "a")).isEqualTo(1);
  }

  @Test
  void aPublishedTableWithTheShownDecimalsContradictsNothing() {
    small.write(
        "published.csv",
        "unit,node,score,rank\na,overall,86.7,2\nb,overall,86.7,1\nc,overall,86.7,3\n");
    small.replace("evaluation.yaml", "language: en", "published: published.csv\nlanguage: en");
    Evaluation evaluation = graded("{decimals: 1, rank-decimals: 2, rounding: half-up}");
    assertThat(evaluation.audit().orElseThrow().contradictions()).isEmpty();
    assertThat(evaluation.audit().orElseThrow().differences()).isEmpty();
  }

  @Test
  void fewerDecimalsThatRankThanAreShownAreRefused() {
    small.framework(GRADING, "grading: {decimals: 2, rank-decimals: 1, rounding: half-up}");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:7:39: found 1; expected at least the 2 decimals that are shown, since"
                + " scores shown apart would share a rank");
  }

  @Test
  void theResolvedContractStatesThemWhereTheyDiffer() {
    assertThat(graded("{decimals: 2, rank-decimals: 2, rounding: half-up}").framework())
        .extracting(framework -> ResolvedContract.of(framework).path("grading").toString())
        .isEqualTo("{\"decimals\":2,\"rounding\":\"half-up\"}");
    small.framework("rank-decimals: 2", "rank-decimals: 4");
    assertThat(ResolvedContract.of(small.evaluate().framework()).path("grading").toString())
        .isEqualTo("{\"decimals\":2,\"rank-decimals\":4,\"rounding\":\"half-up\"}");
  }
}
