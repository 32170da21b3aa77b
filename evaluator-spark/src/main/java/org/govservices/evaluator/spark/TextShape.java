package org.govservices.evaluator.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.RecordTable;

/**
 * What an executor must know of a table to read its text files.
 *
 * @param columns declared ones, in their order
 * @param width how many fields a CSV record has
 * @param missing texts of CSV fields that stand for nothing
 * @param separator between CSV fields
 * @param most after how many records that cannot be taken apart a file is given up
 */
record TextShape(
    RecordTable.Format format,
    List<Column> columns,
    int width,
    Set<String> missing,
    char separator,
    long most)
    implements Serializable {

  /**
   * A declared column.
   *
   * @param from its name in the files
   * @param position among the fields of a CSV record, from 0
   */
  record Column(String name, String from, int position, ColumnType type) implements Serializable {}

  /**
   * The shape of a table.
   *
   * @param header the columns of its CSV files; empty for other formats
   */
  static TextShape of(RecordTable table, List<String> header, long most) {
    List<Column> columns = new ArrayList<>();
    for (RecordTable.Column column : table.columns()) {
      columns.add(
          new Column(column.name(), column.from(), header.indexOf(column.from()), column.type()));
    }
    return new TextShape(
        table.format(),
        List.copyOf(columns),
        header.size(),
        Set.copyOf(table.missing()),
        table.separator().charAt(0),
        most);
  }

  /** Opens a file of the table. */
  TextRecords open(Path file) throws IOException {
    return switch (format) {
      case CSV -> new CsvRecords(file, this);
      case NDJSON -> new NdjsonRecords(file, this);
      case JSON -> new JsonArrayRecords(file, this);
      case PARQUET -> throw new IllegalArgumentException("Parquet is not text");
    };
  }
}
