package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.Gaps;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.govservices.evaluator.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on cells that are left out: three cities, online weighs 60 and rating 40. */
class GapsTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void aFailedValueThatIsLeftOut() {
    small = new SmallEvaluation(folder);
    String framework = small.text("framework.yaml");
    small
        .write(
            "framework.yaml",
            framework.substring(0, framework.indexOf("  children:"))
                + """
                  children:
                    - {id: online, name: {en: Online}, weight: 60, unit: percent}
                    - {id: rating, name: {en: Rating}, weight: 40, unit: percent}
                """)
        .framework("above: 90", "above: 80")
        .write("units.csv", "code,kind,name_en\na,city,Aa\nb,city,Bb\nc,city,Cc\n")
        .write(
            "observations.csv",
            """
            unit,indicator,value,status
            a,online,,failed
            a,rating,100,
            b,online,88,
            b,rating,85,
            c,online,70,
            c,rating,99,
            """);
  }

  /** With 0 online: 0.6 × 0 + 0.4 × 100 = 40, behind 86.8 and 81.6; with 100 it is 100. */
  @Test
  void aGapThatLiftsAUnitToTheFirstRankSaysBetweenWhatItCouldBe() {
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a").score()).hasValue(100);
    Gaps gaps = evaluation.gaps();
    assertThat(gaps.excluded()).isOne();
    assertThat(gaps.notWorkedOut()).isZero();
    Gap gap = gaps.deciding().get(0);
    assertThat(gap.ifWorst().flatMap(r -> box(r.score()))).contains(40.0);
    assertThat(gap.ifBest().flatMap(r -> box(r.score()))).contains(100.0);
    assertThat(gap.ifWorst().flatMap(r -> box(r.rank()))).contains(3.0);
    assertThat(gap.ifBest().flatMap(r -> box(r.rank()))).contains(1.0);
    assertThat(gap.words(evaluation.framework()).in(Language.EN))
        .isEqualTo("index 40.00 to 100.00, rank 3 to 1, band Low to High");
    assertThat(Results.logged(evaluation, "hangs-on-gap"))
        .containsExactly(
            "a online: failed; between the worst and the best it can score: index 40.00 to 100.00,"
                + " rank 3 to 1, band Low to High");
  }

  /** The two numbers are those of evaluations with the values themselves. */
  @Test
  void theEndsAreWhatEvaluationsWithTheValuesGive() {
    small.framework("aggregate: arithmetic", "aggregate: {geometric: {floor: 1}}");
    Gap gap = small.evaluate().gaps().deciding().get(0);
    small.replace("observations.csv", "a,online,,failed", "a,online,0,");
    assertThat(gap.ifWorst()).contains(Results.of(small.evaluate(), "a"));
    small.replace("observations.csv", "a,online,0,", "a,online,100,");
    assertThat(gap.ifBest()).contains(Results.of(small.evaluate(), "a"));
  }

  @Test
  void coverageThatWouldComeBackIsCounted() {
    small.framework("least-coverage: 0", "least-coverage: 0.4");
    assertThat(small.evaluate().gaps().deciding().get(0).ifWorst().orElseThrow().coverage())
        .hasValue(1);
  }

  @Test
  void aWorstThatTheContractRefusesIsNotGiven() {
    small.framework("aggregate: arithmetic", "aggregate: geometric");
    Evaluation evaluation = small.evaluate();
    Gap gap = evaluation.gaps().deciding().get(0);
    assertThat(gap.ifWorst()).isEmpty();
    assertThat(gap.words(evaluation.framework()).in(Language.EN))
        .isEqualTo("the contract refuses the worst; else, index 100.00, rank 1");
  }

  @Test
  void aGapThatCanChangeNeitherRankNorBandIsNotNamed() {
    small.framework("weight: 60", "weight: 0.001");
    Gaps gaps = small.evaluate().gaps();
    assertThat(gaps.excluded()).isOne();
    assertThat(gaps.deciding()).isEmpty();
  }

  @Test
  void aGapThatCountsAsTheLowestScoreHasNoDoubt() {
    small.framework("failed: exclude", "failed: zero");
    assertThat(small.evaluate().gaps()).isEqualTo(new Gaps(0, 0, List.of()));
  }

  @Test
  void whereAMethodComparesUnitsItSaysThatNothingWasWorkedOut() {
    small.framework("aggregate: arithmetic", "aggregate: {borda: {to: [0, 100]}}");
    Gaps gaps = small.evaluate().gaps();
    assertThat(gaps.notWorkedOut()).isEqualTo(gaps.excluded());
  }

  private static Optional<Double> box(OptionalDouble number) {
    return number.stream().boxed().findFirst();
  }
}
