package org.govservices.evaluator.reports.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.input.ContentHash;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.YamlFile;

/**
 * {@code manifest.json}: from what, by what and as what a result was made, and every file of it.
 *
 * <p>Inputs are named relative to the folder of the evaluation's file, outputs relative to the
 * result's folder, always with {@code /}. Each has its SHA-256, a workbook that of its unpacked
 * parts. Pictures (PNG) are listed without one: their pixels depend on the machine, the SVG beside
 * each does not.
 */
public final class Manifest {
  /** Its name in the result's folder. */
  public static final String FILE = "manifest.json";

  private static final String SCHEMA = "/org/govservices/evaluator/manifest.schema.json";
  private static final int FORMAT_VERSION = 1;

  private final JsonNode root;

  private Manifest(JsonNode root) {
    this.root = root;
  }

  /**
   * An analysis of an evaluation.
   *
   * @param command that makes it
   * @param inputs its own file first, if it has one, then every file that this names
   * @param hashes SHA-256 of these as they were read, in hexadecimal; empty until they are
   * @param options what else it was asked for, in its own words; may be empty
   */
  public record Analysis(
      String command, List<Path> inputs, Map<Path, String> hashes, ObjectNode options) {
    /** Defensive copies. */
    public Analysis {
      inputs = List.copyOf(inputs);
      hashes = Map.copyOf(hashes);
    }

    /** One whose inputs were read. */
    public Analysis(String command, Map<Path, String> hashes, ObjectNode options) {
      this(command, List.copyOf(hashes.keySet()), hashes, options);
    }
  }

  /**
   * Describes a result that stands in {@code folder} and will stand in {@code target}.
   *
   * @param version of Evaluator
   * @param files of the result, relative and with {@code /}, in the order they are listed
   */
  static Manifest of(
      Evaluation evaluation, String version, Path folder, Path target, List<String> files)
      throws IOException {
    Manifest manifest =
        of(evaluation.spec(), evaluation.framework(), version, folder, target, files);
    ((ObjectNode) manifest.root).set("contract", ResolvedContract.of(evaluation.framework()));
    return manifest;
  }

  /** As {@link #of(Evaluation, String, Path, Path, List)}, of an analysis. */
  static Manifest of(
      Evaluation evaluation,
      Analysis analysis,
      String version,
      Path folder,
      Path target,
      List<String> files)
      throws IOException {
    Path home = real(evaluation.spec().file()).getParent();
    Manifest manifest = of(evaluation, version, folder, target, files);
    Map<String, Path> more = new LinkedHashMap<>();
    for (Path input : analysis.inputs()) {
      more.put(relative(home, input.toRealPath()), input);
    }
    ((ArrayNode) manifest.root.path("inputs")).addAll(entries(more, analysis.hashes()));
    manifest.madeBy(analysis.command());
    ObjectNode made = (ObjectNode) manifest.root.path("analysis");
    more.keySet().stream().findFirst().ifPresent(file -> made.put("file", file));
    if (!analysis.options().isEmpty()) {
      made.set("options", analysis.options());
    }
    return manifest;
  }

  /** As {@link #of(Evaluation, String, Path, Path, List)}, of a result without scores. */
  static Manifest of(
      EvaluationSpec spec,
      Framework framework,
      String version,
      Path folder,
      Path target,
      List<String> files)
      throws IOException {
    Path home = real(spec.file()).getParent();
    ObjectNode root = Json.object().put("formatVersion", FORMAT_VERSION);
    root.putObject("tool").put("name", "evaluator").put("version", version);
    ObjectNode described =
        EvaluationJson.spec(spec)
            .put("file", relative(target, home.resolve(spec.file().getFileName())));
    if (spec.weights().isPresent()) {
      described.put("weights", relative(home, real(spec.weights().get().path())));
    }
    root.set("evaluation", described);
    if (spec.records().data().isPresent()) {
      described.put("dataFolder", relative(home, spec.records().data().get().toRealPath()));
    }
    root.set("framework", framework(framework));
    Map<String, Path> inputs = new LinkedHashMap<>();
    for (Path input : spec.inputs()) {
      inputs.put(relative(home, real(input)), input);
    }
    Map<String, Path> outputs = new LinkedHashMap<>();
    ArrayNode pictures = Json.array();
    for (String file : files) {
      if (file.endsWith(".png")) {
        pictures.add(file);
      } else {
        outputs.put(file, folder.resolve(file));
      }
    }
    root.set("inputs", entries(inputs, spec.hashes()));
    root.set("outputs", entries(outputs, Map.of()));
    root.set("pictures", pictures);
    return new Manifest(root);
  }

  /** An input's own place; where it has gone since it was read, the place that it was read from. */
  private static Path real(Path input) throws IOException {
    try {
      return input.toRealPath();
    } catch (NoSuchFileException e) {
      return input.toAbsolutePath().normalize();
    }
  }

  /** Notes the command that makes the result, if it is not a run. */
  Manifest madeBy(String command) {
    ((ObjectNode) root).putObject("analysis").put("command", command);
    return this;
  }

