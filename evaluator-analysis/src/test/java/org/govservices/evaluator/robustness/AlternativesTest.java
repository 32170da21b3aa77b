package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;
import org.govservices.evaluator.testing.SampleData;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that could be others, each against an evaluation whose contract says so. */
class AlternativesTest {
  @TempDir private Path folder;

  @Test
  void everyCombinationIsAnEvaluationUnderTheContractThatSaysSo() throws IOException {
    // the Handbook's index under 2 normalisations × 4 weight sets × 2 aggregations
    Path tai = SampleData.folder("handbook-tai");
    Inputs inputs = Inputs.read(tai);
    RobustnessSpec spec = RobustnessReader.read(tai.resolve("methods.yaml"), inputs.framework());
    Sensitivity sensitivity =
        new RobustnessAnalysis(inputs, Evaluator.evaluate(inputs), spec, 2)
            .run(done -> {})
            .sensitivity()
            .orElseThrow();
    double[] shift = new double[16];
    int[] reference = ranks(evaluate(tai, "goalposts", "contract", "arithmetic"));
    int run = 0;
    for (String rule : List.of("goalposts", "min-max")) {
      for (String weights : List.of("contract", "fa", "bap", "ahp")) {
        for (String aggregation : List.of("arithmetic", "geometric")) {
          int[] ranks = ranks(evaluate(tai, rule, weights, aggregation));
          double distance = 0;
          for (int u = 0; u < ranks.length; u++) {
            distance += Math.abs(ranks[u] - reference[u]);
          }
          shift[run++] = distance / ranks.length;
        }
      }
    }
    // Handbook: mean rank shifts of the weight sets, computed by another program from Table 22
    assertThat(shift[2]).isCloseTo(0.869565, within(1e-6));
    assertThat(shift[4]).isCloseTo(0.869565, within(1e-6));
    assertThat(shift[6]).isCloseTo(1.652174, within(1e-6));
    double mean = java.util.Arrays.stream(shift).average().orElseThrow();
    assertThat(sensitivity.exact()).isTrue();
    assertThat(sensitivity.runs()).isEqualTo(16);
    assertThat(sensitivity.shift().mean()).isCloseTo(mean, within(1e-12));
    List<VarianceShare> expected =
        new org.govservices.evaluator.robustness.sensitivity.FactorialAnova(
                shift, new int[] {2, 4, 2})
            .effects(List.of("normalisation", "weights", "aggregation"));
    for (int c = 0; c < 3; c++) {
      assertThat(sensitivity.shift().effects().get(c).first())
          .isCloseTo(expected.get(c).first(), within(1e-12));
      assertThat(sensitivity.shift().effects().get(c).total())
          .isCloseTo(expected.get(c).total(), within(1e-12));
    }
  }

  @Test
  void anIndicatorLeftOutHasNoWeight() {
    SmallEvaluation small = new SmallEvaluation(folder);
    Robustness runs =
        Analysis.run(
            folder,
            """
            seed: 1
            runs: 1000
            interval: 0.9
            choices: [{id: left-out, leave-out: [guides]}]
            """);
    // a: 0.75 · 70 + 0.25 · 60 = 67.5 with guides, 70 without; half of the runs each
    assertThat(small.evaluate().result(0, 0).score()).hasValue(67.5);
    assertThat(runs.units().get(0).scores().orElseThrow().mean()).isCloseTo(68.75, within(0.1));
    assertThat(runs.units().get(0).scores().orElseThrow().low()).isEqualTo(67.5);
    assertThat(runs.units().get(0).scores().orElseThrow().high()).isEqualTo(70);
  }

