package org.govservices.evaluator.asem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;

/**
 * The reference data as an evaluation: tree and directions from {@code indicators.csv}, weights
 * from {@code weights_unequal.csv}.
 */
final class AsemEvaluation {
  private final List<Map<String, String>> nodes;
  private final Map<String, String> weights = new LinkedHashMap<>();
  private final String scale;
  private final String aggregate;
  private final UnaryOperator<String> rule;

  /**
   * An evaluation.
   *
   * @param rule the scoring rule of an indicator's id
   */
  AsemEvaluation(String scale, String aggregate, UnaryOperator<String> rule) {
    this.scale = scale;
    this.aggregate = aggregate;
    this.rule = rule;
    this.nodes =
        AsemTable.read("indicators.csv").rows().stream()
            .filter(row -> !row.get("level").equals("NA"))
            .toList();
    AsemTable.read("weights_unequal.csv")
        .rows()
        .forEach(row -> weights.put(id(row.get("icode")), row.get("weight")));
  }

  /** Evaluates raw values: {@code full/input_raw.csv} or {@code gaps/input_raw.csv}. */
  Evaluation evaluate(Path folder, String input) {
    StringBuilder tree = new StringBuilder();
    children("index", "    ", tree);
    AsemTable table = AsemTable.read(input);
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    List<String> columns = List.copyOf(table.rows().get(0).keySet());
    StringBuilder values =
        new StringBuilder("unit," + String.join(",", columns.subList(1, columns.size())) + "\n");
    for (Map<String, String> row : table.rows()) {
      units.append(row.get("ucode")).append(",state,").append(row.get("ucode")).append("\n");
      values.append(String.join(",", row.values())).append("\n");
    }
    write(folder.resolve("framework.yaml"), FRAMEWORK.formatted(scale, aggregate, tree));
    write(folder.resolve("evaluation.yaml"), EVALUATION);
    write(folder.resolve("units.csv"), units.toString());
    write(folder.resolve("observations.csv"), values.toString());
    return Evaluator.evaluate(folder);
  }

  private void children(String parent, String indent, StringBuilder out) {
    for (Map<String, String> node : nodes) {
      if (!id(node.get("parent")).equals(parent)) {
        continue;
      }
      String id = id(node.get("icode"));
      String inner = "\n" + indent + "  ";
      out.append(indent + "- id: " + id + inner + "name: {en: " + id + "}");
      out.append(inner + "weight: " + weights.get(id) + inner);
      if (node.get("type").equals("Indicator")) {
        String direction = node.get("direction").equals("1") ? "higher" : "lower";
        out.append("unit: any" + inner + "direction: " + direction + inner);
        out.append("score: " + rule.apply(id) + "\n");
      } else {
        out.append("children:\n");
        children(id, indent + "    ", out);
      }
    }
  }

  static String id(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String FRAMEWORK =
      """
      formatVersion: 1
      id: asem
      edition: 2018
      title: {en: ASEM}
      status: reconstructed
      scale: %s
      grading: {decimals: 9, rounding: half-up}
      ranking: {within: all, ties: standard}
      defaults:
        aggregate: %s
        missing: {not-found: refuse, failed: exclude, not-applicable: refuse}
        least-coverage: 0
      index:
        children:
      %s""";

  static final String EVALUATION =
      """
      formatVersion: 1
      id: asem
      title: {en: ASEM}
      framework: .
      units: units.csv
      data: real
      observations:
        - {file: observations.csv, layout: wide, source: published, markers: {"NA": failed}}
      language: en
      seed: 1
      """;
}
