package org.govservices.evaluator.robustness;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.WeightSet;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.FilesRead;
import org.govservices.evaluator.input.NamedFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.WrongValues;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.robustness.RobustnessSpec.PointSet;
import org.govservices.evaluator.robustness.draw.BoundedWeights;
import org.govservices.evaluator.robustness.draw.WeightBounds;
import org.govservices.evaluator.robustness.draw.WeightDistribution;
import org.govservices.evaluator.robustness.draw.WeightDistributions;
import org.govservices.evaluator.robustness.sensitivity.SobolIndices;
import org.govservices.evaluator.text.Keyword;

/**
 * Reads {@code robustness.yaml}. The schema judges the form of the file; this class judges what the
 * schema cannot see, and reads on behind a problem so that all are reported at once.
 */
public final class RobustnessReader implements MethodReader.Source {
  private static final String SCHEMA = "/org/govservices/evaluator/robustness.schema.json";
  private static final List<String> SORTS =
      List.of("alternatives", "weights", "leave-out", "measurement-error");

  private final Path path;
  private final YamlFile file;
  private final Framework framework;
  private final Problems problems = new Problems();
  private final MethodReader methods = new MethodReader(this);
  private final Instant began = Instant.now();
  private final Set<Path> inputs = new LinkedHashSet<>();
  private WrongValues wrong = new WrongValues();

  private RobustnessReader(Path path, Framework framework) {
    this.path = path;
    this.inputs.add(path);
    this.file = YamlFile.read(path);
    this.framework = framework;
  }

  /** The file that an evaluation's folder holds. */
  public static Path beside(Path evaluation) {
    Path folder = Files.isDirectory(evaluation) ? evaluation : evaluation.resolveSibling("");
    return folder.resolve("robustness.yaml");
  }

  /**
   * Reads a file.
   *
   * @param framework the contract that it is about
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static RobustnessSpec read(Path path, Framework framework) {
    return new RobustnessReader(path, framework).spec();
  }

  private RobustnessSpec spec() {
    wrong = new SchemaCheck(SCHEMA).check(file, pointer -> "", problems);
    JsonNode root = file.root();
    List<Choice> choices = new ArrayList<>();
    for (int c = 0; c < root.path("choices").size(); c++) {
      if (!isWrong("/choices/" + c)) {
        choice("/choices/" + c).ifPresent(choices::add);
      }
    }
    checkTogether(choices);
    if (problems.isEmpty()) {
      alternatives().checkTogether(choices);
    }
    Optional<RobustnessSpec.Exact> exact =
        root.has("exact") && !isWrong("/exact") ? Optional.of(exact()) : Optional.empty();
    Optional<RobustnessSpec.Confidence> confidence =
        root.has("confidence") && !isWrong("/confidence")
            ? Optional.of(confidence())
            : Optional.empty();
    JsonNode sensitivity = root.path("sensitivity");
    int resamples = sensitivity.path("resamples").asInt();
    if (resamples > 0 && !isWrong("/sensitivity")) {
      requireEnough(
          "/sensitivity/resamples",
          "resamples",
          resamples,
          (1 - SobolIndices.LEVEL) / 2,
          "intervals of " + NumberText.withoutNoise(100 * SobolIndices.LEVEL) + " %");
    }
    Optional<DataFile> design = root.has("design") ? dataFile("/design") : Optional.empty();
    Map<Path, String> read = FilesRead.hashes(inputs, began, problems);
    problems.throwIfAny();
    Map<Path, String> hashes = new LinkedHashMap<>();
    inputs.forEach(input -> hashes.put(input, read.get(input)));
    return new RobustnessSpec(
        path,
        hashes,
        root.path("seed").asLong(),
        root.path("runs").asLong(),
        root.has("points")
            ? Keyword.parse(PointSet.class, root.path("points").asText()).orElseThrow()
            : PointSet.RANDOM,
        root.path("interval").asDouble(),
        root.path("confidence-factor-runs").asLong(0),
        choices,
        design,
        root.path("every-run").asBoolean(),
        sensitivity.isObject()
            ? Optional.of(
                new RobustnessSpec.Sensitivity(
                    sensitivity.path("runs").asInt(), sensitivity.path("resamples").asInt()))
            : Optional.empty(),
        exact,
        confidence);
  }

  private RobustnessSpec.Confidence confidence() {
    JsonNode confidence = at("/confidence");
    List<String> indicators = framework.indicators().stream().map(Node::id).toList();
    List<String> counts = new ArrayList<>();
    for (JsonNode id : confidence.path("counts")) {
      if (!indicators.contains(id.asText())) {
        problem(
            "/confidence/counts/" + counts.size(),
            "no indicator '" + id.asText() + "'" + Problems.maybe(id.asText(), indicators));
      }
      counts.add(id.asText());
    }
    double level = confidence.path("level").asDouble();
    int draws = confidence.path("draws").asInt();
    requireEnough("/confidence/draws", "draws", draws, 1 - level, "a level of " + level);
    return new RobustnessSpec.Confidence(level, draws, counts);
  }

  /** At least one draw must lie beyond what a level leaves out, or the largest stands for it. */
  private void requireEnough(String at, String what, int found, double beyond, String level) {
    double least = Math.ceil(1 / beyond - 1e-6);
    if (found < least) {
      problem(
          at,
          "found "
              + found
              + " "
              + what
              + ", too few for "
              + level
              + "; expected at least "
              + NumberText.shortest(least));
    }
  }

