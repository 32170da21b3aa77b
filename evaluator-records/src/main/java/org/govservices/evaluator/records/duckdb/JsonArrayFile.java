package org.govservices.evaluator.records.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;

/** A file that is one JSON array: DuckDB takes one that ends too early for a shorter one. */
final class JsonArrayFile {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonArrayFile() {}

  /** Reports where a file is no whole JSON. */
  static void check(Path file, Problems problems) {
    String name = TextFile.displayName(file);
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      problems.add(
          Place.of(name, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          "not a whole JSON array: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      problems.add(Place.of(name), "cannot be read: " + e.getMessage());
    }
  }
}
