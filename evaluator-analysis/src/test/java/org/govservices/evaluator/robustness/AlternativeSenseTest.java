package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract may not say, no alternative may make of it. */
class AlternativeSenseTest {
  private static final String PER_HEAD = "unit: percent, per: {column: population, times: 1}";

  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .framework("score: {goalposts: [0, 100]}", "score: {min-max: {fit: all}}")
            .framework("Online}, weight: 3, unit: percent", "Online}, weight: 3, " + PER_HEAD)
            .write("units.csv", "code,kind,name_en,population\na,city,Aa,2\nb,city,Bb,3\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          score: {min-max: {fit: all, editions: all}} | 'per' divides by this edition's 'population'
          score: {ampi: {reference: mean, fit: all, editions: all}} | 'per' divides by this edition's
          missing: {failed: impute}, impute: {last-edition: {at-most: 1}} | 'per' divides by this
          missing: {failed: impute}, impute: {regression: {on: [visits], least-cases: 3}} | cannot be filled in from itself
          missing: {failed: impute}, impute: {regression: {on: [vists], least-cases: 3}} | no indicator 'vists'
          missing: {failed: impute} | impute
          score: {deduction: {top: 100, each: 1, floor: 0}} | scores against `direction: higher`
          aggregate: {owa: {weights: [0.5, 0.3, 0.2]}} | 'owa' has 3 weights for 2 children
          treat: {winsorise-then-log: {max: 1, skewness: 2, kurtosis: 3.5}}, score: {goalposts: [0, 100]} | changes the unit of measurement
          treat: {winsorise: {max: 1, skewness: 2, kurtosis: 3.5}}, score: {min-max: {fit: all, editions: all}} | would mix treated and untreated values
          """)
  void whatAContractMayNotSayNoAlternativeMaySay(String settings, String reason) {
    List<String> problems =
        problems("  - {id: m, alternatives: [contract, {id: other, " + settings + "}]}\n");
    assertThat(problems).anyMatch(problem -> problem.contains(reason));
    assertThat(problems).allMatch(problem -> problem.startsWith("robustness.yaml:"));

    // the same in the contract
    for (String setting : settings.split(", (?=impute|score)", -1)) {
      String key = setting.replaceAll(":.*", "");
      String framework = small.text("framework.yaml");
      if (key.equals("missing")) {
        framework = framework.replace("failed: exclude", "failed: impute");
      } else {
        framework = framework.replaceAll("(?m)^  " + key + ": .*\n", "");
        framework = framework.replace("\nindex:", "\n  " + setting + "\nindex:");
      }
      small.write("framework.yaml", framework);
    }
    assertThat(small.frameworkProblems()).anyMatch(problem -> problem.contains(reason));
  }

  @Test
  void aFaultOfManyNodesIsOneProblem() {
    assertThat(
            problems(
                """
                  - id: methods
                    alternatives:
                      - contract
                      - {id: owa, aggregate: {owa: {weights: [0.5, 0.3, 0.2]}}}
                """))
        .containsExactly(
            "robustness.yaml:9:9: at overall, depth: 'owa' has 3 weights for 2 children");
  }

  @Test
  void alternativesThatAreSoundAloneMustBeSoundTogether() {
    small.framework(", " + PER_HEAD, ", unit: percent");
    assertThat(
            problems(
                """
                  - id: treatment
                    alternatives: [contract, {id: one, treat: {winsorise: {max: 1, skewness: 2, kurtosis: 3.5}}}]
                  - id: rule
                    alternatives: [contract, {id: all, score: {min-max: {fit: all, editions: all}}}]
                """))
        .singleElement()
        .asString()
        .contains(
            "'treatment one' with 'rule all': at online, visits, guides: treatment 'winsorise'")
        .contains("would mix treated and untreated values");
  }

  @Test
  void aMistakeIsNotReportedWithItsConsequences() {
    assertThat(
            problems(
                """
                  - id: gaps
                    alternatives: [contract, {id: c, missing: {failed: impute}, impute: meen}]
                """))
        .singleElement()
        .asString()
        .contains("no imputation 'meen'");
  }

  private List<String> problems(String choices) {
    return Analysis.problems(folder, "seed: 1\nruns: 10\ninterval: 0.9\nchoices:\n" + choices);
  }
}