  private RobustnessSpec.Exact exact() {
    Settings bounds =
        new Settings("bounds", at("/exact/bounds"), text -> problem("/exact/bounds", text));
    WeightBounds read = WeightBounds.read(bounds);
    Choice.Over over = Keyword.parse(Choice.Over.class, at("/exact/over").asText()).orElseThrow();
    new WeightDraw(
            new Choice.Weights("exact", new BoundedWeights(read), over, List.of()), framework)
        .shares().stream()
            .flatMap(shares -> read.fault(shares).stream())
            .distinct()
            .forEach(fault -> problem("/exact/bounds", fault));
    List<RobustnessSpec.Passing> passing = new ArrayList<>();
    at("/exact/passing")
        .forEach(
            pair ->
                passing.add(
                    new RobustnessSpec.Passing(pair.path(0).asText(), pair.path(1).asText())));
    return new RobustnessSpec.Exact(read, over, at("/exact/seconds").asInt(), passing);
  }

  private Optional<Choice> choice(String at) {
    JsonNode node = at(at);
    String id = node.path("id").asText();
    List<String> sorts = SORTS.stream().filter(node::has).toList();
    if (sorts.size() != 1) {
      problem(at, "found " + sorts.size() + " of " + String.join(", ", SORTS) + "; expected one");
      return Optional.empty();
    }
    for (String key : List.of("over", "depths")) {
      if (node.has(key) && !node.has("weights")) {
        problem(at + "/" + key, "'" + key + "' is for weights that are drawn");
      }
    }
    return switch (sorts.get(0)) {
      case "alternatives" -> Optional.of(new Choice.Alternatives(id, alternatives(at)));
      case "leave-out" -> Optional.of(new Choice.Alternatives(id, leftOut(at)));
      case "weights" -> weights(at, id);
      default -> Optional.of(new Choice.MeasurementError(id));
    };
  }

  private Optional<Choice> weights(String at, String id) {
    Optional<WeightDistribution> distribution =
        methods.read(at + "/weights", WeightDistributions.ALL);
    Choice.Over over =
        at(at).has("over")
            ? Keyword.parse(Choice.Over.class, at(at).path("over").asText()).orElseThrow()
            : Choice.Over.SIBLINGS;
    List<Integer> depths = new ArrayList<>();
    at(at).path("depths").forEach(depth -> depths.add(depth.asInt()));
    if (over == Choice.Over.INDICATORS && !depths.isEmpty()) {
      problem(at + "/depths", "weights over all indicators have no depths");
    }
    if (distribution.isEmpty()) {
      return Optional.empty();
    }
    Choice.Weights choice = new Choice.Weights(id, distribution.get(), over, depths);
    WeightDraw draw = new WeightDraw(choice, framework);
    if (draw.nodes().length == 0) {
      problem(at, "no node there has siblings to share a whole with, so no weight can change");
    }
    draw.faults().forEach(fault -> problem(at + "/weights", fault));
    return Optional.of(choice);
  }

