package org.govservices.evaluator.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five units, four of them with the same index of 60. */
class TieBreakersTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void unitsWithTheSameIndex() {
    small =
        new SmallEvaluation(folder)
            .write(
                "units.csv",
                """
                code,kind,name_en
                a,city,Aa
                b,city,Bb
                c,city,Cc
                d,city,Dd
                e,city,Ee
                """)
            .write(
                "observations.csv",
                """
                unit,indicator,value
                a,online,60
                a,visits,60
                a,guides,60
                b,online,50
                b,visits,50
                b,guides,90
                c,online,80
                c,visits,80
                c,guides,0
                d,online,60
                d,visits,60
                d,guides,60
                e,online,10
                e,visits,10
                e,guides,10
                """);
  }

  private static double rank(Evaluation evaluation, String unit) {
    return Results.of(evaluation, unit).rank().orElseThrow();
  }

  @Test
  void equalGradesStayTiedWithoutTieBreakers() {
    Evaluation evaluation = small.framework("ties: dense", "ties: standard").evaluate();
    assertThat(rank(evaluation, "a")).isEqualTo(1);
    assertThat(rank(evaluation, "c")).isEqualTo(1);
    assertThat(rank(evaluation, "e")).isEqualTo(5);
  }

  @Test
  void aDeclaredNodeDecidesBetweenEqualGradesAndTheRestStaysTied() {
    Evaluation evaluation =
        small.framework("ties: dense", "ties: average, tie-breakers: [depth]").evaluate();
    assertThat(rank(evaluation, "c")).isEqualTo(1);
    assertThat(rank(evaluation, "a")).isEqualTo(2.5);
    assertThat(rank(evaluation, "d")).isEqualTo(2.5);
    assertThat(rank(evaluation, "b")).isEqualTo(4);
    assertThat(rank(evaluation, "e")).isEqualTo(5);
    assertThat(Results.logged(evaluation, "tie-broken"))
        .containsExactly(
            "a overall: before 'b' by depth: 60 and 50",
            "c overall: before 'd' by depth: 80 and 60");
  }

  @Test
  void tieBreakersDecideInTheirOrder() {
    Evaluation evaluation =
        small.framework("ties: dense", "ties: dense, tie-breakers: [guides, depth]").evaluate();
    assertThat(rank(evaluation, "b")).isEqualTo(1);
    assertThat(rank(evaluation, "a")).isEqualTo(2);
    assertThat(rank(evaluation, "c")).isEqualTo(3);
  }

  @Test
  void aUnitWithoutAScoreAtTheTieBreakerComesAfterThoseWithOne() {
    small.write(
        "observations.csv",
        small
            .text("observations.csv")
            .replace("\n", ",\n")
            .replace("value,", "value,status")
            .replace("a,guides,60,", "a,guides,,failed"));
    Evaluation evaluation =
        small.framework("ties: dense", "ties: dense, tie-breakers: [guides]").evaluate();
    assertThat(rank(evaluation, "b")).isEqualTo(1);
    assertThat(rank(evaluation, "d")).isEqualTo(2);
    assertThat(rank(evaluation, "c")).isEqualTo(3);
    assertThat(rank(evaluation, "a")).isEqualTo(4);
    assertThat(rank(evaluation, "e")).isEqualTo(5);
  }

  @Test
  void onlyTheIndexHasItsTiesBroken() {
    Evaluation evaluation =
        small.framework("ties: dense", "ties: dense, tie-breakers: [guides]").evaluate();
    assertThat(Results.of(evaluation, "a", "depth").rank()).hasValue(2);
    assertThat(Results.of(evaluation, "d", "depth").rank()).hasValue(2);
  }

  @Test
  void aTieBreakerThatIsNoNodeIsRefused() {
    assertThat(
            small
                .framework("ties: dense", "ties: dense, tie-breakers: [guide]")
                .frameworkProblems())
        .containsExactly("framework.yaml:11:52: no node 'guide'; maybe 'guides'?");
  }
}
