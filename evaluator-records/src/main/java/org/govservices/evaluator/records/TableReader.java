package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govservices.evaluator.evaluation.EvaluationSpec;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.Keyword;

/** Reads the {@code tables} of an evaluation, whose form has been checked. */
final class TableReader {
  private final YamlFile file;
  private final RecordFiles files;
  private final Problems problems = new Problems();

  private TableReader(EvaluationSpec spec) {
    this.file = YamlFile.read(spec.file());
    this.files = new RecordFiles(spec.file().toAbsolutePath().getParent(), spec.records().data());
  }

  /**
   * The tables by name.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  static Map<String, RecordTable> read(EvaluationSpec spec) {
    TableReader reader = new TableReader(spec);
    Map<String, RecordTable> tables = new TreeMap<>();
    reader
        .file
        .root()
        .path("tables")
        .properties()
        .forEach(table -> tables.put(table.getKey(), reader.table(table.getKey())));
    reader.problems.throwIfAny();
    return tables;
  }

  private RecordTable table(String name) {
    String at = "/tables/" + name;
    JsonNode node = file.root().at(at);
    Place place = file.placeOfKey(at);
    List<RecordTable.Column> columns = new ArrayList<>();
    node.path("columns")
        .properties()
        .forEach(column -> columns.add(column(column.getKey(), column.getValue())));
    List<String> names = columns.stream().map(RecordTable.Column::name).toList();
    for (int k = 0; k < node.path("key").size(); k++) {
      String key = node.path("key").path(k).asText();
      if (!names.contains(key)) {
        problems.add(
            file.place(at + "/key/" + k),
            "no column '" + key + "' is declared" + Problems.maybe(key, names));
      }
    }
    RecordTable.Format format =
        Keyword.parse(RecordTable.Format.class, node.path("format").asText()).orElseThrow();
    for (String key : List.of("missing", "separator")) {
      if (node.has(key) && format != RecordTable.Format.CSV) {
        problems.add(file.placeOfKey(at + "/" + key), "'" + key + "' is for CSV files");
      }
    }
    if (node.path("skip-at-most").asLong() > 0 && format != RecordTable.Format.CSV) {
      problems.add(
          file.placeOfKey(at + "/skip-at-most"),
          "records of "
              + format.keyword()
              + " files cannot be skipped: broken ones would stand as empty records; expected csv");
    }
    return new RecordTable(
        name,
        files.find(node.path("files").asText(), file.place(at + "/files"), problems),
        format,
        columns,
        texts(node.path("key")),
        node.has("missing") ? texts(node.path("missing")) : List.of(""),
        node.path("separator").asText(","),
        node.path("skip-at-most").asLong(),
        node.path("sample").asText().equals("simple-random"),
        place);
  }

  private static RecordTable.Column column(String name, JsonNode node) {
    JsonNode type = node.isTextual() ? node : node.path("type");
    return new RecordTable.Column(
        name,
        node.path("from").asText(name),
        Keyword.parse(ColumnType.class, type.asText()).orElseThrow());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
