package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draw of weights under which scores cannot be combined stops the analysis: none is left out. */
class RefusedRunsTest {
  private static final String WEIGHTS =
      """
      seed: 1
      runs: 4000
      interval: 0.9
      choices: [{id: w, weights: uniform}]
      """;

  @TempDir private Path folder;
  private SmallEvaluation small;

  /** The depth of b is 30 − 30.05 w, w the drawn weight of what is online: seldom negative. */
  @BeforeEach
  void aDepthThatWeightsMakeNegative() {
    small =
        new SmallEvaluation(folder)
            .framework("scale: [0, 100]", "scale: unbounded")
            .framework(
                """
                bands:
                  - {id: high, name: {en: High}, above: 90}
                  - {id: low, name: {en: Low}}
                """,
                "")
            .framework("score: {goalposts: [0, 100]}", "score: raw")
            .framework("not-found: zero", "not-found: exclude")
            .framework("weight: 3, unit: percent", "weight: 1, unit: percent")
            .write(
                "observations.csv",
                """
                unit,indicator,value,standard_error
                a,online,20,
                a,visits,20,
                a,guides,5,
                b,online,-0.05,
                b,visits,30,
                b,guides,10,
                """);
  }

  private List<Problem> problems(int threads) {
    return catchThrowableOfType(
            InvalidInputException.class,
            () -> Analysis.run(folder, folder.resolve("robustness.yaml"), WEIGHTS, threads))
        .problems();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void theFirstRunIsNamedWithTheDimensionTheUnitAndTheScore(int threads) {
    // arithmetic means have no difficulty, and the same draws
    int run = 0;
    double depth = 1;
    for (List<String> row : Analysis.run(folder, WEIGHTS).design()) {
      if (depth > 0) {
        run = Integer.parseInt(row.get(0));
        depth = 30 - 30.05 * Double.parseDouble(row.get(2));
      }
    }
    assertThat(depth).isNegative();
    assertThat(run).as("a run that is not of the first chunk").isGreaterThan(4000 / 16);
    small.framework("index:\n", "index:\n  aggregate: geometric\n");
    assertThat(Results.of(small.evaluate(), "b").score()).isPresent();
    List<Problem> problems = problems(threads);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).toString())
        .matches(
            "run "
                + run
                + " \\[overall\\]: found a score of -[0-9.]+ of 'depth' for unit 'b', which"
                + " 'geometric' refuses; declare a floor, use another aggregation, or give the"
                + " scoring rule other ends");
    double named =
        Double.parseDouble(problems.get(0).message().replaceAll(".* of (-[0-9.]+) of .*", "$1"));
    assertThat(NumberText.fixed(named, 6)).isEqualTo(NumberText.fixed(depth, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "at: [guides], missing: {failed: exclude} ; run \\d+ with how (contract|other)"
            + " \\[overall\\]: found a score of -[0-9.]+ of 'depth' for unit 'b', .*",
        "at: [depth], aggregate: geometric ; every run with how other"
            + " \\[depth\\]: found a score of -0.05 of 'online' for unit 'b', .*"
      })
  void theAlternativesOfARunAreNamed(String other, String message) {
    small.framework("index:\n", "index:\n  aggregate: geometric\n");
    String choices =
        WEIGHTS.replace(
            "choices: [{id: w",
            "choices: [{id: how, alternatives: [contract, {id: other, " + other + "}]}, {id: w");
    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> Analysis.run(folder, choices))
                .getMessage())
        .matches(message);
  }

  @Test
  void withAFloorEveryRunIsScored() {
    small.framework("index:\n", "index:\n  aggregate: {geometric: {floor: 1}}\n");
    assertThat(Analysis.run(folder, WEIGHTS).units()).allMatch(unit -> unit.scored() == 4000);
  }

  @Test
  void whatHasNoWeightIsNotLookedAt() {
    small
        .framework("index:\n", "index:\n  aggregate: geometric\n")
        .framework(
            "    - {id: guides,",
            "    - {id: cases, name: {en: C}, weight: 0, unit: x}\n    - {id: guides,")
        .replace("observations.csv", "b,online,-0.05,", "b,online,1,")
        .replace("observations.csv", "b,guides,10,", "b,guides,10,\na,cases,0,\nb,cases,0,");
    assertThat(Analysis.run(folder, WEIGHTS).units()).allMatch(unit -> unit.scored() == 4000);
  }

  /** Deductions take points from 100: an alternative that scores up to 120 gives more than that. */
  @Test
  void aScoreAboveWhatDeductionsTakeFromIsRefusedAsAnEvaluationRefusesIt() {
    new SmallEvaluation(folder)
        .framework("aggregate: arithmetic", "aggregate: {deductions: {from: 100, floor: 0}}")
        .framework("scale: [0, 100]", "scale: [0, 120]")
        .replace("observations.csv", "a,online,80,", "a,online,100,");
    assertThat(
            Analysis.problems(
                folder,
                """
                seed: 1
                runs: 6
                interval: 0.9
                choices:
                  - id: score
                    alternatives:
                      - contract
                      - {id: wide, score: {goalposts: {range: [0, 100], to: [0, 120]}}}
                """))
        .anyMatch(
            problem ->
                problem.contains("found a score of 120 of 'online' for unit 'a'")
                    && problem.contains("'deductions' refuses"))
        .anyMatch(problem -> problem.contains("found a score of 108 of 'online' for unit 'b'"));
  }
}
