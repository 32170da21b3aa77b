package org.govservices.evaluator.records;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.text.Keyword;

/**
 * A table of records as an evaluation declares it.
 *
 * @param name as SQL names it
 * @param files at least one, sorted by name
 * @param columns in the order of their declaration; other columns of the files are not read
 * @param key columns that together name a record; none when records have no name
 * @param missing texts that stand for nothing, CSV only
 * @param separator between fields, CSV only
 * @param charset of text files
 * @param skipAtMost how many records that break the columns' types may be left out
 * @param sampled whether the records are a simple random sample, so that shares have a standard
 *     error
 * @param otherUnits what becomes of records of units that the evaluation does not have
 * @param place of the declaration
 */
public record RecordTable(
    String name,
    List<Path> files,
    Format format,
    List<Column> columns,
    List<String> key,
    List<String> missing,
    String separator,
    Charset charset,
    long skipAtMost,
    boolean sampled,
    OtherUnits otherUnits,
    Place place) {
  /** Defensive copies. */
  public RecordTable {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    missing = List.copyOf(missing);
  }

  /**
   * That a file lacks a declared column, for people.
   *
   * @param found the columns that the file has
   */
  public String lacks(Column column, Collection<String> found) {
    return "column '"
        + column.from()
        + "' of table '"
        + name
        + "' is missing"
        + Problems.maybe(column.from(), found)
        + "; found "
        + String.join(", ", found);
  }

  /** How the files are written. */
  public enum Format implements Keyword {
    /** RFC 4180 with a header line. */
    CSV,
    /** A JSON object per line. */
    NDJSON,
    /** One JSON array of objects. */
    JSON,
    PARQUET
  }

  /**
   * A column.
   *
   * @param name as SQL names it
   * @param from its name in the files
   * @param formats of dates and times, as {@link java.time.format.DateTimeFormatter} has them;
   *     empty: the forms of the type
   * @param zone in which times with an offset from UTC are local; empty: none has an offset. Of
   *     Parquet all have one, or none
   * @param optional whether JSON objects may lack it
   */
  public record Column(
      String name,
      String from,
      ColumnType type,
      List<String> formats,
      Optional<ZoneId> zone,
      boolean optional) {
    /** Defensive copy. */
    public Column {
      formats = List.copyOf(formats);
    }

    /** A column of the forms of its type. */
    public Column(String name, String from, ColumnType type) {
      this(name, from, type, List.of(), Optional.empty(), false);
    }
  }

  /** What becomes of records of units that the evaluation does not have. */
  public enum OtherUnits implements Keyword {
    /** Nobody has said: they are passed over, with a warning. */
    WARN,
    PASS_OVER,
    REFUSE
  }
}
