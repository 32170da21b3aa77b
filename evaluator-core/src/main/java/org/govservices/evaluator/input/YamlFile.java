package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML or JSON file as a tree whose every value knows its line and column. A number is one in
 * decimal digits that can be computed with. What versions of YAML take in different ways (010,
 * 0x1F, 1_000, 1:30) and what is no finite number (.inf, 1e999) stays the text that was written,
 * which the schema refuses where it asks for a number.
 */
public final class YamlFile {
  /** How deep values may stand in one another; each level of a framework's children is two. */
  private static final int MOST_DEPTH = 100;

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_FILE = 3_000_000;
  private static final int LONGEST_LINE = 100_000;

  private final String name;
  private final JsonNode root;
  private final Map<String, Place> places;

  private final Map<String, String> written;

  private YamlFile(
      String name, JsonNode root, Map<String, Place> places, Map<String, String> written) {
    this.name = name;
    this.root = root;
    this.places = places;
    this.written = written;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException when it cannot be read, is not UTF-8 or not YAML, has more than
   *     3,000,000 characters or 100,000 in a line, repeats a key, is nested too deeply, or uses
   *     anchors
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
    refuseLengths(name, text, problems);
    return parse(name, text, YAML, problems);
  }

  /**
   * Reads a JSON file of any length; otherwise as {@link #read}.
   *
   * @throws InvalidInputException when it cannot be read, is not UTF-8 or not JSON, repeats a key,
   *     or is nested too deeply
   */
  public static YamlFile readJson(Path file) {
    return parse(TextFile.displayName(file), TextFile.readUtf8(file), JSON, new Problems());
  }

  private static YamlFile parse(String name, String text, JsonFactory form, Problems problems) {
    refuseCharacters(name, text, problems);
    Map<String, Place> places = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    JsonNode root = JsonNodeFactory.instance.missingNode();
    try (JsonParser parser = form.createParser(text)) {
      Walk walk = new Walk(name, text, parser, places, written, problems);
      if (parser.nextToken() == null) {
        problems.add(Place.of(name), "the file is empty");
      } else {
        root = walk.value("");
        if (parser.nextToken() != null) {
          problems.add(walk.here(), "a second document starts here; expected one");
        }
      }
    } catch (JsonProcessingException e) {
      problems.add(form == YAML ? YamlFault.of(name, text, e) : jsonFault(name, e));
    } catch (IOException e) {
      problems.add(Place.of(name), "cannot be read: " + e.getMessage());
    }
    problems.throwIfAny();
    return new YamlFile(name, root, places, written);
  }

  /** Behind a bracket the parser says where its text, which it does not know, begins. */
  private static Problem jsonFault(String name, JsonProcessingException e) {
    String reason = e.getOriginalMessage().lines().findFirst().orElse("");
    return new Problem(
        e.getLocation() == null
            ? Place.of(name)
            : Place.of(name, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
        "not valid JSON: " + reason.replaceFirst(" \\(start marker at .*", ""));
  }

  /** The parser's time grows with the square of a line's length. */
  private static void refuseLengths(String name, String text, Problems problems) {
    if (text.length() > LONGEST_FILE) {
      problems.add(
          Place.of(name),
          "the file has "
              + text.length()
              + " characters; expected at most "
              + LONGEST_FILE
              + ": is this the right file?");
      problems.throwIfAny();
    }
    int line = 1;
    int begin = 0;
    for (int end = text.indexOf('\n'); begin < text.length(); end = text.indexOf('\n', begin)) {
      int length = (end < 0 ? text.length() : end) - begin;
      if (length > LONGEST_LINE) {
        problems.add(
            Place.of(name, line, LONGEST_LINE + 1),
            "the line has " + length + " characters; expected at most " + LONGEST_LINE);
      }
      begin = end < 0 ? text.length() : end + 1;
      line++;
    }
    problems.throwIfAny();
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

  /** The file's name as the user knows it. */
  public String name() {
    return name;
  }

  /** The whole content. */
  public JsonNode root() {
    return root;
  }

  /** What was written at a JSON pointer for a number or a word such as NO; empty for all else. */
  Optional<String> written(String pointer) {
    return Optional.ofNullable(written.get(pointer));
  }

  /**
   * Takes what was written at a JSON pointer as a text, where a text belongs: NO for Norway, 2024
   * for a title. Nothing (null, ~) stays nothing.
   *
   * @return whether this changed anything
   */
  boolean takeAsText(String pointer) {
    JsonNode value = root.at(pointer);
    String text = written.get(pointer);
    if (text == null || value.isTextual() || value.isNull()) {
      return false;
    }
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode around = root.at(at.head());
    if (around instanceof ObjectNode object) {
      object.put(at.last().getMatchingProperty(), text);
    } else if (around instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), text);
    }
    return true;
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

  /** Where a file that is named stands, and the values of the keys that declare its form. */
  public Map<String, Place> declared(String pointer) {
    Map<String, Place> declared = new HashMap<>(Map.of("file", place(pointer)));
    root.at(pointer)
        .fieldNames()
        .forEachRemaining(key -> declared.put(key, place(child(pointer, key))));
    return declared;
  }

  /** The pointer of a member of an object. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static final class Walk {
    private final String name;
    private final String text;
    private List<String> lines = List.of();
    private final JsonParser parser;
    private final Map<String, Place> places;
    private final Map<String, String> written;
    private final Problems problems;
    private int depth;

    Walk(
        String name,
        String text,
        JsonParser parser,
        Map<String, Place> places,
        Map<String, String> written,
        Problems problems) {
      this.name = name;
      this.text = text;
      this.parser = parser;
      this.places = places;
      this.written = written;
      this.problems = problems;
    }

    Place here() {
      JsonLocation at = parser.currentTokenLocation();
      return Place.of(name, at.getLineNr(), at.getColumnNr());
    }

    JsonNode value(String pointer) throws IOException {
      places.put(pointer, here());
      if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        problems.add(here(), "an alias; write the value out instead");
      }
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      if (depth >= MOST_DEPTH && parser.currentToken().isStructStart()) {
        problems.add(here(), "nested more than " + MOST_DEPTH + " levels deep");
        parser.skipChildren();
        return nodes.nullNode();
      }
      if (parser.currentToken().isScalarValue()
          && parser.currentToken() != JsonToken.VALUE_STRING) {
        written.put(pointer, parser.getText());
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
      List<RepeatedKey> repeated = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = sound(parser.currentName());
        String member = child(pointer, key);
        if (object.has(key)) {
          repeated.add(new RepeatedKey(key, parser.currentTokenLocation().getLineNr(), here()));
        }
        places.put("key:" + member, here());
        parser.nextToken();
        object.set(key, value(member));
      }
      depth--;
      if (!repeated.isEmpty()) {
        RepeatedKey.report(name, lines(), repeated, problems);
      }
      return object;
    }

    private List<String> lines() {
      lines = lines.isEmpty() ? text.lines().toList() : lines;
      return lines;
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
