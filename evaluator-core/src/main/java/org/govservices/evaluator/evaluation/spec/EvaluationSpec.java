package org.govservices.evaluator.evaluation.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.FilesRead;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Tolerances;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;

/**
 * What to evaluate, and what to make of it: {@code evaluation.yaml} with its paths resolved.
 *
 * @param file the file itself
 * @param weights a weight set that replaces weights of the framework's
 * @param earlierEditions whose observations may count too, the latest first
 * @param absent the status of a cell that no file gives; none: such a cell is an error
 * @param tolerances within which sources agree
 * @param published table to audit against
 * @param averages groupings whose groups' averages are wanted
 * @param charts which to draw, in order
 * @param radars codes of the units that get a radar chart
 * @param records how tables of records are read; nothing of it decides a result but the data folder
 * @param began when reading its file began
 * @param hashes SHA-256 of the files as they were read, in hexadecimal; empty until they are
 */
public record EvaluationSpec(
    Path file,
    String id,
    LocalText title,
    Path framework,
    Optional<DataFile> weights,
    DataFile units,
    Data data,
    List<ObservationFile> observations,
    List<String> earlierEditions,
    Optional<Status> absent,
    Tolerances tolerances,
    Optional<DataFile> published,
    Language language,
    long seed,
    List<String> averages,
    List<Chart> charts,
    List<String> radars,
    RecordSettings records,
    Instant began,
    Map<Path, String> hashes) {
  /** Defensive copies. */
  public EvaluationSpec {
    observations = List.copyOf(observations);
    earlierEditions = List.copyOf(earlierEditions);
    averages = List.copyOf(averages);
    charts = List.copyOf(charts);
    radars = List.copyOf(radars);
    hashes = Map.copyOf(hashes);
  }

  /** An evaluation of tables in memory: by the framework's name, without charts. */
  static EvaluationSpec inMemory(
      Framework contract,
      Path framework,
      ObservationFile observations,
      Data data,
      Optional<Status> absent) {
    return new EvaluationSpec(
        Path.of(observations.name()),
        contract.id(),
        contract.title(),
        framework,
        Optional.empty(),
        DataFile.plain(Path.of("units")),
        data,
        List.of(observations),
        List.of(),
        absent,
        Tolerances.NONE,
        Optional.empty(),
        Language.EN,
        0,
        List.of(),
        List.of(),
        List.of(),
        RecordSettings.NONE,
        Instant.EPOCH,
        Map.of());
  }

  /** The same evaluation with another weight set, of which its published table does not speak. */
  public EvaluationSpec withWeights(Optional<Path> other) {
    boolean isOther =
        other.isPresent() && !(weights.isPresent() && isSame(other.get(), weights.get().path()));
    return with(
        isOther ? other.map(DataFile::plain) : weights.filter(own -> other.isPresent()),
        isOther ? Optional.empty() : published,
        records,
        hashes);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return one.equals(other); // whoever reads it says that it cannot be read
    }
  }

  /** The same evaluation, its records read in another way. */
  public EvaluationSpec withRecords(RecordSettings other) {
    return with(weights, published, other, hashes);
  }

  /**
   * The same evaluation with the hashes of its files, all of which were just read.
   *
   * @param problems takes files that changed since reading began
   */
  public EvaluationSpec hashed(Problems problems) {
    return with(weights, published, records, FilesRead.hashes(inputs(), began, problems));
  }

  private EvaluationSpec with(
      Optional<DataFile> otherWeights,
      Optional<DataFile> otherPublished,
      RecordSettings otherRecords,
      Map<Path, String> otherHashes) {
    return new EvaluationSpec(
        file,
        id,
        title,
        framework,
        otherWeights,
        units,
        data,
        observations,
        earlierEditions,
        absent,
        tolerances,
        otherPublished,
        language,
        seed,
        averages,
        charts,
        radars,
        otherRecords,
        began,
        otherHashes);
  }

  /** Whether observations are collected from records. */
  public boolean hasRecords() {
    return observations.stream().anyMatch(o -> o.layout() == ObservationFile.Layout.RECORDS);
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

  /** Every file that decides a result, in a fixed order. */
  public List<Path> inputs() {
    return Stream.of(
            Stream.of(file, framework),
            weights.stream().map(DataFile::path),
            Stream.of(units.path()),
            observations.stream().flatMap(source -> source.files().stream()),
            records.files().stream(),
            published.stream().map(DataFile::path))
        .flatMap(paths -> paths)
        .toList();
  }
}
