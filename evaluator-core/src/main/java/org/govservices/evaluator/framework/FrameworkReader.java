package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.number.Rounding;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Grading;
import org.govservices.evaluator.ranking.RankingRule;
import org.govservices.evaluator.ranking.Ties;
import org.govservices.evaluator.text.LocalText;

/**
 * Reads {@code framework.yaml}. The schema judges the form of the file; this class judges what the
 * schema cannot see, and reads on behind a problem so that all are reported at once.
 */
public final class FrameworkReader {
  private static final String SCHEMA = "/org/govservices/evaluator/framework.schema.json";

  private final YamlFile file;
  private final Problems problems = new Problems();
  private Set<String> wrong = Set.of();

  private FrameworkReader(YamlFile file) {
    this.file = file;
  }

  /** The file that a path means: itself, or {@code framework.yaml} in a folder. */
  public static Path locate(Path fileOrFolder) {
    return Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve("framework.yaml") : fileOrFolder;
  }

  /**
   * Reads a framework.
   *
   * @param fileOrFolder the file, or the folder that holds a {@code framework.yaml}
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Framework read(Path fileOrFolder) {
    return new FrameworkReader(YamlFile.read(locate(fileOrFolder))).framework();
  }

  private Framework framework() {
    Problems form = new Problems();
    wrong = new SchemaCheck(SCHEMA).check(file, form);
    form.list().forEach(problem -> problems.add(problem.place(), problem.message()));
    JsonNode root = file.root();
    Scale scale = scale(root.path("scale"));
    List<Band> bands = bands(root.path("bands"), scale);
    Dimension index = new TreeReader(this, scale).index();
    problems.throwIfAny();
    JsonNode grading = root.path("grading");
    JsonNode ranking = root.path("ranking");
    return new Framework(
        root.path("id").asText(),
        root.path("edition").asText(),
        text(root.path("title")),
        word("/status", Framework.Standing.class),
        sources(root.path("sources")),
        scale,
        new Grading(grading.path("decimals").asInt(), word("/grading/rounding", Rounding.class)),
        bands,
        new RankingRule(ranking.path("within").asText(), word("/ranking/ties", Ties.class)),
        root.at("/screen/least-observed").asDouble(0),
        root.has("roll-up") ? word("/roll-up", Framework.RollUp.class) : Framework.RollUp.NONE,
        index);
  }

  /** The value at a JSON pointer; missing when there is none. */
  JsonNode at(String pointer) {
    return file.root().at(pointer);
  }

  /** Whether there is a value at a JSON pointer. */
  boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  /** The line and column of a value. */
  String line(String pointer) {
    return file.place(pointer).position();
  }

  /** Whether the schema already complained about this value or something in it. */
  boolean isWrong(String pointer) {
    return wrong.stream().anyMatch(w -> w.equals(pointer) || w.startsWith(pointer + "/"));
  }

  /** Reports a problem at a value, naming the node it belongs to. */
  void problem(String pointer, String message) {
    problems.add(place(pointer), message);
  }

  private Place place(String pointer) {
    List<String> path = new ArrayList<>();
    if (pointer.startsWith("/index")) {
      path.add(Framework.ROOT);
    }
    for (int at = pointer.indexOf("/children/"); at >= 0; ) {
      int end = pointer.indexOf('/', at + "/children/".length());
      String node = end < 0 ? pointer : pointer.substring(0, end);
      path.add(file.root().at(node).path("id").asText("?"));
      at = end < 0 ? -1 : pointer.indexOf("/children/", end);
    }
    return file.place(pointer).node(String.join("/", path));
  }

  private Scale scale(JsonNode node) {
    Scale harmless = new Scale(0, 1);
    if (node.isTextual()) {
      return Scale.UNBOUNDED;
    }
    if (isWrong("/scale") || node.isMissingNode()) {
      return harmless;
    }
    double low = node.path(0).asDouble();
    double high = node.path(1).asDouble();
    if (!(low < high)) {
      problem("/scale", "found " + node + "; expected [worst, best] with worst < best");
      return harmless;
    }
    return new Scale(low, high);
  }

  private List<Band> bands(JsonNode list, Scale scale) {
    if (isWrong("/bands")) {
      return List.of();
    }
    List<Band> bands = new ArrayList<>();
    Map<String, Boolean> ids = new HashMap<>();
    for (int b = 0; b < list.size(); b++) {
      JsonNode node = list.get(b);
      String at = "/bands/" + b;
      String id = node.path("id").asText();
      boolean last = b == list.size() - 1;
      if (ids.put(id, true) != null) {
        problem(at + "/id", "band '" + id + "' stands a second time");
      }
      if (node.has("above") && node.has("from")) {
        problem(at, "band '" + id + "' has both 'above' and 'from'; expected one");
      }
      boolean bounded = node.has("above") || node.has("from");
      if (last && bounded) {
        problem(at, "the last band, '" + id + "', has a bound; scores below it would have no band");
      } else if (!last && !bounded) {
        problem(at, "band '" + id + "' has no bound; only the last band has none");
      }
      boolean closed = node.has("from");
      double bound =
          bounded ? node.path(closed ? "from" : "above").asDouble() : Double.NEGATIVE_INFINITY;
      if (bounded && (bound <= scale.low() || bound > scale.high())) {
        problem(
            at,
            "band '" + id + "' begins at " + NumberText.shortest(bound) + ", outside the scale");
      }
      if (b > 0 && bounded && bound >= bands.get(b - 1).bound()) {
        problem(
            at,
            "band '"
                + id
                + "' begins at "
                + NumberText.shortest(bound)
                + ", not below '"
                + bands.get(b - 1).id()
                + "'; expected the best band first");
      }
      bands.add(new Band(id, text(node.path("name")), bound, closed));
    }
    return bands;
  }

  private static List<String> sources(JsonNode list) {
    List<String> sources = new ArrayList<>();
    list.forEach(source -> sources.add(source.asText()));
    return sources;
  }

  /** A bilingual text; a stand-in when the schema has complained. */
  static LocalText text(JsonNode node) {
    String en = node.path("en").textValue();
    String zh = node.path("zh").textValue();
    return en == null && zh == null ? LocalText.same("?") : new LocalText(en, zh);
  }

  private <E extends Enum<E> & Keyword> E word(String pointer, Class<E> type) {
    return Keyword.parse(type, file.root().at(pointer).asText()).orElseThrow();
  }
}
