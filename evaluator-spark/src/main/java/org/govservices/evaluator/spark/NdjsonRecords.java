package org.govservices.evaluator.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a JSON object in every line that is not blank. */
final class NdjsonRecords implements TextRecords {
  private static final ObjectReader JSON =
      JsonValues.JSON.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final TextShape shape;
  private final BufferedReader reader;
  private long line;
  private String text = "";

  NdjsonRecords(Path file, TextShape shape) throws IOException {
    this.shape = shape;
    this.reader = Files.newBufferedReader(file);
  }

  @Override
  public TextRecord read() throws IOException {
    do {
      text = reader.readLine();
      line++;
    } while (text != null && text.isBlank());
    if (text == null) {
      return null;
    }
    try {
      return JsonValues.record(line, JSON.readTree(text), shape);
    } catch (JsonProcessingException e) {
      return TextRecord.broken(
          line,
          "not a whole JSON object: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
