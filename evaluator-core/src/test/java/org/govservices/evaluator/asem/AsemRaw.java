package org.govservices.evaluator.asem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The raw table as an evaluation by the shipped definition, prepared as COINr's example is: gaps
 * are filled with the mean of the country's continent, outliers winsorised.
 */
final class AsemRaw {
  private static final List<String> DENOMINATORS = List.of("area", "energy", "gdp", "population");

  private AsemRaw() {}

  static void write(Path folder) throws IOException {
    List<Map<String, String>> rows = AsemTable.read("units-and-indicators.csv").rows();
    Files.writeString(folder.resolve("framework.yaml"), framework());
    Files.writeString(folder.resolve("evaluation.yaml"), AsemEvaluation.EVALUATION);
    Files.writeString(
        folder.resolve("units.csv"),
        rows.stream()
            .map(AsemRaw::unit)
            .collect(
                Collectors.joining(
                    "\n",
                    "code,kind,name_en,eurasia," + String.join(",", DENOMINATORS) + "\n",
                    "\n")));
    List<String> indicators =
        AsemTable.read("indicators.csv").rows().stream()
            .filter(row -> row.get("type").equals("Indicator"))
            .map(row -> AsemEvaluation.id(row.get("icode")))
            .toList();
    Files.writeString(
        folder.resolve("observations.csv"),
        rows.stream()
            .map(row -> row.get("ucode") + "," + cells(row, indicators))
            .collect(
                Collectors.joining("\n", "unit," + String.join(",", indicators) + "\n", "\n")));
  }

  private static String unit(Map<String, String> row) {
    String code = row.get("ucode");
    return String.join(",", code, "country", code, row.get("eurasia_group"))
        + ","
        + cells(row, DENOMINATORS).replace("NA", "");
  }

  private static String cells(Map<String, String> row, List<String> columns) {
    return columns.stream().map(row::get).collect(Collectors.joining(","));
  }

  private static String framework() throws IOException {
    return Files.readString(Path.of("..", "indicators", "jrc-asem", "framework.yaml"))
        .replace("failed: exclude", "failed: impute")
        .replace("least-coverage: 0.65", "least-coverage: 0\n" + PREPARATION);
  }

  private static final String PREPARATION =
      """
        impute: {mean: {within: eurasia}}
        treat: {winsorise-then-log: {max: 5, skewness: 2, kurtosis: 3.5}}\
      """;
}
