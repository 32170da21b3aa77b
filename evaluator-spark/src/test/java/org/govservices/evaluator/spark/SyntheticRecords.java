package org.govservices.evaluator.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of an evaluation with invented records: in every column the texts that the definitions
 * compare it with, gaps, and what real files hold besides.
 */
final class SyntheticRecords {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final int ROWS = 300;
  private static final List<String> TEXTS =
      List.of("a", "b", "B", "Ä", "无", " x ", "30(工作日)", "5(自然日)", "(工作日)", "nr*", "0", "440000");

  private final Path sample;
  private final Path folder;
  private final Random random;
  private final List<String> sql = new ArrayList<>();

  private SyntheticRecords(Path sample, Path folder, long seed) {
    this.sample = sample.toAbsolutePath().normalize();
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Writes the evaluation and its records into an empty folder. */
  static void write(Path sample, Path folder, long seed) throws IOException {
    new SyntheticRecords(sample, folder, seed).write();
  }

  private void write() throws IOException {
    ObjectNode evaluation = (ObjectNode) YAML.readTree(sample.resolve("evaluation.yaml").toFile());
    for (String file : List.of("framework", "units", "published")) {
      if (evaluation.has(file)) {
        evaluation.put(file, sample.resolve(evaluation.path(file).asText()).normalize().toString());
      }
    }
    evaluation.put("data", "synthetic");
    for (JsonNode observations : evaluation.path("observations")) {
      if (observations.has("file")) {
        Path file = sample.resolve(observations.path("file").asText());
        ((ObjectNode) observations).put("file", file.normalize().toString());
      }
    }
    definitions(Path.of("..", "indicators"));
    for (Map.Entry<String, JsonNode> table : evaluation.path("tables").properties()) {
      ObjectNode declared = (ObjectNode) table.getValue();
      declared.put("files", table.getKey() + ".csv").put("format", "csv");
      declared.remove(List.of("separator", "missing", "skip-at-most"));
      records(table.getKey(), declared);
    }
    YAML.writeValue(folder.resolve("evaluation.yaml").toFile(), evaluation);
  }

  /** Frameworks take definitions from each other, so that those of all are read. */
  private void definitions(Path indicators) throws IOException {
    try (Stream<Path> files = Files.walk(indicators)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        sql.addAll(Files.readAllLines(file));
      }
    }
  }

  private void records(String table, ObjectNode declared) throws IOException {
    List<String> names = new ArrayList<>();
    List<String> header = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    declared
        .path("columns")
        .properties()
        .forEach(
            column -> {
              JsonNode node = column.getValue();
              names.add(column.getKey());
              header.add(quoted(node.path("from").asText(column.getKey())));
              values.add(
                  values(
                      column.getKey(),
                      node.isTextual() ? node.asText() : node.path("type").asText()));
            });
    List<Integer> key = new ArrayList<>();
    declared.path("key").forEach(column -> key.add(names.indexOf(column.asText())));
    Set<List<String>> keys = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
    for (int row = 0; row < ROWS; row++) {
      List<String> record = new ArrayList<>();
      for (List<String> column : values) {
        record.add(column.get(random.nextInt(column.size())));
      }
      List<String> name = key.stream().map(record::get).toList();
      if (key.isEmpty() || (!name.contains("") && keys.add(name))) {
        lines.add(String.join(",", record));
      }
    }
    Files.write(folder.resolve(table + ".csv"), lines);
  }

  /** What may stand in a column, what is frequent several times. */
  private List<String> values(String column, String type) {
    List<String> values = new ArrayList<>(List.of(""));
    switch (type) {
      case "text" -> {
        List<String> compared = compared(column);
        for (int times = 0; times < 4; times++) {
          compared.forEach(text -> values.add(quoted(text)));
        }
        TEXTS.forEach(text -> values.add(quoted(text)));
      }
      case "integer" -> values.addAll(List.of("0", "0", "1", "1", "2", "3", "5", "7", "20"));
      case "decimal", "number" ->
          values.addAll(List.of("0", "100", "50.5", "66.666666666666666667", "33.33"));
      case "boolean" -> values.addAll(List.of("true", "false"));
      case "date", "timestamp" -> {
        for (int day = 10; day < 30; day++) {
          values.add("2020-03-" + day + (type.equals("date") ? "" : " 10:0" + day % 3 + ":07"));
        }
      }
      default -> throw new IllegalArgumentException(type);
    }
    return values;
  }

  /** The literals of lines that name the column, and of the line behind. */
  private List<String> compared(String column) {
    Pattern name = Pattern.compile("\\b" + column + "\\b");
    Set<String> found = new LinkedHashSet<>();
    for (int line = 0; line < sql.size(); line++) {
      if (name.matcher(sql.get(line)).find()) {
        for (String text : sql.subList(line, Math.min(line + 2, sql.size()))) {
          Matcher literal = LITERAL.matcher(text);
          while (literal.find()) {
            found.add(literal.group(1).replace("%", ""));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
