package org.govservices.evaluator.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.imputation.Imputation.Known;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.testing.Tables;
import org.junit.jupiter.api.Test;

/**
 * The JRC's ASEM Sustainable Connectivity data, 51 countries × 49 indicators, before and after its
 * 63 gaps were filled by the indicator's mean.
 */
class AsemImputationTest {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "asem");

  @Test
  void everyGapIsFilledWithTheIndicatorsMean() {
    assumeTrue(Files.exists(FOLDER), "the ASEM data are not here");
    double[][] gaps = columns("gaps");
    double[][] full = columns("full");
    Imputation mean = new GroupImputation(Average.MEAN, "all");
    int filled = 0;
    for (int i = 0; i < gaps.length; i++) {
      double[] fills = mean.fill(new Known(Tables.of(gaps), i, List.of(), List.of()));
      for (int u = 0; u < fills.length; u++) {
        if (Double.isNaN(gaps[i][u])) {
          filled++;
          assertThat(fills[u]).isEqualTo(full[i][u], within(1e-9 * Math.abs(full[i][u])));
        }
      }
    }
    assertThat(filled).isEqualTo(63);
  }

  private static double[][] columns(String folder) {
    TableFile file = CsvFile.read(FOLDER.resolve(folder).resolve("input_raw.csv"));
    List<String> indicators = file.columns().subList(1, file.columns().size());
    List<double[]> columns = new ArrayList<>();
    for (String indicator : indicators) {
      List<Double> column = new ArrayList<>();
      file.forEach(row -> column.add(number(row.get(indicator))));
      columns.add(column.stream().mapToDouble(x -> x).toArray());
    }
    return columns.toArray(double[][]::new);
  }

  private static double number(String field) {
    return field.equals("NA") || field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }
}