  @Test
  void aWeightSetReplacesTheWeightsItNamesAndNoOthers() {
    // online weighs 9 for cities: (9 · 80 + 1 · 40) / 10 = 76, and 0.75 · 76 + 0.25 · 60 = 72
    SmallEvaluation small =
        new SmallEvaluation(folder)
            .framework(
                "{en: Online}, weight: 3", "{en: Online}, weight: 3, weight-for-kind: {city: 9}")
            .write("w.csv", "node,weight\nguides,1\n")
            .write("v.csv", "node,weight\nvisits,3\n");
    assertThat(scores("[{id: same, weights: w.csv}, {id: again, weights: w.csv}]"))
        .containsExactly(72.0, 72.0);
    small.replace("evaluation.yaml", "units: units.csv", "weights: w.csv\nunits: units.csv");
    assertThat(small.evaluate().result(0, 0).score()).hasValue(72);
    // two files that name different nodes both count: 0.75 · (9 · 80 + 3 · 40) / 12 + 0.25 · 60
    assertThat(
            scores(
                "[{id: v, weights: v.csv}, {id: too, weights: v.csv}]",
                "[{id: w, weights: w.csv}, {id: too, weights: w.csv}]"))
        .containsExactly(67.5, 67.5);
  }

  @Test
  void aWeightSetMayBeWrittenInAnotherWay() {
    new SmallEvaluation(folder)
        .write("w.csv", "node;weight\nvisits;1,5\n".getBytes(StandardCharsets.UTF_16));
    String file = "{file: w.csv, encoding: utf-16, separator: ';', decimal: comma}";
    // 0.75 · (3 · 80 + 1.5 · 40) / 4.5 + 0.25 · 60
    assertThat(scores("[{id: w, weights: " + file + "}, {id: too, weights: " + file + "}]"))
        .containsExactly(65.0, 65.0);
  }

  @Test
  void aWeightSetAndADesignThatAreNotThereAreToldWhereTheyAreNamed() {
    new SmallEvaluation(folder).write("weights.csv", "node,weight\nvisits,1\n");
    assertThatThrownBy(
            () ->
                Analysis.run(
                    folder,
                    """
                    seed: 1
                    runs: 2
                    interval: 0.9
                    design: d.csv
                    choices:
                      - {id: c, alternatives: [contract, {id: w, weights: wieghts.csv}]}
                    """))
        .hasMessageMatching(
            "(?s).*robustness.yaml:5:9: found 'd.csv'; no such file\n"
                + ".*robustness.yaml:7:\\d+: found 'wieghts.csv'; no such file; maybe"
                + " 'weights.csv'\\?");
  }

  @Test
  void noWeightSetBringsBackAnIndicatorThatIsLeftOut() {
    new SmallEvaluation(folder).write("w.csv", "node,weight\nvisits,3\n");
    String leftOut = "[{id: visits, leave-out: [visits]}, {id: too, leave-out: [visits]}]";
    String weighted = "[contract, {id: w, weights: w.csv}]";
    // 0.75 · 80 + 0.25 · 60
    assertThat(scores(leftOut, weighted)).containsExactly(75.0, 75.0);
    assertThat(scores(weighted, leftOut)).containsExactly(75.0, 75.0);
  }

  /** The ends of unit a's scores in all combinations of choices. */
  private List<Double> scores(String... alternatives) {
    StringBuilder choices = new StringBuilder();
    for (int c = 0; c < alternatives.length; c++) {
      choices.append("  - {id: c%d, alternatives: %s}\n".formatted(c, alternatives[c]));
    }
    Robustness.ScoreRange range =
        Analysis.run(folder, "seed: 1\nruns: 200\ninterval: 0.9\nchoices:\n" + choices)
            .units()
            .get(0)
            .scores()
            .orElseThrow();
    return List.of(range.low(), range.high());
  }

