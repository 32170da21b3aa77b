package org.govservices.evaluator.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A CSV file with a header line: RFC 4180, and nothing that only looks like it. */
final class CsvRecords implements TextRecords {
  private static final CsvFactory CSV = new CsvFactory();

  private final Path file;
  private final TextShape shape;
  private final List<String> fields = new ArrayList<>();
  private CsvParser parser;
  private long linesBefore;
  private long broken;

  CsvRecords(Path file, TextShape shape) throws IOException {
    this.file = file;
    this.shape = shape;
    open(0);
    read();
  }

  private void open(long behindLine) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    for (long line = 0; line < behindLine && reader.readLine() != null; line++) {
      // skipped
    }
    linesBefore = behindLine;
    parser = CSV.createParser(reader);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(shape.separator()));
  }

  @Override
  public TextRecord read() throws IOException {
    while (true) {
      long line = linesBefore + parser.currentLocation().getLineNr();
      fields.clear();
      try {
        if (parser.nextToken() == null) {
          return null;
        }
        line = linesBefore + parser.currentLocation().getLineNr();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          fields.add(parser.getText());
        }
      } catch (JsonProcessingException e) {
        return broken(line, e.getOriginalMessage().lines().findFirst().orElse(""));
      }
      boolean blank = fields.size() == 1 && fields.get(0).isEmpty() && shape.width() > 1;
      if (!blank) {
        return record(line);
      }
    }
  }

  private TextRecord record(long line) {
    boolean separatorAtEnd =
        fields.size() == shape.width() + 1 && fields.get(shape.width()).isEmpty();
    if (fields.size() != shape.width() && !separatorAtEnd) {
      return TextRecord.broken(
          line, "found " + fields.size() + " fields; the header has " + shape.width());
    }
    String[] values = new String[shape.columns().size()];
    for (int c = 0; c < values.length; c++) {
      String field = fields.get(shape.columns().get(c).position());
      values[c] = shape.missing().contains(field) ? null : field;
    }
    return TextRecord.of(line, Arrays.asList(values));
  }

  @Override
  public String text() {
    return String.join(String.valueOf(shape.separator()), fields);
  }

  /** Behind a record that cannot be taken apart, reading goes on with the line below its first. */
  private TextRecord broken(long line, String fault) throws IOException {
    close();
    fields.clear();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      fields.add(reader.lines().skip(line - 1).findFirst().orElse(""));
    }
    broken++;
    open(broken > shape.most() ? Long.MAX_VALUE : line);
    return TextRecord.broken(line, fault);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
