package org.govservices.evaluator.observation;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Keyword;

/**
 * A file of observations.
 *
 * @param file for collected observations that of the evaluation, which declares their tables
 * @param edition of its rows, where they name none; empty for the framework's
 * @param origin of its values, unless a row says otherwise
 * @param markers wide only: the status that an empty or marked cell stands for
 */
public record ObservationFile(
    Path file,
    Layout layout,
    Optional<String> edition,
    Origin origin,
    Charset encoding,
    Map<String, Status> markers) {
  /** Defensive copy. */
  public ObservationFile {
    markers = Map.copyOf(markers);
  }

  /** How a file is laid out. */
  public enum Layout implements Keyword {
    /** A row per cell. */
    LONG,
    /** A row per unit, a column per indicator. */
    WIDE,
    /** No file of its own: collected from the evaluation's tables of records. */
    RECORDS
  }
}
