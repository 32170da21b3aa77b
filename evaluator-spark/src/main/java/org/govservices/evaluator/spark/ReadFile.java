package org.govservices.evaluator.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.govservices.evaluator.records.text.TextRecord;
import org.govservices.evaluator.records.text.TextRecords;
import org.govservices.evaluator.records.text.TextShape;
import org.govservices.evaluator.records.text.TypedRecord;

/**
 * Runs on executors: from the name of a file to a row per record, with its typed columns and then
 * those of {@link TextRows}.
 */
final class ReadFile implements FlatMapFunction<String, Row> {
  private static final long serialVersionUID = 1L;

  private final TextShape shape;

  ReadFile(TextShape shape) {
    this.shape = shape;
  }

  @Override
  public Iterator<Row> call(String file) throws IOException {
    TextRecords records = shape.open(Path.of(file));
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              try {
                records.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new Rows(file, records);
  }

  private final class Rows implements Iterator<Row> {
    private final String file;
    private final TextRecords records;
    private Row next;
    private long line;
    private boolean ended;

    Rows(String file, TextRecords records) {
      this.file = file;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        next = read();
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }

    private Row read() {
      try {
        TextRecord record = records.read();
        if (record == null) {
          return ended(end());
        }
        line = record.line();
        if (record.last()) {
          return ended(row(List.of(), 0, 0, "", record.fault(), ""));
        }
        TypedRecord typed = TypedRecord.of(record, shape);
        return typed.fault() == null
            ? row(typed.values(), 1, record.lines(), null, null, null)
            : row(
                List.of(),
                record.records(),
                record.lines(),
                typed.column(),
                typed.fault(),
                records.text());
      } catch (CharacterCodingException e) {
        return ended(
            row(List.of(), 0, 0, "", "not " + shape.charset() + ", here or soon after", ""));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }

    private Row ended(Row last) {
      ended = true;
      return last;
    }

    /** The row for the end of a file. */
    private Row end() {
      Object[] row = cells(List.of(), 0, 0, null, null, null);
      row[row.length - 2] = records.headerLines();
      row[row.length - 1] = records.emptyLines();
      return RowFactory.create(row);
    }

    /** A row; of 0 records where a file cannot be read on. */
    private Row row(
        List<Object> values, long count, long lines, String column, String reason, String text) {
      return RowFactory.create(cells(values, count, lines, column, reason, text));
    }

    private Object[] cells(
        List<Object> values, long count, long lines, String column, String reason, String text) {
      int cells = shape.columns().size();
      Object[] row = Arrays.copyOf(values.toArray(), cells + TextRows.ADDED.size());
      row[cells] = file;
      row[cells + 1] = line;
      row[cells + 2] = column;
      row[cells + 3] = reason;
      row[cells + 4] = text;
      row[cells + 5] = count;
      row[cells + 6] = lines;
      row[cells + 7] = 0L;
      row[cells + 8] = 0L;
      return row;
    }
  }
}
