package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SchemaCheck;
import org.govservices.evaluator.input.WrongValues;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.Rounding;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Grading;
import org.govservices.evaluator.ranking.RankingRule;
import org.govservices.evaluator.ranking.Ties;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * Reads {@code framework.yaml}. The schema judges the form of the file; this class judges what the
 * schema cannot see, and reads on behind a problem so that all are reported at once.
 */
public final class FrameworkReader implements MethodReader.Source {
  private static final String SCHEMA = "/org/govservices/evaluator/framework.schema.json";

  private final YamlFile file;
  private final Problems problems = new Problems();
  private final Map<String, List<String>> unstated = new LinkedHashMap<>();
  private WrongValues wrong = new WrongValues();

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
    return read(YamlFile.read(locate(fileOrFolder)));
  }

  static Framework read(YamlFile file) {
    return new FrameworkReader(file).framework();
  }

  private Framework framework() {
    if (has("/framework") && !has("/index")) {
      problems.add(
          file.placeOfKey("/framework"),
          "this file is an evaluation; expected a framework, which it names here");
      problems.throwIfAny();
    }
    wrong = new SchemaCheck(SCHEMA).check(file, this::nodePath, problems);
    JsonNode root = file.root();
    if (!root.isObject()) {
      problems.throwIfAny();
    }
    Scale scale = scale(root.path("scale"));
    List<Band> bands = new BandReader(this, scale).read();
    TreeReader tree = new TreeReader(this, scale, bandIds());
    Dimension index = tree.index();
    reportUnstated();
    List<String> tieBreakers = tieBreakers(tree);
    int rankDecimals = rankDecimals(root.path("grading"));
    problems.throwIfAny();
    JsonNode ranking = root.path("ranking");
    return new Framework(
        root.path("id").asText(),
        root.path("edition").asText(),
        text(root.path("title")),
        word("/status", Framework.Standing.class),
        texts(root.path("sources")),
        scale,
        new Grading(
            root.at("/grading/decimals").asInt(),
            rankDecimals,
            word("/grading/rounding", Rounding.class)),
        bands,
        new RankingRule(
            ranking.path("within").asText(), word("/ranking/ties", Ties.class), tieBreakers),
        root.at("/screen/least-observed").asDouble(0),
        RollUp.read(root.path("roll-up")),
        texts(root.path("records-from")),
        index);
  }

  @Override
  public JsonNode at(String pointer) {
    return file.root().at(pointer);
  }

  /** Whether there is a value at a JSON pointer. */
  boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  /** Whether there is a value at a JSON pointer that has no keys, as it should. */
  boolean isMalformed(String pointer) {
    return has(pointer) && !at(pointer).isObject();
  }

  /** How many values the list at a JSON pointer has; 0 when no list is there. */
  int size(String pointer) {
    return at(pointer).isArray() ? at(pointer).size() : 0;
  }

  /** Where a value stands. */
  Place place(String pointer) {
    return file.place(pointer);
  }

  @Override
  public boolean isWrong(String pointer) {
    return wrong.isWithin(pointer);
  }

  /** Reports a problem at a value, naming the node it belongs to. */
  @Override
  public void problem(String pointer, String message) {
    problems.add(file.place(pointer).node(nodePath(pointer)), message);
  }

  /** Notes that a node has a setting neither of its own nor from above. */
  void unstated(String setting, String pointer) {
    unstated.computeIfAbsent(setting, s -> new ArrayList<>()).add(pointer);
  }

  /** What many nodes lack was forgotten where it is stated for all. */
  private void reportUnstated() {
    unstated.forEach(
        (setting, nodes) -> {
          if (wrong.hasMisspelt(setting.substring(setting.lastIndexOf(' ') + 1))) {
            return; // of that it is said
          }
          String all = nodes.size() > 3 ? "; state it in `defaults`, once for all" : "";
          nodes.forEach(
              node ->
                  problem(node, "'" + setting + "' is stated neither here nor in defaults" + all));
        });
  }

  private String nodePath(String pointer) {
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
    return String.join("/", path);
  }

  private Scale scale(JsonNode node) {
    Scale harmless = new Scale(-Double.MAX_VALUE, Double.MAX_VALUE);
    if (isWrong("/scale") || node.isMissingNode()) {
      return harmless;
    }
    if (node.isTextual()) {
      return Scale.UNBOUNDED;
    }
    double low = node.path(0).asDouble();
    double high = node.path(1).asDouble();
    if (!(low < high)) {
      problem("/scale", "found " + node + "; expected [worst, best] with worst < best");
      return harmless;
    }
    return new Scale(low, high);
  }

  /** The decimals shown, unless the contract ranks by more. */
  private int rankDecimals(JsonNode grading) {
    int shown = grading.path("decimals").asInt();
    int ranked = grading.path("rank-decimals").asInt(shown);
    if (ranked < shown && !isWrong("/grading")) {
      problem(
          "/grading/rank-decimals",
          "found "
              + ranked
              + "; expected at least the "
              + shown
              + " decimals that are shown, since scores shown apart would share a rank");
    }
    return ranked;
  }

  /** As they are written, also where bounds are wrong: other rules name them. */
  private List<String> bandIds() {
    List<String> ids = new ArrayList<>();
    at("/bands").forEach(band -> ids.add(band.path("id").asText()));
    return ids;
  }

  private List<String> tieBreakers(TreeReader tree) {
    List<String> nodes = new ArrayList<>();
    for (int n = 0; n < size("/ranking/tie-breakers"); n++) {
      JsonNode node = at("/ranking/tie-breakers/" + n);
      String id = node.asText();
      if (!tree.ids().contains(id)) {
        problem(
            "/ranking/tie-breakers/" + n, "no node '" + id + "'" + Problems.maybe(id, tree.ids()));
      }
      nodes.add(id);
    }
    return nodes;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
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
