package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.input.ContentHash;

/**
 * A result that stands in a folder, against its inputs as they are now and against the result that
 * they give now. Pictures (PNG) are not compared.
 */
public final class Verification {
  private final Path folder;
  private final Manifest manifest;
  private final Path evaluationFile;

  private Verification(Path folder, Manifest manifest, Path evaluationFile) {
    this.folder = folder;
    this.manifest = manifest;
    this.evaluationFile = evaluationFile;
  }

  /**
   * Something that is not as it was.
   *
   * @param file which
   * @param detail how, with the first place that differs
   */
  public record Difference(String file, String detail) {}

  /**
   * Reads the manifest of a result.
   *
   * @param evaluationFile where the evaluation's file stands now; empty where the manifest says
   * @throws OutputException when there is no manifest
   * @throws org.govservices.evaluator.input.InvalidInputException when it cannot be read
   */
  public static Verification of(Path folder, Optional<Path> evaluationFile) {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file)) {
      throw new OutputException(file + " is missing: " + folder + " is no result of a run");
    }
    Manifest manifest = Manifest.read(file);
    try {
      Path real = folder.toRealPath();
      Path recorded = real.resolve(manifest.evaluationFile()).normalize();
      return new Verification(real, manifest, evaluationFile.orElse(recorded));
    } catch (IOException e) {
      throw new OutputException("cannot read " + file, e);
    }
  }

  /** The evaluation's file. */
  public Path evaluationFile() {
    return evaluationFile;
  }

  /**
   * The evaluation as it was run, with its weight set.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when it cannot be read
   */
  public EvaluationSpec evaluation() {
    EvaluationSpec spec = EvaluationReader.read(evaluationFile);
    Path home = home();
    return spec.withWeights(manifest.weights().map(file -> home.resolve(file).normalize()))
        .withRecords(
            spec.records().withData(manifest.data().map(data -> home.resolve(data).normalize())));
  }

  /** The analysis that made the result, its file where it stands now; empty for a run. */
  public Optional<Manifest.Analysis> analysis() {
    Path home = home();
    return manifest
        .analysis()
        .map(
            analysis ->
                new Manifest.Analysis(
                    analysis.command(),
                    analysis.inputs().stream().map(f -> home.resolve(f).normalize()).toList(),
                    Map.of(),
                    analysis.options()));
  }

  /** The folder that inputs are named from; what is named as the evaluation may be the root. */
  private Path home() {
    Path file = evaluationFile.toAbsolutePath();
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  /** The version of Evaluator that made the result. */
  public String version() {
    return manifest.version();
  }

  /** How many files are compared with the recomputed ones. */
  public int outputs() {
    return manifest.outputs().size();
  }

  /** Inputs that are missing or are not what the result was made from. */
  public List<Difference> changedInputs() {
    List<Difference> differences = new ArrayList<>();
    Path home = home();
    for (Map.Entry<String, String> input : manifest.inputs().entrySet()) {
      Path file = home.resolve(input.getKey()).normalize();
      if (!Files.isRegularFile(file)) {
        differences.add(new Difference(input.getKey(), "this input is missing"));
      } else if (!ContentHash.is(input.getValue(), file)) {
        differences.add(new Difference(input.getKey(), "this input changed since the run"));
      }
    }
    return differences;
  }

  /** Files in the folder that are none of the result's. */
  public List<Difference> unlistedFiles() {
    try {
      return OutputFolder.foreignIn(folder).stream()
          .map(file -> new Difference(file, "is not listed in the manifest"))
          .toList();
    } catch (IOException e) {
      throw new OutputException("cannot read " + folder, e);
    }
  }

  /**
   * Outputs that are not what the inputs give now.
   *
   * @param recomputed folder of the result made again
   */
  public List<Difference> changedOutputs(Path recomputed) {
    List<Difference> differences = new ArrayList<>();
    Manifest again = Manifest.read(recomputed.resolve(Manifest.FILE));
    TreeSet<String> files = new TreeSet<>(manifest.outputs().keySet());
    files.addAll(again.outputs().keySet());
    for (String file : files) {
      outputDifference(file, again)
          .or(() -> contentDifference(folder.resolve(file), recomputed.resolve(file)))
          .map(detail -> new Difference(file, detail))
          .or(() -> hashDifference(file, again))
          .ifPresent(differences::add);
    }
    firstDifference("", manifest.essence(), again.essence())
        .ifPresent(detail -> differences.add(new Difference(Manifest.FILE, detail)));
    return differences;
  }

  private Optional<String> outputDifference(String file, Manifest again) {
    if (!again.outputs().containsKey(file)) {
      return Optional.of("is not made any more");
    }
    if (!Files.isRegularFile(folder.resolve(file))) {
      return Optional.of("is missing");
    }
    return Optional.empty();
  }

  private Optional<Difference> hashDifference(String file, Manifest again) {
    return again.outputs().get(file).equals(manifest.outputs().get(file))
        ? Optional.empty()
        : Optional.of(
            new Difference(Manifest.FILE, "the hash of " + file + " is not that of the file"));
  }

  private static Optional<String> contentDifference(Path recorded, Path recomputed) {
    try {
      if (!ContentHash.hasParts(recorded)) {
        return firstDifference(Files.readAllBytes(recorded), Files.readAllBytes(recomputed));
      }
      SortedMap<String, byte[]> before = ContentHash.parts(recorded);
      SortedMap<String, byte[]> after = ContentHash.parts(recomputed);
      TreeSet<String> parts = new TreeSet<>(before.keySet());
      parts.addAll(after.keySet());
      for (String part : parts) {
        if (!before.containsKey(part) || !after.containsKey(part)) {
          return Optional.of(
              "part "
                  + part
                  + (before.containsKey(part) ? " is not made any more" : " is missing"));
        }
        Optional<String> difference = firstDifference(before.get(part), after.get(part));
        if (difference.isPresent()) {
          return Optional.of("part " + part + ", " + difference.get());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> firstDifference(byte[] recorded, byte[] recomputed) {
    int at = Arrays.mismatch(recorded, recomputed);
    if (at < 0) {
      return Optional.empty();
    }
    String before = new String(recorded, 0, at, UTF_8);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return Optional.of(
        String.format(
            Locale.ROOT,
            "line %d, column %d: found %s, recomputed %s",
            line,
            column,
            excerpt(recorded, at),
            excerpt(recomputed, at)));
  }

  /** What stands there, to the end of the line. */
  private static String excerpt(byte[] content, int at) {
    if (at >= content.length) {
      return "the end of the file";
    }
    String rest = new String(content, at, Math.min(content.length - at, 80), UTF_8);
    String line = rest.lines().findFirst().orElse("");
    return "'" + (line.length() > 24 ? line.substring(0, 24) + "…" : line) + "'";
  }

  private static Optional<String> firstDifference(String at, JsonNode recorded, JsonNode again) {
    if (recorded.equals(again)) {
      return Optional.empty();
    }
    TreeSet<String> keys = new TreeSet<>();
    recorded.fieldNames().forEachRemaining(keys::add);
    again.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      if (!recorded.path(key).equals(again.path(key))) {
        return firstDifference(at + "/" + key, recorded.path(key), again.path(key));
      }
    }
    for (int i = 0; i < Math.max(recorded.size(), again.size()); i++) {
      if (!recorded.path(i).equals(again.path(i))) {
        return firstDifference(at + "/" + i, recorded.path(i), again.path(i));
      }
    }
    return Optional.of(at + ": found " + shown(recorded) + ", recomputed " + shown(again));
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.toString();
  }
}
