package org.govservices.evaluator.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.SheetSettings;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Tolerance;
import org.govservices.evaluator.observation.Tolerances;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;

/** Reads {@code evaluation.yaml}. */
public final class EvaluationReader {
  private static final String SCHEMA = "/org/govservices/evaluator/evaluation.schema.json";

  private final YamlFile file;
  private final Path folder;
  private final Path path;

  private EvaluationReader(Path path) {
    this.path = path;
    this.folder = path.toAbsolutePath().getParent();
    this.file = YamlFile.read(path);
  }

  /** The file that a path means: itself, or {@code evaluation.yaml} in a folder. */
  public static Path locate(Path fileOrFolder) {
    return Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve("evaluation.yaml") : fileOrFolder;
  }

  /**
   * Reads an evaluation. The files that it names are opened only when something is wrong with it,
   * so that their problems are reported, too, as far as it says where they are.
   *
   * @param fileOrFolder the file, or the folder that holds an {@code evaluation.yaml}
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static EvaluationSpec read(Path fileOrFolder) {
    EvaluationReader reader = new EvaluationReader(locate(fileOrFolder));
    Problems problems = new Problems();
    Set<String> wrong = new SchemaCheck(SCHEMA).check(reader.file, pointer -> "", problems);
    List<JsonNode> sound = reader.soundObservations(wrong, problems);
    if (!problems.isEmpty()) {
      Basis.read(
              reader.path("framework", wrong).map(FrameworkReader::locate),
              reader.path("weights", wrong),
              reader.path("units", wrong),
              problems)
          .check(sound.stream().map(reader::observationFile).toList(), Optional.empty(), problems);
    }
    problems.throwIfAny();
    return reader.spec();
  }

  /** The entries that nothing is wrong with; reports what the schema does not see. */
  private List<JsonNode> soundObservations(Set<String> wrong, Problems problems) {
    List<JsonNode> sound = new ArrayList<>();
    JsonNode entries = file.root().path("observations");
    for (int entry = 0; entry < entries.size(); entry++) {
      String at = "/observations/" + entry;
      Problems own = new Problems();
      checkObservations(entries.path(entry), at, own);
      if (own.isEmpty() && wrong.stream().noneMatch(w -> (w + "/").startsWith(at + "/"))) {
        sound.add(entries.path(entry));
      }
      problems.addAll(own);
    }
    return sound;
  }

  /** The file that a key names, if it is there and nothing is wrong with it. */
  private Optional<Path> path(String key, Set<String> wrong) {
    return Optional.of(file.root().path(key))
        .filter(node -> node.isTextual() && !wrong.contains("/" + key))
        .map(this::resolve);
  }

  private void checkObservations(JsonNode entry, String at, Problems problems) {
    String layout = entry.path("layout").asText();
    if (entry.has("markers") && layout.equals("long")) {
      problems.add(
          file.placeOfKey(at + "/markers"), "markers are for wide files; a long file has a status");
    }
    boolean records = layout.equals("records");
    if (records == entry.has("file")) {
      problems.add(
          file.place(at),
          records
              ? "'file' is not for records; their files stand under 'tables'"
              : "'file' is missing");
    }
    if (records && !file.root().has("tables")) {
      problems.add(file.place(at), "records need 'tables'");
    }
    boolean workbook = isWorkbook(entry);
    if (workbook && !entry.has("sheet")) {
      problems.add(file.place(at), "'sheet' is missing; a workbook may have several");
    }
    if (entry.path("file").asText().toLowerCase(Locale.ROOT).endsWith(".xls")) {
      problems.add(file.place(at + "/file"), "an .xls workbook; save it as .xlsx");
    }
    (workbook ? List.of("encoding") : List.of("sheet", "header", "percent", "hidden"))
        .stream()
            .filter(entry::has)
            .forEach(
                key ->
                    problems.add(
                        file.placeOfKey(at + "/" + key),
                        "'" + key + "' is for " + (workbook ? "text files" : ".xlsx workbooks")));
  }

