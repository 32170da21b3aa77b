package org.govservices.evaluator.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.govservices.evaluator.records.ColumnType;

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
        ended = next == null;
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
          return null;
        }
        line = record.line();
        return record.fault() == null ? row(record) : rejected("", record.fault());
      } catch (CharacterCodingException e) {
        ended = true;
        return row(new Object[shape.columns().size()], "", "not UTF-8, here or soon after", "");
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }

    private Row row(TextRecord record) throws IOException {
      Object[] cells = new Object[shape.columns().size()];
      for (int c = 0; c < cells.length; c++) {
        String text = record.values().get(c);
        if (text != null) {
          ColumnType type = shape.columns().get(c).type();
          Optional<Object> value = TypedText.value(type, text);
          if (value.isEmpty()) {
            return rejected(
                shape.columns().get(c).from(), "'" + text + "' is no " + type.keyword());
          }
          cells[c] = value.get();
        }
      }
      return row(cells, null, null, null);
    }

    private Row rejected(String column, String reason) throws IOException {
      return row(new Object[shape.columns().size()], column, reason, records.text());
    }

    private Row row(Object[] cells, String column, String reason, String text) {
      Object[] row = java.util.Arrays.copyOf(cells, cells.length + TextRows.ADDED.size());
      row[cells.length] = file;
      row[cells.length + 1] = line;
      row[cells.length + 2] = column;
      row[cells.length + 3] = reason;
      row[cells.length + 4] = text;
      return RowFactory.create(row);
    }
  }
}
