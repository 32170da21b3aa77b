package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A CSV file with a header line; rows know their line. */
public final class CsvFile {
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private final String name;
  private final List<String> columns;
  private final List<Line> rows;

  private CsvFile(String name, List<String> columns, List<Line> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads a UTF-8 file; see {@link #read(Path, Charset)}. */
  public static CsvFile read(Path file) {
    return read(file, StandardCharsets.UTF_8);
  }

  /**
   * Reads a file. Fields are trimmed; empty lines are passed over.
   *
   * @throws InvalidInputException when it cannot be read or decoded, has no header, a column twice,
   *     a broken quote, or rows of another length than the header
   */
  public static CsvFile read(Path file, Charset charset) {
    String name = TextFile.displayName(file);
    Problems problems = new Problems();
    List<Line> lines = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(TextFile.read(file, charset))) {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        List<String> fields = new ArrayList<>();
        int line = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (line == 0) {
            line = parser.currentTokenLocation().getLineNr();
          }
          fields.add(parser.getText());
        }
        if (fields.size() > 1 || !fields.get(0).isEmpty()) {
          lines.add(new Line(line, fields));
        }
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problems.add(
          at == null ? Place.of(name) : Place.of(name, at.getLineNr(), at.getColumnNr()),
          "not valid CSV: " + e.getOriginalMessage().lines().findFirst().orElse("unknown reason"));
    } catch (IOException e) {
      problems.add(Place.of(name), "cannot be read: " + e.getMessage());
    }
    problems.throwIfAny();
    if (lines.isEmpty()) {
      problems.add(Place.of(name), "the file is empty; expected a header line");
      problems.throwIfAny();
    }
    List<String> columns = lines.get(0).fields();
    if (columns.size() == 1 && columns.get(0).matches(".*[;\t].*")) {
      problems.add(
          Place.of(name, lines.get(0).line(), 1),
          "the header has no comma; expected columns separated by commas");
      problems.throwIfAny();
    }
    List<Line> rows = lines.subList(1, lines.size());
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        problems.add(
            Place.of(name, lines.get(0).line(), 1), "column '" + column + "' stands twice");
      }
    }
    for (Line row : rows) {
      if (row.fields().size() != columns.size()) {
        problems.add(
            Place.of(name, row.line(), 1),
            "found " + row.fields().size() + " fields; the header has " + columns.size());
      }
    }
    problems.throwIfAny();
    return new CsvFile(name, columns, List.copyOf(rows));
  }

  /** The file's name as the user knows it. */
  public String name() {
    return name;
  }

  /** The header. */
  public List<String> columns() {
    return columns;
  }

  /** The place of the header. */
  public Place header() {
    return Place.of(name, 1, 1);
  }

  /** Reports the required columns that are missing. */
  public boolean require(Collection<String> required, Problems problems) {
    List<String> missing = required.stream().filter(c -> !columns.contains(c)).toList();
    missing.forEach(
        column ->
            problems.add(
                header(), "column '" + column + "' is missing" + Problems.maybe(column, columns)));
    return missing.isEmpty();
  }

  /** Reports the columns that a file of this sort does not have. */
  public void allow(Collection<String> known, Problems problems) {
    columns.stream()
        .filter(column -> !known.contains(column))
        .forEach(
            column ->
                problems.add(
                    header(), "unknown column '" + column + "'" + Problems.maybe(column, known)));
  }

  /** Hands every row to the reader, in order. */
  public void forEach(Consumer<Row> reader) {
    rows.forEach(line -> reader.accept(new Row(line)));
  }

  private record Line(int line, List<String> fields) {}

  /** One row, read by column names. */
  public final class Row {
    private final Line line;

    private Row(Line line) {
      this.line = line;
    }

    /** The field of a column; empty when the file has no such column. */
    public String get(String column) {
      int index = columns.indexOf(column);
      return index < 0 ? "" : line.fields().get(index);
    }

    /** The number in a field; empty when there is none, and reported when it is not a number. */
    public OptionalDouble number(String column, Problems problems) {
      String text = get(column);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      if (!NUMBER.matcher(text).matches() || !Double.isFinite(Double.parseDouble(text))) {
        problems.add(place(column), "found '" + text + "'; expected a number such as 96.73");
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(Double.parseDouble(text));
    }

    /** Where a column's field stands: its line and the number of its field. */
    public Place place(String column) {
      return Place.of(name, line.line(), columns.indexOf(column) + 1);
    }

    /** Where the row stands. */
    public Place place() {
      return Place.of(name, line.line(), 1);
    }
  }
}
