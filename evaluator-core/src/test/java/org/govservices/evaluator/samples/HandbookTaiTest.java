package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked case of the OECD/JRC Handbook (2008): data of Table A.2, ranks of Table 23 column EW.
 * Goalposts: Saisana, Saltelli and Tarantola (2005), JRSS-A 168(2), Table 1, who publish .744 for
 * Finland and .733 for the United States; the other scores and the normalised rows were reproduced
 * from the published data by two independent routes.
 */
class HandbookTaiTest {
  private static final Evaluation EVALUATION = SampleData.evaluate("handbook-tai");
  private static final List<String> INDICATORS =
      List.of(
          "patents",
          "royalties",
          "internet",
          "exports",
          "telephones",
          "electricity",
          "schooling",
          "university");

  @Test
  void all23RanksOfEqualWeightsAreThePublishedOnes() {
    Audit audit = EVALUATION.audit().orElseThrow();
    assertThat(audit.ranksCompared()).isEqualTo(23);
    assertThat(audit.count(Audit.What.RANK)).isZero();
    assertThat(audit.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FIN, 0.7449", "USA, 0.7329", "SWE, 0.7038", "JPN, 0.6984", "KOR, 0.6659", "NLD, 0.6304",
    "GBR, 0.6065", "SGP, 0.5973", "CAN, 0.5895", "AUS, 0.5880", "DEU, 0.5830", "NOR, 0.5804",
    "IRL, 0.5667", "BEL, 0.5530", "NZL, 0.5488", "AUT, 0.5446", "FRA, 0.5362", "ISR, 0.5151",
    "ESP, 0.4815", "ITA, 0.4722", "CZE, 0.4662", "HUN, 0.4647", "SVN, 0.4594"
  })
  void everyScoreHasThePublishedFourDecimals(String unit, double expected) {
    assertThat(Results.of(EVALUATION, unit).grade()).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "FIN, .188129 .460748 .861446 .627475 1 1 .821429 1",
    "USA, .290744 .476889 .770654 .819307 1 1 1 .505495",
    "KOR, .783702 .035950 .020654 .825495 1 .922755 .892857 .846154"
  })
  void normalisedRowsAreTheReproducedOnes(String unit, String row) {
    String[] expected = row.split(" ", -1);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Results.score(EVALUATION, unit, INDICATORS.get(i)))
          .as(INDICATORS.get(i))
          .isCloseTo(Double.parseDouble(expected[i]), within(5e-7));
    }
  }

  /** All 23 × 8 values, nine decimals, by an independent computation; skipped without the file. */
  @Test
  void everyNormalisedValueIsTheReproducedOne() {
    Path file = Path.of("..", "..", "shared", "data", "tai-23", "normalised-goalposts.csv");
    assumeThat(file).as("reference data").exists();
    List<String> countries =
        EVALUATION.roster().units().stream().map(unit -> unit.name().en()).toList();
    CsvFile.read(file)
        .forEach(
            row -> {
              Unit unit = EVALUATION.roster().get(countries.indexOf(row.get("unit")));
              for (String indicator : INDICATORS) {
                String column = indicator.substring(0, 1).toUpperCase(Locale.ROOT);
                assertThat(Results.score(EVALUATION, unit.code(), indicator))
                    .as(unit.code() + " " + indicator)
                    .isCloseTo(
                        Double.parseDouble(row.get(column + indicator.substring(1))),
                        within(5e-10));
              }
            });
  }

  @Test
  void valuesBeyondTheGoalpostsAreCappedAndLogged() {
    assertThat(Results.score(EVALUATION, "FIN", "telephones")).isEqualTo(1);
    assertThat(Results.logged(EVALUATION, "capped"))
        .contains("FIN telephones: 3.08 is outside the goalposts and scored as the nearest one")
        .noneMatch(entry -> entry.startsWith("FIN university"));
  }
}
