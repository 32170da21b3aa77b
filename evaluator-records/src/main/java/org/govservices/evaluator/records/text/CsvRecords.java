package org.govservices.evaluator.records.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
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
  private KeptText kept;
  private CsvParser parser;

  /** Lines before those that the parser sees. */
  private long before;

  private long lines;
  private long headerLines;
  private long emptyLines;
  private long broken;
  private String text = "";

  CsvRecords(Path file, TextShape shape) throws IOException {
    this.file = file;
    this.shape = shape;
    open();
    headerLines = next();
  }

  private void open() throws IOException {
    BufferedReader reader = new BufferedReader(shape.characters(file));
    for (long line = 0; line < lines && reader.readLine() != null; line++) {
      // read already
    }
    before = lines;
    kept = new KeptText(reader);
    parser = CSV.createParser(kept);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(shape.separator()));
  }

  /** Takes the next record apart; how many lines it takes, 0 at the end. */
  private long next() throws IOException {
    fields.clear();
    if (parser.nextToken() == null) {
      return 0;
    }
    long taken = 1;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      fields.add(parser.getText());
      taken += breaks(parser.getText());
    }
    text = kept.takeLines(taken);
    lines += taken;
    return taken;
  }

  private static long breaks(String field) {
    long breaks = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == field.length() || field.charAt(i + 1) != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }

  @Override
  public TextRecord read() throws IOException {
    while (broken <= shape.most()) {
      long line = lines + 1;
      long taken;
      try {
        taken = next();
      } catch (JsonProcessingException e) {
        long swallowed = before + parser.currentLocation().getLineNr() - lines;
        return broken(
            line,
            swallowed,
            kept.takeWholeLines(swallowed),
            "the line is no CSV: " + e.getOriginalMessage().lines().findFirst().orElse(""));
      } catch (KeptText.TooLong e) {
        return broken(
            line,
            Long.MAX_VALUE,
            kept.takeLines(Long.MAX_VALUE),
            "a quote is opened and not closed");
      }
      if (taken == 0) {
        return null;
      }
      boolean blank =
          fields.size() == 1 && TypedText.trimmed(fields.get(0)).isEmpty() && shape.width() > 1;
      if (!blank) {
        return record(line, taken);
      }
      emptyLines += taken;
    }
    return null;
  }

  private TextRecord record(long line, long taken) {
    boolean separatorAtEnd =
        fields.size() == shape.width() + 1 && fields.get(shape.width()).isEmpty();
    if (fields.size() != shape.width() && !separatorAtEnd) {
      return TextRecord.broken(
          line,
          taken,
          "",
          "found " + fields.size() + " fields; the header has " + shape.width() + over(taken));
    }
    if (taken > 1 && shape.width() > 1 && isSwallowed()) {
      return TextRecord.broken(
          line, taken, "", "a quote takes in what are whole records" + over(taken));
    }
    String[] values = new String[shape.columns().size()];
    for (int c = 0; c < values.length; c++) {
      String field = TypedText.trimmed(fields.get(shape.columns().get(c).position()));
      values[c] = shape.missing().contains(field) ? null : field;
    }
    return TextRecord.of(line, taken, Arrays.asList(values));
  }

  private static String over(long lines) {
    return lines == 1 ? "" : "; a quote that is opened here runs over " + lines + " lines";
  }

  /** Whether every line of the record has, but for quotes, the fields of a record. */
  private boolean isSwallowed() {
    return text.lines()
        .allMatch(
            line -> line.chars().filter(c -> c == shape.separator()).count() == shape.width() - 1);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public long headerLines() {
    return headerLines;
  }

  @Override
  public long emptyLines() {
    return emptyLines;
  }

  /** Behind lines that cannot be taken apart, reading goes on below the last that was tried. */
  private TextRecord broken(long line, long swallowed, String found, String fault)
      throws IOException {
    text = found;
    close();
    try (BufferedReader reader = new BufferedReader(shape.characters(file))) {
      for (long skipped = 1; skipped <= line; skipped++) {
        reader.readLine();
      }
      long there = 1;
      while (there < swallowed && reader.readLine() != null) {
        there++;
      }
      lines += there;
      broken++;
      open();
      return TextRecord.broken(line, there, "", fault + over(there));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
