package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published table against the computed one: a scores 70, 60 of it by guides; b scores 90. */
class AuditTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .replace("evaluation.yaml", "seed: 1", "seed: 1\npublished: published.csv")
            .write("units.csv", "code,kind,name_en\na,city,A\nb,city,B\nc,city,C\n")
            .write(
                "observations.csv",
                "unit,online,visits,guides\na,80,80,80\nb,90,90,90\nc,80,80,80\n")
            .replace("evaluation.yaml", "layout: long", "layout: wide");
  }

  private Audit audit(String published) {
    return small.write("published.csv", published).evaluate().audit().orElseThrow();
  }

  private static List<String> contradictions(Audit audit) {
    return audit.contradictions().stream()
        .map(found -> found.unit() + "/" + found.other() + ": " + found.detail().english())
        .toList();
  }

  @Test
  void ranksThatFollowFromTheScoresContradictNothing() {
    Audit audit = audit("unit,node,rank\na,overall,2\nb,overall,1\nc,overall,2\n");
    assertThat(audit.contradictions()).isEmpty();
    assertThat(audit.differences()).isEmpty();
    assertThat(audit.ranksCompared()).isEqualTo(3);
  }

  @Test
  void aPairThatScoreAndRankOrderDifferentlyIsAContradiction() {
    Audit audit = audit("unit,node,rank\na,overall,1\nb,overall,2\n");
    assertThat(contradictions(audit))
        .containsExactly("a/b: scores 80.00 and 90.00, but ranks 1 and 2");
  }

  @Test
  void equalScoresWithDifferentRanksAreAContradiction() {
    Audit audit = audit("unit,node,rank\na,overall,2\nb,overall,1\nc,overall,3\n");
    assertThat(contradictions(audit))
        .containsExactly("a/c: scores 80.00 and 80.00, but ranks 2 and 3");
  }

  @Test
  void differentScoresWithEqualRanksAreAContradiction() {
    Audit audit = audit("unit,node,rank\na,overall,1\nb,overall,1\n");
    assertThat(contradictions(audit))
        .containsExactly("a/b: scores 80.00 and 90.00, but ranks 1 and 1");
  }

  @Test
  void aRankWithoutAScoreIsAContradiction() {
    small
        .write("observations.csv", "unit,online,visits,guides\na,-,-,-\nb,90,90,90\nc,80,80,80\n")
        .replace(
            "evaluation.yaml", "source: crawled}", "source: crawled, markers: {\"-\": failed}}");
    Audit audit = audit("unit,node,rank\na,overall,3\nb,overall,1\nc,overall,2\n");
    assertThat(contradictions(audit))
        .containsExactly("a/: rank 3 is published, but there is no score");
  }

  @Test
  void ranksThatFollowFromThePublishedScoresContradictNothingWhateverWasComputed() {
    Audit audit =
        audit("unit,node,score,rank\na,overall,60,1\nb,overall,50,2\nc,overall,40.001,3\n");
    assertThat(audit.contradictions()).isEmpty();
    assertThat(audit.count(Audit.What.RANK)).isEqualTo(3);
    assertThat(audit.count(Audit.What.SCORE)).isEqualTo(3);
  }

  @Test
  void publishedScoresThatOrderAPairUnlikeTheirRanksAreAContradictionWhateverWasComputed() {
    Audit audit = audit("unit,node,score,rank\na,overall,60,2\nb,overall,50,1\n");
    assertThat(contradictions(audit))
        .containsExactly("b/a: scores 50.00 and 60.00, but ranks 1 and 2");
  }

  @Test
  void publishedScoresAreComparedAsTheContractGradesThem() {
    Audit audit = audit("unit,node,score,rank\na,overall,60.004,1\nc,overall,60.001,2\n");
    assertThat(contradictions(audit))
        .containsExactly("a/c: scores 60.00 and 60.00, but ranks 1 and 2");
  }

  @Test
  void whereOneScoreOfAPairIsNotPublishedItIsTheComputedOneAndSaysSo() {
    Audit audit = audit("unit,node,score,rank\na,overall,60,1\nb,overall,,2\n");
    assertThat(contradictions(audit))
        .containsExactly("a/b: scores 60.00 and 90.00 (computed), but ranks 1 and 2");
  }

  @Test
  void aRankWithAPublishedScoreIsNoContradictionWhereNothingWasComputed() {
    small
        .write("observations.csv", "unit,online,visits,guides\na,-,-,-\nb,90,90,90\nc,80,80,80\n")
        .replace(
            "evaluation.yaml", "source: crawled}", "source: crawled, markers: {\"-\": failed}}");
    Audit audit = audit("unit,node,score,rank\na,overall,70,3\nb,overall,90,1\nc,overall,80,2\n");
    assertThat(audit.contradictions()).isEmpty();
  }

  @Test
  void unitsThatDoNotCompeteCannotContradictEachOther() {
    small
        .framework("within: all", "within: kind")
        .write("units.csv", "code,kind,name_en\na,city,A\nb,town,B\nc,city,C\n");
    Audit audit = audit("unit,node,rank\na,overall,1\nb,overall,2\n");
    assertThat(audit.contradictions()).isEmpty();
  }

  @Test
  void everyDifferingScoreBandAndRankIsListedWithBothValues() {
    Audit audit =
        audit(
            "unit,node,score,rank,band\na,overall,80.004,3,high\nb,guides,95,,\nc,overall,,,low\n");
    assertThat(audit.differences())
        .extracting(
            d ->
                d.what()
                    + " "
                    + d.unit()
                    + " "
                    + d.node()
                    + " "
                    + d.published()
                    + " "
                    + d.computed())
        .containsExactly(
            "BAND a overall high low", "RANK a overall 3 2", "SCORE b guides 95 90.00");
    assertThat(audit.differences().get(1).shift()).hasValue(-1);
    assertThat(audit.largestScoreDifference()).hasValue(5);
    assertThat(audit.scoresCompared()).isEqualTo(2);
    assertThat(audit.bandsCompared()).isEqualTo(2);
  }

  @Test
  void emptyFieldsAreNotCompared() {
    Audit audit = audit("unit,node,score,rank,band\na,overall,,,\n");
    assertThat(audit.scoresCompared() + audit.ranksCompared() + audit.bandsCompared()).isZero();
    assertThat(audit.largestScoreDifference()).isEmpty();
  }

  @Test
  void aPublishedTableIsCheckedLikeEveryOtherFile() {
    small.write(
        "published.csv",
        """
        unit,node,score,rank,band
        d,overall,1,1,high
        a,overal,x,0,hihg
        a,overall,1,1,high
        a,overall,1,1,high
        """);
    assertThat(small.problems())
        .containsExactly(
            "published.csv:2:1: no unit 'd'",
            "published.csv:3:2: no node 'overal'; maybe 'overall'?",
            "published.csv:3:3: found 'x'; expected a number such as 96.73",
            "published.csv:3:4: found '0'; expected a rank from 1: 4, =4 (shared), 2.5 or 101-150",
            "published.csv:3:5: no band 'hihg'; maybe 'high'?",
            "published.csv:5:1: unit and node stand a second time; first at published.csv:4:1");
  }

  @Test
  void aColumnNobodyReadsIsAnErrorRatherThanIgnored() {
    small.write("published.csv", "unit,node,rnak\na,overall,1\n");
    assertThat(small.problems())
        .containsExactly(
            "published.csv:1:3: unknown column 'rnak'; maybe 'rank'?; expected unit, node,"
                + " score, rank, band");
  }

  @Test
  void withoutAPublishedTableThereIsNoAudit() {
    small.replace("evaluation.yaml", "\npublished: published.csv", "");
    assertThat(small.evaluate().audit()).isEmpty();
  }

  @Test
  void sharedRanksAndBandsOfRanksAgreeWithTheRanksTheyStandFor() {
    Audit audit = audit("unit,node,rank\na,overall,=2\nb,overall,1\nc,overall,2–3\n");
    assertThat(audit.contradictions()).isEmpty();
    assertThat(audit.differences()).isEmpty();
    assertThat(audit.ranksCompared()).isEqualTo(3);
  }

  @Test
  void aRankOutsideABandOfRanksDiffersByTheWayToItsNearestEnd() {
    Audit audit = audit("unit,node,rank\na,overall,4-6\n");
    assertThat(audit.differences()).hasSize(1);
    assertThat(audit.differences().get(0).published()).isEqualTo("4–6");
    assertThat(audit.differences().get(0).shift()).hasValue(-2);
  }

  @Test
  void bandsOfRanksThatNoScoresAllowAreAContradiction() {
    Audit audit = audit("unit,node,rank\na,overall,1-2\nb,overall,3-4\n");
    assertThat(contradictions(audit))
        .containsExactly("a/b: scores 80.00 and 90.00, but ranks 1–2 and 3–4");
  }

  @Test
  void scoresAreComparedToTheDecimalsOfTheTable() {
    Audit audit = audit("unit,node,score\na,guides,80.0\nb,guides,90\nc,guides,80.1\n");
    assertThat(audit.differences()).extracting(Audit.Difference::unit).containsExactly("c");
    small.replace("observations.csv", "a,80,80,80", "a,80,80,80.04");
    audit = audit("unit,node,score\na,guides,80.0\nb,guides,90\n");
    assertThat(audit.differences()).isEmpty();
    audit = audit("unit,node,score\na,guides,80.00\nb,guides,90\n");
    assertThat(audit.differences()).extracting(Audit.Difference::computed).containsExactly("80.04");
  }

  @Test
  void scoresThatATablePrintsAlikeMayRankApart() {
    Audit audit = audit("unit,node,score,rank\na,overall,80.0,1\nb,overall,80.0,2\n");
    assertThat(audit.contradictions()).isEmpty();
  }

  @Test
  void aPublishedValueWithoutAComputedOneIsListedAndNotCountedAsCompared() {
    small
        .write("observations.csv", "unit,online,visits,guides\na,-,-,-\nb,90,90,90\nc,80,80,80\n")
        .replace(
            "evaluation.yaml", "source: crawled}", "source: crawled, markers: {\"-\": failed}}");
    Audit audit = audit("unit,node,score,rank,band\na,overall,70,3,high\nb,overall,90,1,high\n");
    assertThat(List.of(audit.scoresCompared(), audit.ranksCompared(), audit.bandsCompared()))
        .containsOnly(1);
    assertThat(audit.notComputed()).isEqualTo(3);
    assertThat(audit.count(Audit.What.RANK)).isZero();
  }

  @Test
  void underOtherWeightsNothingIsAudited() {
    small
        .write("published.csv", "unit,node,score\na,overall,1\n")
        .write("weights.csv", "node,weight\nonline,1\nvisits,1\n");
    EvaluationSpec spec = EvaluationReader.read(folder.resolve("evaluation.yaml"));
    Inputs inputs = Inputs.read(spec.withWeights(Optional.of(folder.resolve("weights.csv"))));
    assertThat(Evaluator.evaluate(inputs).audit()).isEmpty();
    assertThat(Evaluator.evaluate(inputs.withFramework(inputs.framework())).audit()).isEmpty();
  }
}
