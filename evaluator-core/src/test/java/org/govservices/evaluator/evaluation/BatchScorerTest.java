package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.plan.CannotScoreException;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The single pass over many units gives what an evaluation of the same units gives. */
class BatchScorerTest {
  private static final int UNITS = 1500; // more than a block

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arithmetic",
        "{geometric: {floor: 1}}",
        "{owa: {quantifier: 2}}",
        "{topsis: {to: [0, 100]}}",
        "arithmetic\n      rescale: {percentile-rank: {fit: all, ties: average}}"
      })
  void onePassScoresAsTheStagesDo(String aggregation) {
    double[][] values = new double[3][UNITS];
    SplittableRandom random = new SplittableRandom(31);
    for (double[] column : values) {
      Arrays.setAll(column, u -> random.nextInt(1, 1001) / 10.0);
    }
    List<String> kinds =
        IntStream.range(0, UNITS).mapToObj(u -> u % 3 == 0 ? "town" : "city").toList();
    SmallEvaluation small =
        new SmallEvaluation(folder)
            .framework("score: {goalposts: [0, 100]}", "score: {min-max: {fit: all, to: [1, 100]}}")
            .framework("Visits}, weight: 1", "Visits}, weight: 1, weight-for-kind: {town: 2}")
            .framework("    weight: 3\n", "    weight: 3\n      aggregate: " + aggregation + "\n")
            .write("units.csv", rows("code,kind,name_en", u -> kinds.get(u) + ",U"))
            .write(
                "observations.csv",
                rows(
                    "unit,online,visits,guides",
                    u -> values[0][u] + "," + values[1][u] + "," + values[2][u]))
            .replace("evaluation.yaml", "layout: long", "layout: wide");
    Evaluation evaluation = small.evaluate();

    Framework framework = evaluation.framework();
    List<FittedRule> rules = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Indicator indicator = framework.indicators().get(i);
      rules.add(
          indicator
              .score()
              .fit(SampleValues.of(values[i]), indicator.direction(), framework.scale()));
    }
    double[][] scores = new BatchScorer(framework, kinds).score(values, rules);
    for (int u = 0; u < UNITS; u++) {
      assertThat(scores[0][u])
          .isCloseTo(Results.score(evaluation, "u" + u, "overall"), within(1e-9));
    }
  }

  /** Goalposts are in the values' own unit: 1, 10 and 100 are 0, 1 and 2 of 2 as logarithms. */
  @Test
  void whatIsFittedIsTransformedAsTheValuesAre() {
    Framework framework =
        new SmallEvaluation(folder)
            .framework("score: {goalposts: [0, 100]}", "score: {goalposts: [1, 100]}")
            .framework("Guides}, weight: 1,", "Guides}, weight: 1, transform: {log: {base: 10}},")
            .framework();
    double[][] values = {{1, 1, 1}, {1, 1, 1}, {0, 1, 2}};
    FittedRule guides =
        new BatchScorer(framework, List.of("city", "city", "city")).fit(values).get(2);
    assertThat(DoubleStream.of(values[2]).map(guides::score).toArray())
        .containsExactly(new double[] {0, 50, 100}, within(1e-9));
  }

  @Test
  void whatTheContractRefusesIsRefusedByTheNumberOfItsUnit() {
    BatchScorer scorer =
        new BatchScorer(
            new SmallEvaluation(folder)
                .framework("aggregate: arithmetic", "aggregate: geometric")
                .framework("failed: exclude", "failed: refuse")
                .framework(),
            List.of("city", "city", "city"));
    double[][] values = {{80, 0, 90}, {40, 50, 90}, {60, 70, 90}};
    List<FittedRule> rules = scorer.fit(values);
    assertThatThrownBy(() -> scorer.score(values, rules))
        .isInstanceOf(CannotScoreException.class)
        .hasMessageStartingWith(
            "found a score of 0 of 'online' for unit '1', which 'geometric' refuses;");
    values[0][1] = 101;
    assertThatThrownBy(() -> scorer.requireTaken(values, rules))
        .hasMessage("found 101 of 'online' for unit '1', which the contract refuses");
    values[0][1] = Double.NaN;
    assertThatThrownBy(() -> scorer.requireTaken(values, rules))
        .hasMessage("found no value of 'online' for unit '1', which the contract refuses");
  }

  @Test
  void aValueThatIsNotThereHasNoScoreAndNothingIsWithheldForWantOfCoverage() {
    BatchScorer scorer =
        new BatchScorer(
            new SmallEvaluation(folder)
                .framework("least-coverage: 0", "least-coverage: 1")
                .framework(),
            List.of("city"));
    double[][] values = {{80}, {Double.NaN}, {60}};
    double[][] scores = scorer.score(values, scorer.fit(values));
    assertThat(scores[0]).containsExactly(75); // (3 · 80 + 60) / 4
    assertThat(scores[1]).containsExactly(80);
    assertThat(scores[2]).isNull();
  }

  private static String rows(String header, IntFunction<String> row) {
    return IntStream.range(0, UNITS)
        .mapToObj(u -> "u" + u + "," + row.apply(u))
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }
}