  private AlternativeReader alternatives() {
    return new AlternativeReader(this, methods, framework);
  }

  private List<Alternative> alternatives(String at) {
    List<Alternative> alternatives = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    AlternativeReader reader = alternatives();
    for (int a = 0; a < at(at).path("alternatives").size(); a++) {
      String here = at + "/alternatives/" + a;
      Alternative alternative = reader.read(here);
      if (!ids.add(alternative.id())) {
        problem(here, "alternative '" + alternative.id() + "' is a duplicate");
      }
      alternatives.add(alternative);
    }
    return alternatives;
  }

  /** All indicators, and all but one of them. */
  private List<Alternative> leftOut(String at) {
    List<String> indicators = framework.indicators().stream().map(Node::id).toList();
    List<String> named = new ArrayList<>();
    at(at).path("leave-out").forEach(id -> named.add(id.asText()));
    for (int i = 0; i < named.size(); i++) {
      if (!indicators.contains(named.get(i))) {
        problem(
            at + "/leave-out/" + i,
            "no indicator '" + named.get(i) + "'" + Problems.maybe(named.get(i), indicators));
        return List.of();
      }
    }
    List<Alternative> alternatives = new ArrayList<>(List.of(Alternative.contract()));
    (named.isEmpty() ? indicators : named)
        .forEach(id -> alternatives.add(Alternative.leavingOut("without-" + id, List.of(id))));
    return alternatives;
  }

  private void checkTogether(List<Choice> choices) {
    Map<String, String> drawnBy = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    List<Node> nodes = framework.nodes();
    int errors = 0;
    for (int c = 0; c < choices.size(); c++) {
      Choice choice = choices.get(c);
      if (!ids.add(choice.id())) {
        problem("/choices", "choice '" + choice.id() + "' is a duplicate");
      }
      errors += choice instanceof Choice.MeasurementError ? 1 : 0;
      if (choice.weights().isPresent()) {
        Choice.Weights weights = choice.weights().get();
        for (int node : new WeightDraw(weights, framework).nodes()) {
          String before = drawnBy.put(nodes.get(node).id(), choice.id());
          if (before != null
              || (weights.over() == Choice.Over.INDICATORS && c > 0 && drawn(choices, c))) {
            problem(
                "/choices",
                "'" + choice.id() + "' draws weights that another choice draws already");
            return;
          }
        }
      }
    }
    if (errors > 1) {
      problem("/choices", "errors of measurement stand a second time");
    }
  }

  private static boolean drawn(List<Choice> choices, int before) {
    return choices.subList(0, before).stream().anyMatch(choice -> choice.weights().isPresent());
  }

  @Override
  public JsonNode at(String pointer) {
    return file.root().at(pointer);
  }

  @Override
  public boolean isWrong(String pointer) {
    return wrong.isWithin(pointer);
  }

  @Override
  public void problem(String pointer, String message) {
    problems.add(file.place(pointer), message);
  }

  /** Reads another file, whose problems are reported with these. */
  /** The weights that a file gives; empty when something is wrong with it. */
  Optional<Map<String, Double>> weightSet(String pointer) {
    return dataFile(pointer)
        .flatMap(data -> problems.collect(() -> WeightSet.read(data, framework)));
  }

  /** A file that is named; reported when it is not there. */
  private Optional<DataFile> dataFile(String pointer) {
    String name = at(pointer).isTextual() ? pointer : pointer + "/file";
    if (isWrong(pointer)) {
      return Optional.empty();
    }
    Path folder = path.toAbsolutePath().getParent();
    Optional<String> fault = NamedFile.fault(folder, at(name).asText(), "");
    fault.ifPresent(message -> problem(name, message));
    if (fault.isPresent()) {
      return Optional.empty();
    }
    DataFile data = DataFile.of(file, pointer, folder);
    inputs.add(data.path());
    return Optional.of(data);
  }
}
