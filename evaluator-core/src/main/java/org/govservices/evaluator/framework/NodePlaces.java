package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.YamlFile;

/** Where the nodes of a framework and their settings stand in its file. */
public final class NodePlaces {
  private final YamlFile file;
  private final Map<String, Node> nodes = new HashMap<>();

  /** Of a file that {@link FrameworkReader} has read. */
  NodePlaces(YamlFile file) {
    this.file = file;
    collect("/index", Framework.ROOT, List.of("/defaults"));
  }

  /**
   * A node in the file.
   *
   * @param defaults pointers of the defaults it inherits from, the nearest first
   */
  private record Node(String pointer, String path, List<String> defaults) {}

  /** Where a value outside the tree stands, by its JSON pointer. */
  public Place at(String pointer) {
    return file.place(pointer);
  }

  /** Where a node begins. */
  public Place of(String id) {
    Node node = nodes.get(id);
    return file.place(node.pointer()).node(node.path());
  }

  /**
   * Where a setting of a node stands: at the node, or in the defaults that give it; the node itself
   * when it is stated nowhere.
   *
   * @param setting a key, or a path of keys: {@code missing/failed}
   */
  public Place of(String id, String setting) {
    Node node = nodes.get(id);
    List<String> holders = new ArrayList<>(List.of(node.pointer()));
    holders.addAll(node.defaults());
    return holders.stream()
        .map(holder -> holder + "/" + setting)
        .filter(pointer -> !file.root().at(pointer).isMissingNode())
        .findFirst()
        .map(pointer -> file.place(pointer).node(node.path()))
        .orElseGet(() -> of(id));
  }

  private void collect(String pointer, String path, List<String> above) {
    JsonNode tree = file.root().at(pointer);
    List<String> defaults = new ArrayList<>(List.of(pointer + "/defaults"));
    defaults.addAll(above);
    String id = path.substring(path.lastIndexOf('/') + 1);
    nodes.put(id, new Node(pointer, path, defaults));
    for (int c = 0; c < tree.path("children").size(); c++) {
      String child = pointer + "/children/" + c;
      collect(child, path + "/" + file.root().at(child).path("id").asText(), defaults);
    }
  }
}
