package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.Keyword;

/** Reads the {@code records} folder beside a framework, and those of others that it names. */
final class DefinitionReader {
  private static final String SCHEMA = "/org/govservices/evaluator/records.schema.json";
  private static final String FOLDER = "records";

  private final List<String> indicators;
  private final SchemaCheck schema = new SchemaCheck(SCHEMA);
  private final Problems problems = new Problems();
  private final Map<String, View> views = new LinkedHashMap<>();
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Map<String, Place> names = new HashMap<>();
  private final Map<String, Path> files = new HashMap<>();

  /** Whether what is being read is another framework's. */
  private boolean taken;

  /** How many metrics of this framework's indicators were met in the folder that is being read. */
  private int fed;

  private DefinitionReader(Framework framework) {
    this.indicators = framework.indicators().stream().map(Indicator::id).toList();
  }

  /**
   * Reads all definitions: those beside the framework, and of those that it takes from others the
   * metrics of its own indicators with the views that they read.
   *
   * @param frameworkFile whose folder holds {@code records}
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  static Definitions read(Path frameworkFile, Framework framework) {
    DefinitionReader reader = new DefinitionReader(framework);
    Path own = folder(frameworkFile);
    if (framework.recordsFrom().isEmpty() && files(own).isEmpty()) {
      reader.problems.add(
          Place.of(TextFile.displayName(frameworkFile)),
          "there is no definition in " + own + "; expected files such as online.sql");
    }
    reader.readAll(own);
    Set<String> views = new HashSet<>(reader.views.keySet());
    for (Taken from : taken(frameworkFile, framework, reader.problems)) {
      reader.readFrom(from);
    }
    reader.metrics.values().forEach(metric -> reader.addRead(metric.tables(), views));
    reader.views.keySet().retainAll(views);
    List<View> ordered = reader.ordered();
    reader.problems.throwIfAny();
    List<Metric> metrics =
        reader.metrics.values().stream().sorted(Comparator.comparing(Metric::indicator)).toList();
    Set<Path> files = new TreeSet<>();
    metrics.forEach(metric -> files.add(reader.files.get(metric.indicator())));
    ordered.forEach(view -> files.add(reader.files.get(view.name())));
    return new Definitions(ordered, metrics, List.copyOf(files));
  }

  /** Whether a framework has definitions. */
  static boolean isDefined(Path frameworkFile, Framework framework) {
    return !framework.recordsFrom().isEmpty() || Files.isDirectory(folder(frameworkFile));
  }

  private static Path folder(Path frameworkFile) {
    return frameworkFile.toAbsolutePath().resolveSibling(FOLDER).normalize();
  }

  private void readAll(Path folder) {
    for (Path file : files(folder)) {
      problems.collect(
          () -> {
            read(file);
            return file;
          });
    }
  }

  /**
   * A folder of another framework's definitions.
   *
   * @param place where it is named; asked for problems alone, since it reads the framework again
   */
  private record Taken(String name, Path folder, Supplier<Place> place) {}

  /**
   * Reports the frameworks in {@code records-from} that have no definitions, or are this one.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  static void checkTaken(Path frameworkFile, Framework framework) {
    Problems problems = new Problems();
    taken(frameworkFile, framework, problems);
    problems.throwIfAny();
  }

  private static List<Taken> taken(Path frameworkFile, Framework framework, Problems problems) {
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < framework.recordsFrom().size(); i++) {
      String pointer = "/records-from/" + i;
      String name = framework.recordsFrom().get(i);
      Path folder = frameworkFile.toAbsolutePath().resolveSibling(name).resolve(FOLDER).normalize();
      Supplier<Place> place = () -> YamlFile.read(frameworkFile).place(pointer);
      if (folder.equals(folder(frameworkFile))) {
        problems.add(
            place.get(), "'records-from' names '" + name + "', which is this framework itself");
      } else if (files(folder).isEmpty()) {
        problems.add(
            place.get(), "'records-from' names '" + name + "': no definition in " + folder);
      } else {
        taken.add(new Taken(name, folder, place));
      }
    }
    return taken;
  }

  /** Another framework's definitions; its metrics of indicators that this one lacks are its own. */
  private void readFrom(Taken from) {
    taken = true;
    fed = 0;
    readAll(from.folder());
    taken = false;
    if (fed == 0) {
      problems.add(
          from.place().get(),
          "'records-from' names '" + from.name() + "', which feeds no indicator of this framework");
    }
  }

