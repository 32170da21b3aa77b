package org.govservices.evaluator.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bonus and veto in words. Unit a scores 67.5 and b 90 before a bonus of 2.4. */
class AdjustmentWordsTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void aBonusAndAVeto() {
    small =
        new SmallEvaluation(folder)
            .framework(
                "    - {id: guides,",
                "    - {id: incident, name: {en: Incident, zh: 事件}, weight: 0, unit: number}\n"
                    + "    - {id: idea, name: {en: Idea, zh: 创新}, weight: 0, unit: number}\n"
                    + "    - {id: guides,")
            .framework("name: {en: High}", "name: {en: High, zh: 高}")
            .framework("name: {en: Low}", "name: {en: Low, zh: 低}")
            .framework(
                "index:\n",
                "index:\n"
                    + "  adjust:\n"
                    + "    - {bonus: {indicator: idea, cap: 3, only-above: 80}}\n"
                    + "    - {veto: {when: {indicator: incident, above: 0}, then: {cap-band:"
                    + " low}}}\n");
    small.write(
        "observations.csv",
        small.text("observations.csv") + "a,incident,0,\nb,incident,1,\na,idea,2,\nb,idea,2.4,\n");
  }

  @Test
  void whatTheyDidIsToldWithTheScoreBeforeAndTheBandByTheScore() {
    List<LocalText> applied = AdjustmentWords.applied(small.evaluate(), 1);
    assertThat(applied)
        .extracting(words -> words.in(Language.EN))
        .containsExactly(
            "Bonus, Idea 2.4: 90.00 + 2.4 = 92.40",
            "Veto, Incident 1: band at best Low, by its score High");
    assertThat(applied)
        .extracting(words -> words.in(Language.ZH))
        .containsExactly("加分，创新 2.4：90.00 + 2.4 = 92.40", "一票否决，事件 1：等级最高为低，按得分为高");
  }

  @Test
  void whatDidNothingIsToldToo() {
    assertThat(AdjustmentWords.notApplied(small.evaluate(), 0))
        .extracting(words -> words.in(Language.EN))
        .containsExactly("Bonus, Idea 2: not earned", "Veto, Incident 0: not applied");
  }

  @Test
  void anIndicatorThatWasNotMeasuredIsNamedAsTheReason() {
    small.replace("observations.csv", "a,incident,0,", "a,incident,,failed");
    assertThat(AdjustmentWords.notApplied(small.evaluate(), 0))
        .extracting(words -> words.in(Language.BOTH))
        .contains("一票否决，事件 采集失败：未触发 Veto, Incident failed: not applied");
  }

  /** b's band alone is capped, and a got nothing; only b's score has a bonus in it. */
  @Test
  void pointsAreEarnedByEveryUnitWhoseScoreNoneChanged() {
    Evaluation evaluation = small.evaluate();
    int depth = 1;
    assertThat(evaluation.points().earned(0, depth)).hasValue(0.75 * 70);
    assertThat(evaluation.points().earned(1, depth)).isEmpty();
    small.replace("observations.csv", "b,idea,2.4,", "b,idea,0,");
    assertThat(small.evaluate().points().earned(1, depth)).hasValue(0.75 * 90);
  }

  @Test
  void indicatorsThatOnlyAdjustmentsLookAtAreNoLinesOfAnExplanation() {
    Explanation explanation = Explanation.of(small.evaluate(), 1);
    assertThat(explanation.lines())
        .extracting(line -> line.node().id())
        .containsExactly("overall", "depth", "online", "visits", "guides");
  }

  @Test
  void aNodeWithoutAWeightThatNoAdjustmentLooksAtStays() {
    small.framework(
        "weight: 1, unit: percent}\n    - {id: incident",
        "weight: 0, unit: percent}\n    - {id: incident");
    assertThat(small.evaluate().framework().besideTheIndex())
        .containsExactlyInAnyOrder("incident", "idea");
  }
}
