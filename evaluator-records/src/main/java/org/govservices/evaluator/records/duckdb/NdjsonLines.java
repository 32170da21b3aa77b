package org.govservices.evaluator.records.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.TextFile;

/**
 * Finds the lines that are no JSON, once a file is known to hold one: DuckDB names the line after
 * it.
 */
final class NdjsonLines {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private NdjsonLines() {}

  /** The first malformed lines of a file. */
  static List<Problem> malformed(Path file, int most) {
    List<Problem> problems = new ArrayList<>();
    String name = TextFile.displayName(file);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      String line;
      while (problems.size() < most && (line = lines.readLine()) != null) {
        number++;
        try {
          JSON.readTree(line);
        } catch (JsonProcessingException e) {
          problems.add(
              new Problem(
                  Place.of(name, number, e.getLocation().getColumnNr()),
                  "not a whole JSON object: "
                      + e.getOriginalMessage().lines().findFirst().orElse("")));
        }
      }
    } catch (IOException e) {
      problems.add(new Problem(Place.of(name), "cannot be read: " + e.getMessage()));
    }
    return problems;
  }
}
