package org.govservices.evaluator.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.ShippedFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The procedure of 国办秘函〔2019〕19号: any veto fails; 100 less deductions, each capped at its item's
 * points; under 60 fails; up to 30 bonus points above 80; without services, out of 75 times 4/3.
 * The findings are made up.
 */
class WebsiteInspectionTest {
  private static final List<Indicator> INDICATORS =
      FrameworkReader.read(Path.of("..", "indicators", "cn-website-inspection-2019")).indicators();
  private static final List<String> SERVICES =
      List.of("service-entry", "guide-elements", "guide-accuracy", "forms");
  private static final List<String> VETOES =
      List.of("security", "unreachable", "home-stale", "columns-stale", "unresponsive", "unusable");

  @TempDir Path folder;

  /** A site without findings or bonus, but for these. */
  private Evaluation site(Map<String, String> findings) {
    StringBuilder header = new StringBuilder("unit");
    StringBuilder row = new StringBuilder("x");
    for (Indicator indicator : INDICATORS) {
      header.append(',').append(indicator.id());
      row.append(',').append(findings.getOrDefault(indicator.id(), "0"));
    }
    return ShippedFramework.evaluation(
            folder,
            "cn-website-inspection-2019",
            "code,kind,name_en\nx,site,X\n",
            header + "\n" + row + "\n")
        .evaluate();
  }

  private static Result index(Evaluation evaluation) {
    return Results.of(evaluation, "x");
  }

  @Test
  void aSiteWithoutFindingsHas100PointsAnd30MoreAtMost() {
    assertThat(index(site(Map.of())).score()).hasValue(100);
    assertThat(index(site(Map.of("bonus-points", "30"))).score()).hasValue(130);
  }

  @Test
  void findingsCostTheirPointsUpToThoseOfTheItem() {
    // 3 of 8 points at 1 each; 40 findings at 1 cost the item's 10 points and no more
    Evaluation evaluation = site(Map.of("news-updates", "3", "interpretation", "40"));
    assertThat(index(evaluation).grade()).hasValue(87);
  }

  @Test
  void everyVetoFailsASiteThatIsNotExaminedFurther() {
    for (String veto : VETOES) {
      Map<String, String> findings = new LinkedHashMap<>();
      INDICATORS.forEach(indicator -> findings.put(indicator.id(), "-"));
      VETOES.forEach(id -> findings.put(id, "0"));
      findings.put(veto, "1");
      Result result = index(site(findings));
      assertThat(result.outcome()).as(veto).isEqualTo(Result.Outcome.FAILED);
      assertThat(result.band().orElseThrow().id()).as(veto).isEqualTo("unqualified");
      assertThat(result.rank()).as(veto).isEmpty();
    }
  }

  @Test
  void sixtyIsQualifiedAndLessIsNot() {
    Map<String, String> forty = new LinkedHashMap<>();
    forty.put("interpretation", "10");
    forty.put("news-updates", "8");
    forty.put("policy-documents", "8");
    forty.put("overview", "4");
    forty.put("guide-elements", "10");
    assertThat(index(site(forty)).grade()).hasValue(60);
    assertThat(index(site(forty)).band().orElseThrow().id()).isEqualTo("qualified");
    forty.put("overview", "5");
    assertThat(index(site(forty)).grade()).hasValue(59);
    assertThat(index(site(forty)).band().orElseThrow().id()).isEqualTo("unqualified");
  }

  @Test
  void bonusPointsCountAbove80Only() {
    Map<String, String> findings = new LinkedHashMap<>();
    findings.put("interpretation", "10");
    findings.put("letters-answered", "5");
    findings.put("bonus-points", "20");
    assertThat(index(site(findings)).grade()).hasValue(80);
    findings.put("interpretation", "9");
    assertThat(index(site(findings)).grade()).hasValue(101);
  }

  @Test
  void pointsAreLostByFindingsAndNotByTheRoomThatTheScaleLeavesForABonus() {
    Evaluation evaluation =
        site(Map.of("news-updates", "3", "interpretation", "40", "bonus-points", "20"));
    assertThat(index(evaluation).grade()).hasValue(107);
    Explanation explanation = Explanation.of(evaluation, 0);
    assertThat(explanation.costliest())
        .extracting(line -> line.node().id())
        .containsExactly("interpretation", "news-updates");
    assertThat(explanation.index().lost().orElseThrow()).isCloseTo(13, within(1e-9));
    assertThat(explanation.addsUp()).isTrue();
  }

  @Test
  void withoutServicesTheOther75PointsAreRescaledByFourThirds() {
    Map<String, String> findings = new LinkedHashMap<>();
    SERVICES.forEach(id -> findings.put(id, "/"));
    findings.put("interpretation", "9");
    Evaluation evaluation = site(findings);
    assertThat(index(evaluation).grade()).hasValue((75 - 9) * 4 / 3.0);
    assertThat(Results.of(evaluation, "x", "services").outcome())
        .isEqualTo(Result.Outcome.NOT_APPLICABLE);
    assertThat(index(evaluation).coverage()).hasValue(1);
    assertThat(Results.logged(evaluation, "renormalised"))
        .isEqualTo(
            Collections.singletonList("x overall: weights 75 of 100 in force; without services"));
  }
}
