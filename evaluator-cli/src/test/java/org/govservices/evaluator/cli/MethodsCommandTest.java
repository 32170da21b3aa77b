package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MethodsCommandTest extends CommandTest {
  @Test
  void itListsMethodsOfEveryStageAndThenTheRules() {
    execute("methods");
    assertOk();
    assertThat(out())
        .containsSubsequence(
            "impute: imputations",
            "treat: treatments",
            "transform: transforms",
            "score: scoring rules",
            "aggregate: aggregations",
            "adjust: adjustments",
            "Rules that definitions are checked by");
  }

  @Test
  void aCardSaysWhatAMethodNeedsItsSettingsAndItsSource() {
    execute("methods", "nearest-units");
    assertOk();
    assertThat(out().lines())
        .containsExactly(
            "impute: imputations",
            "",
            "  nearest-units",
            "    The mean of the k units that are most alike in the other indicators.",
            "    needs          k units with the indicator and enough other indicators in",
            "                   common",
            "    k              how many units; those as far away as the k-th count too",
            "    over           all | dimension: the indicators compared",
            "    least-common   least number of indicators that both have",
            "    source         Troyanskaya et al. 2001, Bioinformatics 17(6) 520–525");
  }

  @Test
  void aNameThatTwoStagesShareGivesBothCards() {
    execute("methods", "borda");
    assertOk();
    assertOut("score: scoring rules", "aggregate: aggregations");
  }

  @Test
  void aRuleSaysWhatItFindsAndWhy() {
    execute("methods", "one-value");
    assertOk();
    assertOut(
        "    Finds an indicator with one value for all units.",
        "    is             a warning",
        "    since          it tells nobody apart");
  }

  @Test
  void jsonHasTheSameCards() throws IOException {
    execute("methods", "--format", "json");
    assertOk();
    JsonNode cards = new ObjectMapper().readTree(out());
    assertThat(cards.path("methods").findValuesAsText("name")).contains("min-max", "geometric");
    assertThat(cards.path("rules").findValuesAsText("rule")).contains("empty-band");
  }

  @Test
  void anUnknownNameIsAUsageErrorThatSuggestsTheRightOne() {
    execute("methods", "arithmatic");
    assertExit(ExitCode.USAGE);
    assertErr("No method or rule 'arithmatic'; maybe 'arithmetic'?");
  }
}
