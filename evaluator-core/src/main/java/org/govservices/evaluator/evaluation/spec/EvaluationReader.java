package org.govservices.evaluator.evaluation.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.FilePattern;
import org.govservices.evaluator.input.NamedFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.TableFormReader;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.input.WrongValues;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Tolerance;
import org.govservices.evaluator.observation.Tolerances;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;

/** Reads {@code evaluation.yaml}. */
public final class EvaluationReader {
  private static final List<String> WITHOUT_RECORDS =
      List.of("file", "files", "unit", "header", "pass-over", "decimal", "digits", "fractions");
  private static final String SCHEMA = "/org/govservices/evaluator/evaluation.schema.json";

  private final YamlFile file;
  private final Path folder;
  private final Path path;
  private final Instant began = Instant.now();

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
    WrongValues wrong = new SchemaCheck(SCHEMA).check(reader.file, pointer -> "", problems);
    wrong.addAll(reader.missingFiles(wrong, problems));
    List<String> sound = reader.soundObservations(wrong, problems);
    if (!problems.isEmpty()) {
      Basis.read(
              reader.path("framework", wrong).map(FrameworkReader::locate),
              reader.data("weights", wrong),
              reader.data("units", wrong),
              problems)
          .check(sound.stream().map(reader::observationFile).toList(), Optional.empty(), problems);
    }
    problems.throwIfAny();
    return reader.spec();
  }

  /** Reports files that are named and not there; gives the pointers of their names. */
  private Set<String> missingFiles(WrongValues wrong, Problems problems) {
    List<String> named = new ArrayList<>(List.of("/framework"));
    for (String table : List.of("/weights", "/units", "/published")) {
      named.add(table);
      named.add(table + "/file");
    }
    for (int o = 0; o < file.root().path("observations").size(); o++) {
      named.add("/observations/" + o + "/file");
    }
    Set<String> missing = new HashSet<>();
    for (String at : named) {
      JsonNode path = file.root().at(at);
      if (path.isTextual() && !wrong.contains(at)) {
        NamedFile.fault(folder, path.asText(), at.equals("/framework") ? "framework.yaml" : "")
            .ifPresent(
                fault -> {
                  problems.add(file.place(at), fault);
                  missing.add(at);
                });
      }
    }
    return missing;
  }

  /** The entries that nothing is wrong with; reports what the schema does not see. */
  private List<String> soundObservations(WrongValues wrong, Problems problems) {
    List<String> sound = new ArrayList<>();
    JsonNode entries = file.root().path("observations");
    for (int entry = 0; entry < entries.size(); entry++) {
      if (!entries.path(entry).isObject()) {
        continue; // of that the schema tells
      }
      String at = "/observations/" + entry;
      Problems own = new Problems();
      checkObservations(entries.path(entry), at, own);
      if (own.isEmpty() && !wrong.isWithin(at)) {
        sound.add(at);
      }
      problems.addAll(own);
    }
    return sound;
  }

  /** The file that a key names, if it is there and nothing is wrong with it. */
  private Optional<Path> path(String key, WrongValues wrong) {
    return Optional.of(file.root().path(key))
        .filter(node -> node.isTextual() && !wrong.contains("/" + key))
        .map(this::resolve);
  }

  /** The table that a key names, if it is there and nothing is wrong with it. */
  private Optional<DataFile> data(String key, WrongValues wrong) {
    String at = "/" + key;
    return Optional.of(file.root().path(key))
        .filter(node -> !node.isMissingNode())
        .filter(node -> !wrong.isWithin(at))
        .map(node -> DataFile.of(file, at, folder));
  }

  private Optional<DataFile> data(String key) {
    return data(key, new WrongValues());
  }

  private void checkObservations(JsonNode entry, String at, Problems problems) {
    boolean records = entry.path("layout").asText().equals("records");
    if (records) {
      WITHOUT_RECORDS.stream()
          .filter(entry::has)
          .forEach(
              key ->
                  problems.add(
                      file.placeOfKey(at + "/" + key),
                      "'" + key + "' is not for records; their files stand under 'tables'"));
    } else if (entry.has("file") == entry.has("files")) {
      problems.add(
          file.place(at),
          entry.has("file") ? "expected 'file' or 'files', not both" : "'file' is missing");
    }
    if (records && !file.root().has("tables")) {
      problems.add(file.place(at), "records need 'tables'");
    }
    if (entry.has("files") && parts(entry).isEmpty()) {
      problems.add(
          file.place(at + "/files"),
          "no file matches '" + entry.path("files").asText() + "' below " + shown(folder));
    }
    checkUnit(entry, at, problems);
    checkHeader(entry.path("header"), at + "/header", problems);
    if (fileName(entry).endsWith(".xls")) {
      problems.add(
          file.place(at + (entry.has("file") ? "/file" : "/files")),
          "an .xls workbook; save it as Excel Workbook (.xlsx) and name that");
      return; // what is said of it holds for the .xlsx workbook
    }
    boolean workbook = isWorkbook(entry);
    if (workbook && !entry.has("sheet")) {
      problems.add(file.place(at), "'sheet' is missing; a workbook may have several");
    }
    (workbook ? List.of("encoding", "separator") : List.of("sheet", "formulas", "hidden"))
        .stream()
            .filter(entry::has)
            .forEach(
                key ->
                    problems.add(
                        file.placeOfKey(at + "/" + key),
                        "'" + key + "' is for " + (workbook ? "text files" : ".xlsx workbooks")));
  }

  /** Rows name their units, or something names the unit of all rows. */
  private void checkUnit(JsonNode entry, String at, Problems problems) {
    boolean inCell = entry.has("unit");
    boolean inName = entry.path("files").asText().contains("{unit}");
    if (inCell && !isWorkbook(entry)) {
      problems.add(file.placeOfKey(at + "/unit"), "'unit' names a cell, which a text file has not");
    }
    if ((inCell && inName) || ((inCell || inName) && entry.at("/columns/unit").isTextual())) {
      problems.add(
          inCell ? file.placeOfKey(at + "/unit") : file.place(at + "/files"),
          "the unit is given twice; expected one of `unit: {cell: …}`, {unit} in `files` and a"
              + " column");
    }
  }

  private void checkHeader(JsonNode rows, String at, Problems problems) {
    for (int r = 1; r < rows.size(); r++) {
      if (rows.path(r).asInt() <= rows.path(r - 1).asInt()) {
        problems.add(file.place(at + "/" + r), "expected the rows of the header from the top");
      }
    }
  }

  private String shown(Path path) {
    return TextFile.displayName(path).isEmpty() ? "." : TextFile.displayName(path);
  }

  private static boolean isWorkbook(JsonNode entry) {
    return fileName(entry).matches("(?s).*\\.xls[xm]");
  }

  private static String fileName(JsonNode entry) {
    return entry.path("file").asText(entry.path("files").asText()).toLowerCase(Locale.ROOT);
  }

  /** The files of an entry. */
  private List<ObservationFile.Part> parts(JsonNode entry) {
    if (entry.has("files")) {
      return FilePattern.find(folder, entry.path("files").asText()).stream()
          .map(match -> new ObservationFile.Part(match.file(), match.unit()))
          .toList();
    }
    return entry.has("file")
        ? List.of(new ObservationFile.Part(resolve(entry.path("file")), Optional.empty()))
        : List.of();
  }

  private EvaluationSpec spec() {
    JsonNode root = file.root();
    List<ObservationFile> observations = new ArrayList<>();
    for (int entry = 0; entry < root.path("observations").size(); entry++) {
      observations.add(observationFile("/observations/" + entry));
    }
    List<EvaluationSpec.Chart> charts = new ArrayList<>();
    root.at("/reports/charts").forEach(node -> charts.add(word(node, EvaluationSpec.Chart.class)));
    return new EvaluationSpec(
        path,
        root.path("id").asText(),
        new LocalText(root.at("/title/en").textValue(), root.at("/title/zh").textValue()),
        FrameworkReader.locate(resolve(root.path("framework"))),
        data("weights"),
        DataFile.of(file, "/units", folder),
        word(root.path("data"), EvaluationSpec.Data.class),
        observations,
        texts(root.path("earlier-editions")),
        Keyword.parse(Status.class, root.path("absent").asText()),
        tolerances(root.path("tolerance")),
        data("published"),
        word(root.path("language"), Language.class),
        root.path("seed").asLong(),
        texts(root.path("averages")),
        charts,
        texts(root.at("/reports/radars")),
        RecordSettings.NONE.withQuerySeconds(
            root.at("/records/query-seconds").asInt(RecordSettings.DEFAULT_QUERY_SECONDS)),
        began,
        Map.of());
  }

  private ObservationFile observationFile(String at) {
    JsonNode node = file.root().at(at);
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
    Set<String> fractions = new LinkedHashSet<>(texts(node.path("fractions")));
    return new ObservationFile(
        node.has("files")
            ? node.path("files").asText()
            : String.valueOf(Path.of(node.path("file").asText()).getFileName()),
        parts(node),
        word(node.path("layout"), ObservationFile.Layout.class),
        Optional.of(node.path("edition").asText()).filter(edition -> !edition.isEmpty()),
        word(node.path("source"), Origin.class),
        TableFormReader.read(node, isWorkbook(node), file.declared(at)),
        columns,
        fractions,
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
