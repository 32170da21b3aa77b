package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.records.text.TypedText;
import org.govservices.evaluator.text.Keyword;

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
    RecordTable.Format format =
        Keyword.parse(RecordTable.Format.class, node.path("format").asText()).orElseThrow();
    List<RecordTable.Column> columns = new ArrayList<>();
    node.path("columns")
        .properties()
        .forEach(column -> columns.add(column(at, column.getKey(), column.getValue(), format)));
    List<String> names = columns.stream().map(RecordTable.Column::name).toList();
    for (int k = 0; k < node.path("key").size(); k++) {
      String key = node.path("key").path(k).asText();
      if (!names.contains(key)) {
        problems.add(
            file.place(at + "/key/" + k),
            "no column '" + key + "' is declared" + Problems.maybe(key, names));
      }
    }
    for (String key : List.of("missing", "separator")) {
      if (node.has(key) && format != RecordTable.Format.CSV) {
        problems.add(file.placeOfKey(at + "/" + key), "'" + key + "' is for CSV files");
      }
    }
    for (String key : List.of("encoding", "skip-at-most")) {
      if (node.has(key) && format == RecordTable.Format.PARQUET) {
        problems.add(
            file.placeOfKey(at + "/" + key),
            "'" + key + "' is for text; a Parquet file says itself of what types it is");
      }
    }
    return new RecordTable(
        name,
        files.find(node.path("files").asText(), file.place(at + "/files"), problems),
        format,
        columns,
        texts(node.path("key")),
        node.has("missing") ? texts(node.path("missing")) : List.of(""),
        node.path("separator").asText(","),
        node.path("encoding").asText().equals("gb18030")
            ? Charset.forName("GB18030")
            : StandardCharsets.UTF_8,
        node.path("skip-at-most").asLong(),
        node.path("sample").asText().equals("simple-random"),
        Keyword.parse(RecordTable.OtherUnits.class, node.path("other-units").asText())
            .orElse(RecordTable.OtherUnits.WARN),
        place);
  }

  private RecordTable.Column column(
      String table, String name, JsonNode node, RecordTable.Format format) {
    String at = table + "/columns/" + name;
    JsonNode type = node.isTextual() ? node : node.path("type");
    ColumnType declared = Keyword.parse(ColumnType.class, type.asText()).orElseThrow();
    boolean text = format != RecordTable.Format.PARQUET;
    boolean time = declared == ColumnType.TIMESTAMP;
    if (node.has("format") && !(text && (time || declared == ColumnType.DATE))) {
      problems.add(file.placeOfKey(at + "/format"), "'format' is for dates and times in text");
    }
    if (node.has("zone") && !(time && !node.has("format"))) {
      problems.add(file.placeOfKey(at + "/zone"), "'zone' is for times without a 'format'");
    }
    if (node.has("optional") && (!text || format == RecordTable.Format.CSV)) {
      problems.add(file.placeOfKey(at + "/optional"), "'optional' is for columns of JSON");
    }
    return new RecordTable.Column(
        name,
        node.path("from").asText(name),
        declared,
        formats(node.path("format"), at + "/format"),
        zone(node, at + "/zone"),
        node.path("optional").asBoolean());
  }

  private List<String> formats(JsonNode node, String at) {
    List<String> formats = node.isTextual() ? List.of(node.asText()) : texts(node);
    for (String format : formats) {
      try {
        TypedText.format(format);
      } catch (IllegalArgumentException e) {
        problems.add(file.place(at), "'" + format + "': " + e.getMessage());
      }
    }
    return formats;
  }

  private Optional<ZoneId> zone(JsonNode node, String at) {
    try {
      return node.has("zone")
          ? Optional.of(ZoneId.of(node.path("zone").asText()))
          : Optional.empty();
    } catch (DateTimeException e) {
      problems.add(
          file.place(at),
          "'" + node.path("zone").asText() + "' is no zone; expected one such as Asia/Shanghai");
      return Optional.empty();
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
