package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;

/** Samples carry the figures of their sources over, unchanged. Skipped where these are absent. */
class SourcesTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @Test
  void cn2020CarriesThePublishedTableOver() {
    Path source = source("cn-2020/overall-published.csv");
    assertThat(column(sample("cn-2020/observations.csv"), row -> row.get("unit"), "value"))
        .isEqualTo(column(source, SourcesTest::code, "published_overall_index"));
    assertThat(column(sample("cn-2020/published.csv"), row -> row.get("unit"), "rank"))
        .isEqualTo(column(source, SourcesTest::code, "published_rank"));
  }

  @Test
  void egdi2022CarriesThePublishedTableOver() {
    Path source = source("egdi-2022/published.csv");
    Map<String, String> names =
        column(sample("egdi-2022/units.csv"), row -> row.get("code"), "name_en");
    Function<TableFile.Row, String> name = row -> names.get(row.get("unit"));
    for (String component : new String[] {"osi", "tii", "hci"}) {
      assertThat(column(sample("egdi-2022/observations.csv"), name, component))
          .as(component)
          .isEqualTo(column(source, row -> row.get("country"), component));
    }
    assertThat(column(sample("egdi-2022/published.csv"), name, "score"))
        .isEqualTo(column(source, row -> row.get("country"), "egdi_published"));
    assertThat(column(sample("egdi-2022/published.csv"), name, "rank"))
        .isEqualTo(column(source, row -> row.get("country"), "egdi_rank_published"));
  }

  @Test
  void handbookTaiCarriesTableA2Over() {
    Path source = source("tai-23/raw.csv");
    Map<String, String> names =
        column(sample("handbook-tai/units.csv"), row -> row.get("code"), "name_en");
    for (String indicator :
        new String[] {
          "Patents",
          "Royalties",
          "Internet",
          "Exports",
          "Telephones",
          "Electricity",
          "Schooling",
          "University"
        }) {
      assertThat(
              column(
                  sample("handbook-tai/observations.csv"),
                  row -> names.get(row.get("unit")),
                  indicator.toLowerCase(java.util.Locale.ROOT)))
          .as(indicator)
          .isEqualTo(column(source, row -> row.get("unit"), indicator));
    }
  }

  private static String code(TableFile.Row row) {
    return row.get("division_code").isEmpty() ? "XPCC" : row.get("division_code");
  }

  private static Path sample(String file) {
    return SampleData.folder(file);
  }

  private static Path source(String file) {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: the source table " + file + " is not here");
    return path;
  }

  /** A column by key; numbers in one form, so that 0.2770 and 0.277 are equal. */
  private static Map<String, String> column(
      Path file, Function<TableFile.Row, String> key, String column) {
    Map<String, String> values = new TreeMap<>();
    CsvFile.read(file)
        .forEach(
            row -> {
              String text = row.get(column);
              boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
              values.put(key.apply(row), number ? "" + Double.parseDouble(text) : text);
            });
    return values;
  }
}
