package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province has no districts and a city no legislation: two trees in one contract. */
class KindTreesTest {
  @TempDir Path folder;
  private Evaluation evaluation;

  @BeforeEach
  void twoKindsWithTreesOfTheirOwn() {
    evaluation =
        new SmallEvaluation(folder)
            .framework("within: all", "within: kind")
            .write(
                "units.csv",
                "code,kind,name_en\np1,province,P\np2,province,Q\nc1,city,C\nc2,city,D\n")
            .framework(
                "    - {id: guides,",
                """
                - id: legislation
                  name: {en: Legislation}
                  weight: 2
                  applies-to: [province]
                  children:
                    - {id: acts, name: {en: Acts}, weight: 1, unit: percent}
                    - {id: plans, name: {en: Plans}, weight: 1, unit: percent}
                - {id: districts, name: {en: Districts}, weight: 1, unit: percent, applies-to: [city]}
                - {id: guides, weight-for-kind: {city: 4},\
                """
                    .indent(4)
                    .stripTrailing())
            .write(
                "observations.csv",
                """
                unit,indicator,value,status
                p1,online,80,
                p1,visits,80,
                p1,guides,60,
                p1,acts,90,
                p1,plans,50,
                p1,districts,,not-applicable
                p2,online,50,
                p2,visits,50,
                p2,guides,50,
                p2,acts,50,
                p2,plans,50,
                p2,districts,,not-applicable
                c1,online,80,
                c1,visits,80,
                c1,guides,60,
                c1,acts,,not-applicable
                c1,plans,,not-applicable
                c1,districts,40,
                c2,online,90,
                c2,visits,90,
                c2,guides,90,
                c2,acts,,not-applicable
                c2,plans,,not-applicable
                c2,districts,90,
                """)
            .evaluate();
  }

  @Test
  void everyKindIsScoredByItsOwnTreeAndWeights() {
    // province: depth 3, legislation 2, guides 1; city: depth 3, districts 1, guides 4
    assertThat(Results.score(evaluation, "p1", "overall"))
        .isCloseTo((3 * 80 + 2 * 70 + 60) / 6.0, within(1e-10));
    assertThat(Results.score(evaluation, "c1", "overall")).isEqualTo((3 * 80 + 40 + 4 * 60) / 8.0);
  }

  @Test
  void nodesOfTheOtherKindAreNotApplicableAndCostNoCoverage() {
    assertThat(Results.of(evaluation, "c1", "legislation").outcome())
        .isEqualTo(Result.Outcome.NOT_APPLICABLE);
    assertThat(Results.of(evaluation, "p1", "districts").outcome())
        .isEqualTo(Result.Outcome.NOT_APPLICABLE);
    assertThat(Results.of(evaluation, "c1").coverage()).hasValue(1);
    assertThat(Results.logged(evaluation, "renormalised")).isEmpty();
  }

  @Test
  void ranksStartAnewInEveryKind() {
    assertThat(Results.of(evaluation, "p1").rank()).hasValue(1);
    assertThat(Results.of(evaluation, "p2").rank()).hasValue(2);
    assertThat(Results.of(evaluation, "c2").rank()).hasValue(1);
    assertThat(Results.of(evaluation, "c1").rank()).hasValue(2);
    assertThat(Results.of(evaluation, "p1", "acts").rank()).hasValue(1);
    assertThat(Results.of(evaluation, "c1", "acts").rank()).isEmpty();
  }
}
