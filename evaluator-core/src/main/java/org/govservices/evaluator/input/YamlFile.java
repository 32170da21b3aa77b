package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A YAML file as a tree whose every value knows its line and column. A number is one in decimal
 * digits that can be computed with. What versions of YAML take in different ways (010, 0x1F, 1_000,
 * 1:30) and what is no finite number (.inf, 1e999) stays the text that was written, which the
 * schema refuses where it asks for a number.
 */
public final class YamlFile {
  /** How deep values may stand in one another; each level of a framework's children is two. */
  private static final int MOST_DEPTH = 100;

  private static final YAMLFactory YAML = new YAMLFactory();

  private final String name;
  private final JsonNode root;
  private final Map<String, Place> places;

  private YamlFile(String name, JsonNode root, Map<String, Place> places) {
    this.name = name;
    this.root = root;
    this.places = places;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException when it cannot be read, is not UTF-8 or not YAML, repeats a key,
   *     is nested too deeply, or uses anchors
   */
  public static YamlFile read(Path file) {
    return parse(TextFile.displayName(file), TextFile.readUtf8(file));
  }

  /**
   * Reads a text, as {@link #read} reads a file.
   *
   * @param name for the places of its values
   */
  public static YamlFile parse(String name, String text) {
    Problems problems = new Problems();
    refuseCharacters(name, text, problems);
    Map<String, Place> places = new HashMap<>();
    JsonNode root = JsonNodeFactory.instance.missingNode();
    try (YAMLParser parser = YAML.createParser(text)) {
      Walk walk = new Walk(name, parser, places, problems);
      if (parser.nextToken() == null) {
        problems.add(Place.of(name), "the file is empty");
      } else {
        root = walk.value("");
        if (parser.nextToken() != null) {
          problems.add(walk.here(), "a second document starts here; expected one");
        }
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problems.add(
          at == null ? Place.of(name) : Place.of(name, at.getLineNr(), at.getColumnNr()),
          "not valid YAML: " + reason(e));
    } catch (IOException e) {
      problems.add(Place.of(name), "cannot be read: " + e.getMessage());
    }
    problems.throwIfAny();
    return new YamlFile(name, root, places);
  }

  /** The parser refuses most of them, too, but does not say where. */
  private static void refuseCharacters(String name, String text, Problems problems) {
    if (ForbiddenCharacter.indexIn(text) >= 0) {
      List<String> lines = text.lines().toList();
      for (int l = 0; l < lines.size(); l++) {
        Place place = Place.of(name, l + 1, ForbiddenCharacter.indexIn(lines.get(l)) + 1);
        ForbiddenCharacter.in(lines.get(l)).ifPresent(found -> problems.add(place, found));
      }
      problems.throwIfAny();
    }
  }

  /** What the parser says, without the lines that quote the place. */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining("; "));
  }

  /** The file's name as the user knows it. */
  public String name() {
    return name;
  }

  /** The whole content. */
  public JsonNode root() {
    return root;
  }

  /** Where the value at a JSON pointer stands, or the nearest value around it. */
  public Place place(String pointer) {
    for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      Place place = places.get(p);
      if (place != null) {
        return place;
      }
      if (p.isEmpty()) {
        return Place.of(name);
      }
    }
  }

  /** Where the key of a member stands (its value's place when it has no key). */
  public Place placeOfKey(String pointer) {
    Place place = places.get("key:" + pointer);
    return place != null ? place : place(pointer);
  }

  /** The pointer of a member of an object. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static final class Walk {
    private final String name;
    private final YAMLParser parser;
    private final Map<String, Place> places;
    private final Problems problems;
    private int depth;

    Walk(String name, YAMLParser parser, Map<String, Place> places, Problems problems) {
      this.name = name;
      this.parser = parser;
      this.places = places;
      this.problems = problems;
    }

    Place here() {
      JsonLocation at = parser.currentTokenLocation();
      return Place.of(name, at.getLineNr(), at.getColumnNr());
    }

    JsonNode value(String pointer) throws IOException {
      places.put(pointer, here());
      if (parser.isCurrentAlias()) {
        problems.add(here(), "an alias; write the value out instead");
      }
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      if (depth >= MOST_DEPTH && parser.currentToken().isStructStart()) {
        problems.add(here(), "nested more than " + MOST_DEPTH + " levels deep");
        parser.skipChildren();
        return nodes.nullNode();
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(pointer);
        case START_ARRAY -> array(pointer);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
        case VALUE_TRUE -> nodes.booleanNode(true);
        case VALUE_FALSE -> nodes.booleanNode(false);
        case VALUE_NULL -> nodes.nullNode();
        default -> nodes.textNode(sound(parser.getText()));
      };
    }

    private String sound(String text) {
      ForbiddenCharacter.in(text).ifPresent(found -> problems.add(here(), found));
      return text;
    }

    private JsonNode number() throws IOException {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      String text = parser.getText();
      if (!NumberForm.isPlain(text)) {
        return nodes.textNode(text);
      }
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? nodes.numberNode(parser.getBigIntegerValue())
          : nodes.numberNode(parser.getDecimalValue());
    }

    private ObjectNode object(String pointer) throws IOException {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      depth++;
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = sound(parser.currentName());
        String member = child(pointer, key);
        if (object.has(key)) {
          problems.add(here(), "'" + key + "' stands here a second time");
        }
        places.put("key:" + member, here());
        parser.nextToken();
        object.set(key, value(member));
      }
      depth--;
      return object;
    }

    private ArrayNode array(String pointer) throws IOException {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      depth++;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(pointer + "/" + array.size()));
      }
      depth--;
      return array;
    }
  }
}
