package org.govservices.evaluator.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.ShippedFramework;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ASEM tree, directions and normalisation against what R's COINr 1.1.14 computes from the JRC's
 * data: min–max to 1 … 100, unequal weights, arithmetic means, values not divided by denominators.
 */
class AsemTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data", "asem");
  private static final List<String> ROOT = List.of("index");

  @TempDir Path folder;

  @BeforeEach
  void dataAreThere() {
    assumeTrue(Files.exists(DATA), "the reference data are not at " + DATA);
  }

  @Test
  void everyNodeOfEveryCountryAgreesWithTheReference() throws IOException {
    List<String[]> values = rows("full/input_raw.csv");
    String units =
        values.stream()
            .skip(1)
            .map(row -> row[0] + ",country," + row[0] + "\n")
            .collect(Collectors.joining("", "code,kind,name_en\n", ""));
    SmallEvaluation small =
        ShippedFramework.evaluation(folder, "jrc-asem", units, "unit\n")
            .framework("scale: [0, 100]", "scale: [1, 100]");
    small
        .write("framework.yaml", small.text("framework.yaml").replaceAll("(?m)^ +per: .*\n", ""))
        .write("weights.csv", weights())
        .replace("evaluation.yaml", "units: units.csv", "units: units.csv\nweights: weights.csv")
        .write("observations.csv", wide(values));
    Evaluation evaluation = small.evaluate();
    List<String[]> expected = rows("full/agg_minmax_1_100__amean__unequal.csv");
    int compared = 0;
    for (String[] row : expected.subList(1, expected.size())) {
      for (int c = 1; c < row.length - 1; c++) {
        assertThat(Results.score(evaluation, row[0], node(expected.get(0)[c])))
            .as(row[0] + " " + expected.get(0)[c])
            .isCloseTo(Double.parseDouble(row[c]), within(1e-9));
        compared++;
      }
      assertThat(Results.of(evaluation, row[0]).rank())
          .hasValue(Double.parseDouble(row[row.length - 1]));
    }
    assertThat(compared).isEqualTo(51 * 11);
  }

  private static String node(String code) {
    String id = code.toLowerCase(Locale.ROOT);
    return ROOT.contains(id) ? "overall" : id;
  }

  private static String weights() throws IOException {
    return rows("weights_unequal.csv").stream()
        .skip(1)
        .filter(row -> !ROOT.contains(row[0].toLowerCase(Locale.ROOT)))
        .map(row -> node(row[0]) + "," + row[2] + "\n")
        .collect(Collectors.joining("", "node,weight\n", ""));
  }

  private static String wide(List<String[]> values) {
    String header =
        Arrays.stream(values.get(0)).skip(1).map(AsemTest::node).collect(Collectors.joining(","));
    return values.stream()
        .skip(1)
        .map(row -> String.join(",", row) + "\n")
        .collect(Collectors.joining("", "unit," + header + "\n", ""));
  }

  /** The reference files quote every text and hold no comma inside one. */
  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(DATA.resolve(file)).stream()
        .map(line -> line.replace("\"", "").split(","))
        .toList();
  }
}
