package org.govservices.evaluator.records.duckdb;

import java.util.Collection;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.records.RecordEngine;
import org.govservices.evaluator.records.RecordSession;
import org.govservices.evaluator.records.RecordTable;

/** DuckDB within this process; files are read in place, never copied. */
public final class DuckDbEngine implements RecordEngine {
  @Override
  public String name() {
    return RecordSettings.DEFAULT_ENGINE;
  }

  @Override
  public RecordSession open(Collection<RecordTable> tables, RecordSettings settings) {
    if (!settings.options().isEmpty()) {
      throw new InvalidInputException(
          settings.options().stream()
              .map(
                  option ->
                      new Problem(
                          Place.of("--engine " + name()),
                          "has no setting of its own; found '" + option + "'"))
              .toList());
    }
    return DuckDbSession.open(tables, settings);
  }
}
