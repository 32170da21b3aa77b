package org.govservices.evaluator.weighting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.input.FilesRead;
import org.govservices.evaluator.input.NamedFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/** Reads {@code weighting.yaml}. */
public final class WeightingReader {
  private static final String SCHEMA = "/org/govservices/evaluator/weighting.schema.json";

  private final Instant began = Instant.now();
  private final Path path;
  private final YamlFile file;
  private final Framework framework;
  private final Set<String> kinds = new HashSet<>();
  private final Problems problems = new Problems();

  private WeightingReader(Path path, Framework framework, Roster roster) {
    this.path = path;
    this.file = YamlFile.read(path);
    this.framework = framework;
    roster.units().stream().map(Unit::kind).forEach(kinds::add);
  }

  /**
   * Reads how a framework is to be weighted; files of judgements are not opened.
   *
   * @param roster the units whose data count
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static WeightingSpec read(Path path, Framework framework, Roster roster) {
    WeightingReader reader = new WeightingReader(path, framework, roster);
    new SchemaCheck(SCHEMA).check(reader.file, pointer -> "", reader.problems);
    reader.problems.throwIfAny();
    JsonNode root = reader.file.root();
    List<WeightingSpec.Entry> entries = reader.entries();
    reader.refuseTwice(entries);
    Map<Path, String> hashes = reader.hashes(entries);
    reader.problems.throwIfAny();
    return new WeightingSpec(
        path,
        root.path("id").asText(),
        new LocalText(root.at("/title/en").textValue(), root.at("/title/zh").textValue()),
        entries,
        hashes);
  }

  /** Of the file and the judgements that it names, which are there and not read yet. */
  private Map<Path, String> hashes(List<WeightingSpec.Entry> entries) {
    Path folder = path.toAbsolutePath().getParent();
    Set<Path> files = new LinkedHashSet<>(List.of(path));
    entries.stream()
        .flatMap(entry -> entry.by().files().stream())
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .forEach(files::add);
    Map<Path, String> read = FilesRead.hashes(files, began, problems);
    Map<Path, String> hashes = new LinkedHashMap<>();
    files.forEach(input -> hashes.put(input, read.get(input)));
    return hashes;
  }

  private List<WeightingSpec.Entry> entries() {
    List<WeightingSpec.Entry> entries = new ArrayList<>();
    JsonNode list = file.root().path("weights");
    for (int e = 0; e < list.size(); e++) {
      String at = "/weights/" + e;
      Optional<String> kind = kind(at);
      WeightingSpec.Over over =
          Keyword.parse(WeightingSpec.Over.class, list.path(e).path("over").asText("children"))
              .orElseThrow();
      Optional<Weighting> by =
          method(
              list.path(e).path(Weightings.KEY),
              message -> problems.add(file.place(at + "/" + Weightings.KEY), message));
      by.ifPresent(method -> checkFiles(at + "/" + Weightings.KEY, method));
      for (Dimension of : dimensions(at + "/of")) {
        by.ifPresent(
            method ->
                entries.add(
                    new WeightingSpec.Entry(
                        file.place(at + "/" + Weightings.KEY).node(of.id()),
                        of,
                        over,
                        kind,
                        method)));
      }
    }
    return entries;
  }

  /** Judgements that are named must be there. */
  private void checkFiles(String by, Weighting method) {
    Path folder = path.toAbsolutePath().getParent();
    for (String judgements : method.files()) {
      NamedFile.fault(folder, judgements, "")
          .ifPresent(
              fault -> problems.add(file.place(by + "/" + method.method() + "/judgements"), fault));
    }
  }

  private Optional<String> kind(String at) {
    JsonNode kind = file.root().at(at + "/kind");
    if (!kind.isMissingNode() && !kinds.contains(kind.asText())) {
      problems.add(
          file.place(at + "/kind"),
          "no unit of kind '" + kind.asText() + "'" + Problems.maybe(kind.asText(), kinds));
    }
    return Optional.ofNullable(kind.textValue());
  }

  /** The method as a bare name or as {@code {name: settings}}; empty when it is wrong. */
  static Optional<Weighting> method(JsonNode node, Consumer<String> problem) {
    String name = node.isTextual() ? node.asText() : node.fieldNames().next();
    JsonNode settings = node.isTextual() ? MissingNode.getInstance() : node.get(name);
    Optional<Method<Weighting>> method = Weightings.ALL.find(name);
    if (method.isEmpty()) {
      problem.accept(
          "no "
              + Weightings.ALL.kind()
              + " '"
              + name
              + "'"
              + Problems.maybeOneOf(name, Weightings.ALL.names()));
    }
    Settings given = new Settings(name, settings, problem);
    Optional<Weighting> read = method.map(m -> m.reader().read(given));
    return given.isSound() ? read : Optional.empty();
  }

  private List<Dimension> dimensions(String at) {
    JsonNode of = file.root().at(at);
    List<String> pointers = new ArrayList<>();
    if (of.isArray()) {
      for (int i = 0; i < of.size(); i++) {
        pointers.add(at + "/" + i);
      }
    } else {
      pointers.add(at);
    }
    return pointers.stream().flatMap(pointer -> dimension(pointer).stream()).toList();
  }

  private Optional<Dimension> dimension(String at) {
    String id = file.root().at(at).asText();
    List<Dimension> dimensions =
        framework.nodes().stream()
            .filter(Dimension.class::isInstance)
            .map(Dimension.class::cast)
            .toList();
    Optional<Dimension> found = dimensions.stream().filter(d -> d.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          file.place(at),
          "no dimension '"
              + id
              + "'"
              + Problems.maybe(id, dimensions.stream().map(Dimension::id).toList()));
    }
    return found;
  }

  /** No node may get its weight twice. */
  private void refuseTwice(List<WeightingSpec.Entry> entries) {
    Set<String> weighted = new HashSet<>();
    Tree tree = framework.tree();
    for (WeightingSpec.Entry entry : entries) {
      for (Dimension dimension : Reweighting.weighted(tree, entry)) {
        if (!weighted.add(dimension.id())) {
          problems.add(
              entry.place(), "the children of '" + dimension.id() + "' get weights a second time");
        }
      }
    }
  }
}