  /** Adds the views among some tables, and those that they read. */
  private void addRead(List<String> tables, Set<String> read) {
    for (String table : tables) {
      if (views.containsKey(table) && read.add(table)) {
        addRead(views.get(table).tables(), read);
      }
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private void read(Path path) {
    DefinitionFile file = DefinitionFile.read(path, problems);
    if (!schema.check(file.header(), pointer -> "", problems).isEmpty()) {
      return;
    }
    JsonNode root = file.header().root();
    Place place = file.header().place("");
    if (root.has("view") == root.has("indicator")) {
      problems.add(place, "expected either 'indicator' (a metric) or 'view'");
      return;
    }
    String name = root.path(root.has("view") ? "view" : "indicator").asText();
    if (root.has("indicator") && indicators.contains(name)) {
      fed++;
    } else if (taken && root.has("indicator")) {
      return;
    }
    Place earlier = names.putIfAbsent(name, place);
    if (earlier != null) {
      problems.add(place, "'" + name + "' is defined a second time; first at " + earlier);
    }
    files.put(name, path);
    if (file.query("").isEmpty()) {
      return;
    }
    if (root.has("view")) {
      views.put(name, new View(name, tables(root), file.query("").get(), place));
    } else {
      metric(name, file, place);
    }
  }

  private void metric(String indicator, DefinitionFile file, Place place) {
    YamlFile header = file.header();
    JsonNode root = header.root();
    if (!indicators.contains(indicator)) {
      problems.add(
          header.place("/indicator"),
          "no indicator '" + indicator + "'" + Problems.maybe(indicator, indicators));
    }
    for (String key : List.of("aggregation", "none")) {
      if (!root.has(key)) {
        problems.add(place, "'" + key + "' is missing");
        return;
      }
    }
    Optional<Query> audit = file.query(DefinitionFile.AUDIT);
    if (audit.isPresent() != root.has("audit-within")) {
      problems.add(place, "'audit-within' and an audit query belong together");
    }
    List<String> tables = tables(root);
    metrics.put(
        indicator,
        new Metric(
            indicator,
            tables,
            root.path("counts").asText(tables.get(0)),
            Keyword.parse(Aggregation.class, root.path("aggregation").asText()).orElseThrow(),
            root.path("times").decimalValue().signum() == 0
                ? java.math.BigDecimal.ONE
                : root.path("times").decimalValue(),
            Keyword.parse(Status.class, root.path("none").asText()).orElseThrow(),
            file.query("").orElseThrow(),
            file.query(DefinitionFile.RECORDS),
            audit.map(query -> new Metric.Audit(query, root.path("audit-within").decimalValue())),
            header.name(),
            place));
  }

  /** The views, every one after those that it reads. */
  private List<View> ordered() {
    List<View> ordered = new ArrayList<>();
    Map<String, View> left = new LinkedHashMap<>(views);
    while (!left.isEmpty()) {
      List<View> ready =
          left.values().stream()
              .filter(view -> view.tables().stream().noneMatch(left::containsKey))
              .toList();
      if (ready.isEmpty()) {
        left.values()
            .forEach(view -> problems.add(view.place(), "the view reads itself, by way of others"));
        return List.of();
      }
      ready.forEach(view -> left.remove(view.name()));
      ordered.addAll(ready);
    }
    return ordered;
  }

  private static List<String> tables(JsonNode root) {
    List<String> tables = new ArrayList<>();
    root.path("tables").forEach(table -> tables.add(table.asText()));
    return tables;
  }
}
