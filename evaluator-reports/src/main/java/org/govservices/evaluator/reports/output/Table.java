package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A small table of texts, for CSV and for the terminal.
 *
 * @param columns the header
 * @param rows as long as the header; what is missing is empty
 * @param verbatim columns that hold what stands in another file: nothing is put before it
 */
public record Table(List<String> columns, List<List<String>> rows, Set<String> verbatim) {
  /** Writes rows together, not each to the disk by itself. */
  private static final CsvMapper CSV =
      CsvMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();

  /** Defensive copies. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    verbatim = Set.copyOf(verbatim);
  }

  /** A table in which no column is verbatim. */
  public Table(List<String> columns, List<List<String>> rows) {
    this(columns, rows, Set.of());
  }

  /**
   * The table as CSV; a cell that a spreadsheet would run as a formula gets an apostrophe, unless
   * its column is verbatim.
   */
  public String csv() {
    StringWriter text = new StringWriter();
    try {
      write(text, columns, rows, verbatim);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /**
   * Writes the table as CSV; the file is there whole or not at all. A link leads to what is
   * written.
   *
   * @throws OutputException when it cannot be written, or is there and is no file
   */
  public void writeCsv(Path target) {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new OutputException(target + " is no file; expected a file or a new name");
    }
    try {
      replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath());
    } catch (IOException e) {
      throw new OutputException("cannot write " + target, e);
    }
  }

  private void replace(Path file) throws IOException {
    // no temporary file of Java's, which nobody else may read, nor the table after it
    Path building =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    Files.createDirectories(file.getParent());
    try {
      Files.writeString(building, csv(), UTF_8);
      Files.move(building, file, REPLACE_EXISTING, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(building);
    }
  }

  /**
   * Writes CSV, and closes the writer.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Writer out, List<String> columns, Iterable<List<String>> rows)
      throws IOException {
    write(out, columns, rows, Set.of());
  }

  private static void write(
      Writer out, List<String> columns, Iterable<List<String>> rows, Set<String> verbatim)
      throws IOException {
    CsvSchema schema =
        CsvSchema.builder()
            .addColumns(columns, CsvSchema.ColumnType.STRING)
            .build()
            .withHeader()
            .withLineSeparator("\n");
    try (SequenceWriter writer = CSV.writer(schema).writeValues(out)) {
      for (List<String> row : rows) {
        List<String> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
          cells.add(verbatim.contains(columns.get(c)) ? row.get(c) : asText(row.get(c)));
        }
        writer.write(cells);
      }
    }
  }

  /** A cell that no spreadsheet takes for a formula; a number is left alone. */
  static String asText(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("-\\d+(\\.\\d+)?") ? "'" + cell : cell;
  }
}
