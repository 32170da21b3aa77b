package org.govservices.evaluator.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;

/**
 * Runs the SQL of definitions. Engines are found with {@link ServiceLoader}; all of them give the
 * same rows for the same SQL, exact numbers to the digit.
 */
public interface RecordEngine {
  /** Its name on the command line. */
  String name();

  /**
   * Opens tables.
   *
   * @throws InvalidInputException when a file cannot be read or lacks a declared column
   */
  RecordSession open(Collection<RecordTable> tables, RecordSettings settings);

  /**
   * The engine of a name.
   *
   * @throws InvalidInputException when none that is installed has it
   */
  static RecordEngine named(String name) {
    Map<String, RecordEngine> engines = new TreeMap<>();
    ServiceLoader.load(RecordEngine.class).forEach(engine -> engines.put(engine.name(), engine));
    RecordEngine engine = engines.get(name);
    if (engine == null) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  Place.of("--engine"),
                  "no engine '"
                      + name
                      + "' is installed; there is "
                      + String.join(", ", engines.keySet())
                      + Problems.maybe(name, engines.keySet())
                      + "; docs/guide/records.md says how others are added")));
    }
    return engine;
  }
}