  /**
   * Reads one.
   *
   * @throws InvalidInputException when it is not a manifest
   */
  static Manifest read(Path file) {
    YamlFile json = YamlFile.readJson(file);
    Problems problems = new Problems();
    new SchemaCheck(SCHEMA).check(json, pointer -> "", problems);
    problems.throwIfAny();
    for (String pointer : files(json.root())) {
      String written = json.root().at(pointer).asText();
      refused(written, pointer.startsWith("/outputs") || pointer.startsWith("/pictures"))
          .ifPresent(reason -> problems.add(json.place(pointer), reason));
    }
    problems.throwIfAny();
    return new Manifest(json.root());
  }

  /** JSON pointers of all names of files. */
  private static List<String> files(JsonNode root) {
    List<String> pointers =
        new ArrayList<>(
            List.of(
                "/evaluation/file",
                "/evaluation/weights",
                "/evaluation/dataFolder",
                "/analysis/file"));
    pointers.removeIf(pointer -> root.at(pointer).isMissingNode());
    for (int i = 0; i < root.path("inputs").size(); i++) {
      pointers.add("/inputs/" + i + "/file");
    }
    for (int i = 0; i < root.path("outputs").size(); i++) {
      pointers.add("/outputs/" + i + "/file");
    }
    for (int i = 0; i < root.path("pictures").size(); i++) {
      pointers.add("/pictures/" + i);
    }
    return pointers;
  }

  /** Why a file cannot have this name; empty when it can. */
  private static Optional<String> refused(String written, boolean ofResult) {
    try {
      Path path = Path.of(written).normalize();
      return ofResult && (path.isAbsolute() || path.startsWith(".."))
          ? Optional.of("found '" + written + "', which is not below the manifest's folder")
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of("found '" + written + "', which cannot be the name of a file");
    }
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), Json.text(root));
  }

  /** Every file of the result but the manifest itself. */
  List<String> files() {
    List<String> files = new ArrayList<>(outputs().keySet());
    files.addAll(pictures());
    return files;
  }

  /** Hashes of the inputs by name, relative to the folder of the evaluation's file. */
  Map<String, String> inputs() {
    return hashes(root.path("inputs"));
  }

  /** Hashes of the outputs by name, pictures not among them. */
  Map<String, String> outputs() {
    return hashes(root.path("outputs"));
  }

  List<String> pictures() {
    List<String> pictures = new ArrayList<>();
    root.path("pictures").forEach(picture -> pictures.add(picture.asText()));
    return pictures;
  }

  /** The version of Evaluator that made the result. */
  String version() {
    return root.path("tool").path("version").asText();
  }

  /** The evaluation's file relative to the result's folder. */
  String evaluationFile() {
    return root.path("evaluation").path("file").asText();
  }

  /** The weight set relative to the evaluation's folder; empty for the contract's weights. */
  Optional<String> weights() {
    return Optional.ofNullable(root.path("evaluation").path("weights").textValue());
  }

  /** The folder of records relative to the evaluation's folder, if there was one. */
  Optional<String> data() {
    return Optional.ofNullable(root.path("evaluation").path("dataFolder").textValue());
  }

  /** The analysis that made the result, its file relative to the evaluation's folder. */
  Optional<Analysis> analysis() {
    JsonNode analysis = root.path("analysis");
    return analysis.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Analysis(
                analysis.path("command").asText(),
                Stream.of(analysis.path("file"))
                    .filter(JsonNode::isTextual)
                    .map(file -> Path.of(file.asText()))
                    .toList(),
                Map.of(),
                analysis.path("options") instanceof ObjectNode options ? options : Json.object()));
  }

  /** What else must be the same whoever makes the result again, wherever its files stand. */
  JsonNode essence() {
    ObjectNode essence = root.deepCopy();
    essence.remove(List.of("tool", "inputs", "outputs"));
    ((ObjectNode) essence.path("evaluation")).remove("file");
    return essence;
  }

  private static ObjectNode framework(Framework framework) {
    return Json.object()
        .put("id", framework.id())
        .put("edition", framework.edition())
        .put("status", framework.standing().keyword());
  }

  /**
   * @param known hashes of those that were read
   */
  private static ArrayNode entries(Map<String, Path> files, Map<Path, String> known)
      throws IOException {
    try {
      List<ObjectNode> entries =
          files.entrySet().parallelStream()
              .map(file -> entry(file.getKey(), file.getValue(), known))
              .toList();
      return Json.array().addAll(entries);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static ObjectNode entry(String name, Path file, Map<Path, String> known) {
    try {
      String hash = known.containsKey(file) ? known.get(file) : ContentHash.of(file);
      ObjectNode entry = Json.object().put("file", name).put("sha256", hash);
      return ContentHash.hasParts(file) ? entry.put("of", "unpacked parts") : entry;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> hashes(JsonNode entries) {
    Map<String, String> hashes = new LinkedHashMap<>();
    entries.forEach(
        entry -> hashes.put(entry.path("file").asText(), entry.path("sha256").asText()));
    return hashes;
  }

  /** On Windows there is no way from one drive to another: the path is then absolute. */
  private static String relative(Path from, Path to) {
    boolean sameRoot = from.getRoot().equals(to.getRoot());
    return (sameRoot ? from.relativize(to) : to).toString().replace('\\', '/');
  }
}
