package org.govservices.evaluator.records.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.RecordTable;

/**
 * What must be known of a table to read its text files; goes to the executors of a cluster.
 *
 * @param columns declared ones, in their order
 * @param width how many fields a CSV record has
 * @param missing texts of CSV fields that stand for nothing
 * @param separator between CSV fields
 * @param charset its name
 * @param most after how many records that cannot be taken apart a file is given up
 */
public record TextShape(
    RecordTable.Format format,
    List<Column> columns,
    int width,
    Set<String> missing,
    char separator,
    String charset,
    long most)
    implements Serializable {

  /**
   * A declared column.
   *
   * @param from its name in the files
   * @param position among the fields of a CSV record, from 0
   * @param formats of dates and times; empty: the forms of the type
   * @param zone in which times with an offset are local; null: none has an offset
   * @param optional whether a JSON object may lack it
   */
  public record Column(
      String name,
      String from,
      int position,
      ColumnType type,
      List<String> formats,
      String zone,
      boolean optional)
      implements Serializable {}

  /**
   * The shape of a table.
   *
   * @param header the columns of its CSV files; empty for other formats
   */
  public static TextShape of(RecordTable table, List<String> header, long most) {
    List<Column> columns = new ArrayList<>();
    for (RecordTable.Column column : table.columns()) {
      columns.add(
          new Column(
              column.name(),
              column.from(),
              header.indexOf(column.from()),
              column.type(),
              column.formats(),
              column.zone().map(ZoneId::getId).orElse(null),
              column.optional()));
    }
    return new TextShape(
        table.format(),
        List.copyOf(columns),
        header.size(),
        Set.copyOf(table.missing()),
        table.separator().charAt(0),
        table.charset().name(),
        most);
  }

  /** Opens a file of the table. */
  public TextRecords open(Path file) throws IOException {
    return switch (format) {
      case CSV -> new CsvRecords(file, this);
      case NDJSON -> new NdjsonRecords(file, this);
      case JSON -> new JsonArrayRecords(file, this);
      case PARQUET -> throw new IllegalArgumentException("Parquet is not text");
    };
  }

  /** The characters of a file, strictly decoded, without a byte order mark. */
  Reader characters(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(
                bytes,
                Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }
}
