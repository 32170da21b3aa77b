package org.govservices.evaluator.evaluation;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;

/**
 * What to evaluate, and what to make of it: {@code evaluation.yaml} with its paths resolved.
 *
 * @param file the file itself
 * @param absent the status of a cell that no file gives; none: such a cell is an error
 * @param published table to audit against
 * @param charts which to draw, in order
 * @param radars codes of the units that get a radar chart
 */
public record EvaluationSpec(
    Path file,
    String id,
    LocalText title,
    Path framework,
    Path units,
    Data data,
    List<ObservationFile> observations,
    Optional<Status> absent,
    Optional<Path> published,
    Language language,
    long seed,
    List<Chart> charts,
    List<String> radars) {
  /** Defensive copies. */
  public EvaluationSpec {
    observations = List.copyOf(observations);
    charts = List.copyOf(charts);
    radars = List.copyOf(radars);
  }

  /** Whether the data are about the world; printed on every output. */
  public enum Data implements Keyword {
    REAL,
    SYNTHETIC
  }

  /** The charts a report can have. */
  public enum Chart implements Keyword {
    RANKING,
    DIMENSIONS,
    DISTRIBUTION,
    RADAR
  }

  /** How an observation file is laid out. */
  public enum Layout implements Keyword {
    /** A row per cell. */
    LONG,
    /** A row per unit, a column per indicator. */
    WIDE
  }

  /**
   * A file of observations.
   *
   * @param origin of its values, unless a row says otherwise
   * @param markers wide only: the status that an empty or marked cell stands for
   */
  public record ObservationFile(
      Path file, Layout layout, Origin origin, Charset encoding, Map<String, Status> markers) {
    /** Defensive copy. */
    public ObservationFile {
      markers = Map.copyOf(markers);
    }
  }

  /** Every file that decides a result, in a fixed order. */
  public List<Path> inputs() {
    return java.util.stream.Stream.of(
            java.util.stream.Stream.of(file, framework, units),
            observations.stream().map(ObservationFile::file),
            published.stream())
        .flatMap(paths -> paths)
        .toList();
  }
}
