package org.govservices.evaluator.asem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.testing.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ASEM Sustainable Connectivity, 51 countries × 49 indicators (European Commission, Joint Research
 * Centre), as the R package COINr 1.1.14 normalises and aggregates it [L✓]. Every value within
 * 1e-9, absolute or relative.
 */
class AsemTest {
  private static final double TOLERANCE = 1e-9;
  private static final String ONE_TO_100 = "{min-max: {fit: all, to: [1, 100]}}";
  private static final String TO_AUSTRALIA =
      "{distance-to-reference: {unit: AUS, outside: extend, fit: all, to: [0, 1]}}";
  private static final String TO_AUSTRALIA_FILE = "full/norm_dist2ref_row1.csv";

  @TempDir Path folder;

  @BeforeEach
  void data() {
    assumeTrue(AsemTable.isThere(), "the ASEM data are not there");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          norm_minmax_0_100   | [0, 100]  | {min-max: {fit: all}}
          norm_minmax_1_100   | [0, 100]  | {min-max: {fit: all, to: [1, 100]}}
          norm_zscore_0_1     | unbounded | {z-score: {fit: all, sd: sample, mean: 0, spread: 1}}
          norm_zscore_100_10  | unbounded | {z-score: {fit: all, sd: sample, mean: 100, spread: 10}}
          norm_rank_min       | unbounded | {rank: {fit: all, ties: minimum}}
          norm_rank_average   | unbounded | {rank: {fit: all, ties: average}}
          norm_borda_min      | unbounded | {borda: {fit: all, ties: minimum}}
          norm_prank_min      | [0, 1]    | {percentile-rank: {fit: all, ties: minimum}}
          norm_dist2max       | [0, 1]    | {distance-to-maximum: {fit: all}}
          norm_dist2targ      | [0, 1]    | {distance-to-target: {fit: all, target: TARGET}}
          norm_goalposts      | [0, 100]  | {goalposts: {range: [LOWER, UPPER], outside: cap}}
          """)
  void everyNormalisedValueIsTheReferences(String file, String scale, String rule) {
    Evaluation evaluation =
        new AsemEvaluation(scale, "arithmetic", withParameters(rule))
            .evaluate(folder, "full/input_raw.csv");
    assertThat(compare(evaluation, "full/" + file + ".csv", List.of())).isEqualTo(51 * 49);
  }

  @Test
  void distancesToAReferenceUnitAreTheReferencesWhereTheyAreFinite() {
    List<String> notFinite = notFinite();
    Evaluation evaluation =
        new AsemEvaluation(
                "unbounded", "arithmetic", id -> notFinite.contains(id) ? ONE_TO_100 : TO_AUSTRALIA)
            .evaluate(folder, "full/input_raw.csv");
    assertThat(compare(evaluation, TO_AUSTRALIA_FILE, notFinite))
        .isEqualTo(51 * (49 - notFinite.size()));
  }

  @Test
  void distancesToAReferenceUnitThatIsTheWorstAreNotFiniteThereAndRefusedHere() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                new AsemEvaluation("unbounded", "arithmetic", id -> TO_AUSTRALIA)
                    .evaluate(folder, "full/input_raw.csv"));
    assertThat(refused.problems())
        .extracting(Problem::message)
        .singleElement(STRING)
        .startsWith(
            "no unit is worse than the reference unit 'AUS', so there is no distance to measure by"
                + " (%d such, also at ".formatted(notFinite().size()));
  }

  private static List<String> notFinite() {
    return AsemTable.read(TO_AUSTRALIA_FILE).rows().stream()
        .flatMap(row -> row.entrySet().stream())
        .filter(cell -> !cell.getKey().equals("ucode"))
        .filter(cell -> !Double.isFinite(number(cell.getValue())))
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full | goalposts__amean          | [0, 100]  | {goalposts: {range: [LOWER, UPPER], outside: cap}} | arithmetic
          full | minmax_1_100__amean       | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | arithmetic
          full | minmax_1_100__gmean       | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | geometric
          full | minmax_1_100__hmean       | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | harmonic
          full | minmax_1_100__genmean_p2  | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | {power-mean: {p: 2}}
          full | minmax_1_100__genmean_p05 | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | {power-mean: {p: 0.5}}
          full | minmax_1_100__genmean_pm1 | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | {power-mean: {p: -1}}
          full | minmax_0_100__copeland    | unbounded | {min-max: {fit: all, to: [0, 100]}} | copeland
          full | zscore_100_10__amean      | unbounded | {z-score: {fit: all, sd: sample, mean: 100, spread: 10}} | arithmetic
          gaps | minmax_1_100__amean       | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | arithmetic
          gaps | minmax_1_100__gmean       | [0, 100]  | {min-max: {fit: all, to: [1, 100]}} | geometric
          """)
  void everyAggregatedValueAndRankIsTheReferences(
      String input, String file, String scale, String rule, String aggregate) {
    Evaluation evaluation =
        new AsemEvaluation(scale, aggregate, withParameters(rule))
            .evaluate(folder, input + "/input_raw.csv");
    assertThat(compare(evaluation, input + "/agg_" + file + "__unequal.csv", List.of()))
        .isEqualTo(51 * 12);
  }

  @Test
  void meansThatZeroWouldAnnihilateRefuseScoresFromZero() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                new AsemEvaluation("[0, 100]", "harmonic", id -> "{min-max: {fit: all}}")
                    .evaluate(folder, "full/input_raw.csv"));
    assertThat(refused.problems())
        .isNotEmpty()
        .allMatch(problem -> problem.message().contains("'harmonic' refuses"));
  }

  private static UnaryOperator<String> withParameters(String rule) {
    Map<String, Map<String, String>> parameters = new HashMap<>();
    AsemTable.read("params_targets_goalposts.csv")
        .rows()
        .forEach(row -> parameters.put(AsemEvaluation.id(row.get("icode")), row));
    return id ->
        rule.replace("TARGET", parameters.get(id).get("target"))
            .replace("LOWER", parameters.get(id).get("goalpost_lower"))
            .replace("UPPER", parameters.get(id).get("goalpost_upper"));
  }

  /** Compares every value of a reference file; returns how many there are. */
  private static int compare(Evaluation evaluation, String file, List<String> without) {
    int compared = 0;
    for (Map<String, String> row : AsemTable.read(file).rows()) {
      for (String column : row.keySet()) {
        if (!column.equals("ucode") && !without.contains(column)) {
          compare(evaluation, row.get("ucode"), column, number(row.get(column)));
          compared++;
        }
      }
    }
    return compared;
  }

  private static void compare(Evaluation evaluation, String unit, String column, double expected) {
    Result result = Results.of(evaluation, unit, column.startsWith("index") ? "overall" : column);
    double actual =
        column.equals("index_rank") ? result.rank().orElseThrow() : result.score().orElseThrow();
    assertThat(Math.abs(actual - expected))
        .as("%s %s: %s, expected %s", unit, column, actual, expected)
        .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(expected)));
  }

  /** A number as R writes it. */
  private static double number(String text) {
    return Double.parseDouble(text.replace("Inf", "Infinity"));
  }
}
