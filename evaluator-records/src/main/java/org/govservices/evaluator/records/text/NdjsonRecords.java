package org.govservices.evaluator.records.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A file with a JSON object in every line that is not blank. */
final class NdjsonRecords implements TextRecords {
  private final BufferedReader reader;
  private final JsonValues values;
  private long line;
  private long empty;
  private String text = "";

  NdjsonRecords(Path file, TextShape shape) throws IOException {
    this.reader = new BufferedReader(shape.characters(file));
    this.values = new JsonValues(shape);
  }

  @Override
  public TextRecord read() throws IOException {
    text = reader.readLine();
    line++;
    while (text != null && text.isBlank()) {
      empty++;
      text = reader.readLine();
      line++;
    }
    if (text == null) {
      return null;
    }
    try (JsonParser parser = JsonValues.JSON.createParser(text)) {
      parser.nextToken();
      TextRecord record = values.record(line, parser);
      return parser.nextToken() == null
          ? record
          : TextRecord.broken(line, 1, "", "found more behind the JSON object");
    } catch (JsonProcessingException e) {
      return TextRecord.broken(
          line,
          1,
          "",
          "not a whole JSON object: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public long headerLines() {
    return 0;
  }

  @Override
  public long emptyLines() {
    return empty;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
