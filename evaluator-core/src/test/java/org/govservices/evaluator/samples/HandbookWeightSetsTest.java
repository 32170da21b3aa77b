package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The weight sets of the OECD/JRC Handbook (2008), Table 22 (budget allocation, factor analysis,
 * AHP), on its worked case, and the ranks it prints for them in Table 23. The weights are printed
 * with two decimals, so that neighbours less than .002 apart change places with FA and AHP; how far
 * ranks shift from those of equal weights was computed twice from the printed weights.
 */
class HandbookWeightSetsTest {
  private static final List<List<String>> DIMENSIONS =
      List.of(
          List.of("creation", "patents", "royalties"),
          List.of("recent-innovations", "internet", "exports"),
          List.of("old-innovations", "telephones", "electricity"),
          List.of("skills", "schooling", "university"));

  /** In the order of Table 23, which is that of the ranks with equal weights. */
  private static final List<String> COUNTRIES =
      List.of(
          "FIN", "USA", "SWE", "JPN", "KOR", "NLD", "GBR", "SGP", "CAN", "AUS", "DEU", "NOR", "IRL",
          "BEL", "NZL", "AUT", "FRA", "ISR", "ESP", "ITA", "CZE", "HUN", "SVN");

  private static double[] numbers(String text) {
    return List.of(text.split(" ", -1)).stream().mapToDouble(Double::parseDouble).toArray();
  }

  @TempDir Path folder;

  /** Every weight is a share of the index, so a dimension's is the sum of its indicators'. */
  private Evaluation evaluate(double[] weights) throws IOException {
    StringBuilder csv = new StringBuilder("node,weight\n");
    for (int d = 0; d < DIMENSIONS.size(); d++) {
      double first = weights[2 * d];
      double second = weights[2 * d + 1];
      double[] values = {first + second, first, second};
      for (int i = 0; i < values.length; i++) {
        csv.append(DIMENSIONS.get(d).get(i)).append(',').append(values[i]).append('\n');
      }
    }
    Path file = Files.writeString(folder.resolve("weights.csv"), csv);
    EvaluationSpec spec = EvaluationReader.read(SampleData.folder("handbook-tai"));
    return Evaluator.evaluate(Inputs.read(spec.withWeights(Optional.of(file))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .11 .11 .11 .18 .10 .06 .15 .18 | 1 2 3 5 4 8 7 6 10 11 9 13 12 14 17 15 16 18 19 21 22 20 23 | 23 | 0.869565
          .17 .15 .11 .06 .08 .13 .13 .17 | 1 2 3 4 5 6 8 11 10 7 12 9 14 15 13 16 17 18 19 20 21 23 22 | 19 | 0.869565
          .09 .10 .07 .21 .05 .06 .18 .25 | 1 3 4 5 2 11 7 6 10 9 8 16 12 13 18 15 14 17 19 21 22 20 23 | 20 | 1.652174
          """)
  void ranksAreThePublishedOnesAsFarAsTwoDecimalsOfTheWeightsAllow(
      String weights, String published, int equal, double shift) throws IOException {
    Evaluation evaluation = evaluate(numbers(weights));
    double[] ranks =
        COUNTRIES.stream()
            .mapToDouble(unit -> Results.of(evaluation, unit).rank().orElseThrow())
            .toArray();
    double[] expected = numbers(published);
    int[] different =
        IntStream.range(0, ranks.length).filter(u -> ranks[u] != expected[u]).toArray();
    assertThat(ranks.length - different.length).isEqualTo(equal);
    for (int u : different) {
      assertThat(ranks[u]).as(COUNTRIES.get(u)).isCloseTo(expected[u], within(2.0));
    }
    assertThat(
            IntStream.range(0, ranks.length)
                .mapToDouble(u -> Math.abs(ranks[u] - (u + 1)))
                .average()
                .getAsDouble())
        .isCloseTo(shift, within(5e-7));
  }
}