  @Test
  void errorsOfMeasurementMoveScoresByTheirStandardErrors() {
    // one indicator of three, weight 0.75 · 0.75: a standard error of 4 becomes one of 2.25
    new SmallEvaluation(folder)
        .write(
            "observations.csv",
            """
            unit,indicator,value,standard_error
            a,online,50,4
            a,visits,50,
            a,guides,50,
            b,online,50,0
            b,visits,50,
            b,guides,50,
            """);
    Robustness runs =
        Analysis.run(
            folder,
            """
            seed: 1
            runs: 20000
            interval: 0.9544997361036416
            choices: [{id: measurement, measurement-error: normal}]
            """);
    Robustness.ScoreRange scores = runs.units().get(0).scores().orElseThrow();
    assertThat(scores.mean()).isCloseTo(50, within(0.1));
    assertThat(scores.low()).isCloseTo(50 - 4.5, within(0.2));
    assertThat(scores.high()).isCloseTo(50 + 4.5, within(0.2));
    assertThat(runs.groups().get(0).ahead().get(0).get(1)).isCloseTo(0.5, within(0.02));
    assertThat(runs.units().get(1).scores().orElseThrow().low()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          raw                                              | 100
          {goalposts: [0, 100]}                            | 100
          {piecewise: {points: [[0, 0], [100, 100]], outside: refuse}} | 100
          {min-max: {fit: {min: 0, max: 100}}}             | 100
          {share-of-maximum: {fit: {best: 100}}}           | 100
          {distance-to-maximum: {fit: {min: 0, max: 100}}} | 100
          {checklist: {items: 8}}                          | 8/8
          {levels: {0: 0, 50: 50, 100: 100}}               | 100
          {deduction: {top: 100, each: 1, floor: 0}}       | 0
          """)
  void aDrawnValueThatARuleRefusesIsScoredAsTheNearest(String rule, String best) {
    // half of the draws lie beyond the best value, whatever the error
    SmallEvaluation small =
        new SmallEvaluation(folder)
            .framework("score: {goalposts: [0, 100]}", "score: raw")
            .framework(
                "id: online, name: {en: Online},",
                "id: online, name: {en: Online}, score: " + rule + ",")
            .write(
                "observations.csv",
                """
                unit,indicator,value,standard_error
                a,online,%1$s,0.1
                a,visits,100,
                a,guides,100,
                b,online,%1$s,0
                b,visits,100,
                b,guides,100,
                """
                    .formatted(best));
    if (rule.contains("deduction")) {
      small.framework("{en: Online},", "{en: Online}, direction: lower,");
    }
    Robustness runs =
        Analysis.run(
            folder,
            """
            seed: 1
            runs: 2000
            interval: 0.9
            choices: [{id: measurement, measurement-error: normal}]
            """);
    Robustness.ScoreRange scores = runs.units().get(0).scores().orElseThrow();
    assertThat(scores.high()).isEqualTo(100);
    assertThat(scores.mean()).isBetween(90.0, 100.0);
    double ahead = runs.groups().get(0).ahead().get(1).get(0);
    assertThat(ahead).isCloseTo(rule.contains("levels") ? 0 : 0.5, within(0.05));
  }

  @Test
  void bandsAreCountedWhereScoresStayOnTheScale() {
    new SmallEvaluation(folder);
    String lines =
        """
        seed: 1
        runs: 1000
        interval: 0.9
        choices:
          - id: methods
            alternatives: [contract, {id: other, %s}]
        """;
    Robustness minimum = Analysis.run(folder, lines.formatted("aggregate: minimum"));
    assertThat(minimum.units().get(0).bands()).isEqualTo(Map.of("high", 0.0, "low", 1.0));
    Robustness zScores =
        Analysis.run(
            folder,
            lines.formatted("score: {z-score: {fit: all, sd: sample, mean: 0, spread: 1}}"));
    assertThat(zScores.comparable()).isFalse();
    assertThat(zScores.units()).allMatch(unit -> unit.scores().isEmpty() && unit.bands().isEmpty());
    assertThat(zScores.units().get(1).ranks().orElseThrow().worst()).isEqualTo(1);
  }

  @Test
  void problemsOfAFileComeAllAtOnceWithTheirPlaces() {
    new SmallEvaluation(folder);
    assertThat(
            Analysis.problems(
                folder,
                """
                seed: 1
                runs: 0
                interval: 0.9
                choices:
                  - {id: weights, weights: {noise: {share: 2}}}
                  - {id: both, weights: uniform, leave-out: each}
                  - id: methods
                    alternatives:
                      - contract
                      - {id: a, aggregate: arithmetik}
                      - {id: b, at: [guidez], aggregate: minimum}
                      - {id: c, missing: {failed: impute}}
                  - {id: left, leave-out: [online, gides]}
                """))
        .containsExactly(
            "robustness.yaml:3:7: found 0; expected a whole number from 1 to 1073741824",
            "robustness.yaml:6:28: 'noise' needs a share above 0 and at most 1",
            "robustness.yaml:7:5: found 2 of alternatives, weights, leave-out, measurement-error;"
                + " expected one",
            "robustness.yaml:11:28: no aggregation 'arithmetik'; maybe 'arithmetic'?",
            "robustness.yaml:12:22: no such node 'guidez'; maybe 'guides'?",
            "robustness.yaml:13:9: at online, visits, guides: gaps are imputed, but no `impute`"
                + " says how",
            "robustness.yaml:14:36: no indicator 'gides'; maybe 'guides'?");
  }

  @Test
  void settingsOfAMethodAreHeldToTheRangesOfTheFramework() {
    new SmallEvaluation(folder);
    assertThat(
            Analysis.problems(
                folder,
                """
                seed: 1
                runs: 10
                interval: 0.9
                choices:
                  - id: methods
                    alternatives:
                      - contract
                      - {id: a, score: {checklist: {items: 2.7}}}
                      - {id: b, score: {checklist: {items: 0}}}
                      - {id: c, score: {quantile-goalposts: {shares: [0.1, 0.9], type: 12,
                          outside: cap, fit: all}}}
                      - {id: d, score: {deduction: {top: 100, each: -5, cap: 50}}}
                      - {id: e, treat: {winsorise: {max: 0, skewness: 2, kurtosis: 3.5}}}
                """))
        .containsExactly(
            "robustness.yaml:9:24: 'checklist' needs 'items', a whole number of at least 1 (2 such,"
                + " also at 10:24)",
            "robustness.yaml:11:24: 'quantile-goalposts' needs 'type', a whole number from 1 to 9",
            "robustness.yaml:13:24: 'deduction' needs 'each', a number above 0",
            "robustness.yaml:14:24: 'winsorise' needs 'max', a whole number of at least 1");
  }

  private Evaluation evaluate(Path tai, String rule, String weights, String aggregation)
      throws IOException {
    String framework =
        Files.readString(Path.of("..", "indicators", "handbook-tai", "framework.yaml"));
    if (rule.equals("min-max")) {
      framework = framework.replaceAll("score: \\{goalposts.*\\}", "score: {min-max: {fit: all}}");
    }
    if (aggregation.equals("geometric")) {
      framework =
          framework.replace("aggregate: arithmetic", "aggregate: {geometric: {floor: 0.01}}");
    }
    Files.writeString(folder.resolve("framework.yaml"), framework);
    for (String file : List.of("units.csv", "observations.csv", "published.csv")) {
      Files.writeString(folder.resolve(file), Files.readString(tai.resolve(file)));
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(tai.resolve("evaluation.yaml"))) {
      lines.add(line.startsWith("framework:") ? "framework: ." : line);
      if (line.startsWith("framework:") && !weights.equals("contract")) {
        Files.writeString(
            folder.resolve("weights.csv"),
            Files.readString(tai.resolve("weights/handbook-table-22-" + weights + ".csv")));
        lines.add("weights: weights.csv");
      }
    }
    Files.write(folder.resolve("evaluation.yaml"), lines);
    return Evaluator.evaluate(folder);
  }

  /** Ranks by unrounded scores. */
  private static int[] ranks(Evaluation evaluation) {
    int n = evaluation.roster().size();
    int[] ranks = new int[n];
    for (int u = 0; u < n; u++) {
      double own = evaluation.result(u, 0).score().orElseThrow();
      for (int other = 0; other < n; other++) {
        ranks[u] += evaluation.result(other, 0).score().orElseThrow() > own + 1e-12 ? 1 : 0;
      }
    }
    return ranks;
  }
}