  private static boolean isWorkbook(JsonNode entry) {
    return entry.path("file").asText().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]");
  }

  private EvaluationSpec spec() {
    JsonNode root = file.root();
    List<ObservationFile> observations = new ArrayList<>();
    root.path("observations").forEach(node -> observations.add(observationFile(node)));
    List<EvaluationSpec.Chart> charts = new ArrayList<>();
    root.at("/reports/charts").forEach(node -> charts.add(word(node, EvaluationSpec.Chart.class)));
    return new EvaluationSpec(
        path,
        root.path("id").asText(),
        new LocalText(root.at("/title/en").textValue(), root.at("/title/zh").textValue()),
        FrameworkReader.locate(resolve(root.path("framework"))),
        Optional.of(root.path("weights")).filter(JsonNode::isTextual).map(this::resolve),
        resolve(root.path("units")),
        word(root.path("data"), EvaluationSpec.Data.class),
        observations,
        texts(root.path("earlier-editions")),
        Keyword.parse(Status.class, root.path("absent").asText()),
        tolerances(root.path("tolerance")),
        Optional.of(root.path("published")).filter(JsonNode::isTextual).map(this::resolve),
        word(root.path("language"), Language.class),
        root.path("seed").asLong(),
        texts(root.path("averages")),
        charts,
        texts(root.at("/reports/radars")),
        RecordSettings.NONE,
        Map.of());
  }

  private ObservationFile observationFile(JsonNode node) {
    Map<String, Status> markers = new LinkedHashMap<>();
    node.path("markers")
        .properties()
        .forEach(marker -> markers.put(marker.getKey(), word(marker.getValue(), Status.class)));
    Map<String, String> columns = new LinkedHashMap<>();
    node.path("columns")
        .properties()
        .forEach(column -> columns.put(column.getKey(), column.getValue().asText()));
    Set<Status> givesWay = EnumSet.noneOf(Status.class);
    node.path("gives-way").forEach(status -> givesWay.add(word(status, Status.class)));
    Charset encoding =
        node.path("encoding").asText().equals("gb18030")
            ? Charset.forName("GB18030")
            : StandardCharsets.UTF_8;
    return new ObservationFile(
        node.has("file") ? resolve(node.path("file")) : path,
        word(node.path("layout"), ObservationFile.Layout.class),
        Optional.of(node.path("edition").asText()).filter(edition -> !edition.isEmpty()),
        word(node.path("source"), Origin.class),
        encoding,
        isWorkbook(node) ? Optional.of(sheet(node)) : Optional.empty(),
        columns,
        markers,
        givesWay,
        Optional.of(node.path("tolerance"))
            .filter(JsonNode::isObject)
            .map(EvaluationReader::tolerance));
  }

  private static Tolerances tolerances(JsonNode node) {
    Map<String, Tolerance> indicators = new LinkedHashMap<>();
    node.path("indicators")
        .properties()
        .forEach(own -> indicators.put(own.getKey(), tolerance(own.getValue())));
    return new Tolerances(tolerance(node), indicators);
  }

  private static Tolerance tolerance(JsonNode node) {
    return new Tolerance(node.path("absolute").asDouble(), node.path("relative").asDouble());
  }

  private static SheetSettings sheet(JsonNode node) {
    return new SheetSettings(
        node.path("sheet").asText(),
        node.path("header").asInt(1),
        Keyword.parse(SheetSettings.Percent.class, node.path("percent").asText()),
        node.path("hidden").asText().equals("read"));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private Path resolve(JsonNode node) {
    return folder.resolve(node.asText()).normalize();
  }

  private static <E extends Enum<E> & Keyword> E word(JsonNode node, Class<E> type) {
    return Keyword.parse(type, node.asText()).orElseThrow();
  }
}
