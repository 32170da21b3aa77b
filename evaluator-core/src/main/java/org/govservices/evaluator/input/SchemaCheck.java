package org.govservices.evaluator.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a YAML file against the JSON Schema that ships with it, in words a user can act on. */
public final class SchemaCheck {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final JsonSchema schema;

  /** Loads a schema from the class path. */
  public SchemaCheck(String resource) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .preloadJsonSchema(false)
            .build();
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no schema on the class path: " + resource);
      }
      schema = SCHEMAS.getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reports everything in the file that its schema forbids.
   *
   * @param nodePath the path of the node that the value at a JSON pointer belongs to; may be empty
   * @return JSON pointers of the values that are wrong
   */
  public Set<String> check(YamlFile file, Function<String, String> nodePath, Problems problems) {
    Set<String> wrong = new HashSet<>();
    for (ValidationMessage message : schema.validate(file.root())) {
      String at = message.getInstanceLocation().toString();
      Place place = file.place(at);
      if (message.getMessageKey().equals("additionalProperties")) {
        at = YamlFile.child(at, message.getProperty());
        place = file.placeOfKey(at);
      }
      problems.add(place.node(nodePath.apply(at)), inWords(message));
      wrong.add(at);
    }
    return wrong;
  }

  private String inWords(ValidationMessage message) {
    JsonNode value = message.getInstanceNode();
    List<String> allowed = texts(message.getSchemaNode());
    String found = "found " + shown(value) + "; ";
    String meant = owner(message).path("description").asText();
    String key = message.getProperty();
    return switch (message.getMessageKey()) {
      case "additionalProperties" ->
          "unknown key '" + key + "'" + Problems.maybeOneOf(key, known(message));
      case "required" -> "'" + key + "' is missing";
      case "enum" ->
          found
              + (allowed.size() == 1 ? "expected " : "expected one of ")
              + String.join(", ", allowed)
              + (value.isTextual() ? Problems.maybe(value.asText(), allowed) : "");
      case "type" ->
          found + "expected " + (meant.isEmpty() ? types(allowed) : meant) + advice(message);
      default ->
          found + (meant.isEmpty() ? message.getError() : "expected " + meant) + advice(message);
    };
  }

  /** What to do about a text that stands where a number is expected. */
  private String advice(ValidationMessage message) {
    List<String> types = texts(owner(message).path("type"));
    JsonNode value = message.getInstanceNode();
    return value.isTextual() && (types.contains("number") || types.contains("integer"))
        ? NumberForm.advice(value.asText())
        : "";
  }

  private static String types(List<String> names) {
    return names.stream()
        .map(
            name ->
                switch (name) {
                  case "object" -> "keys with values";
                  case "array" -> "a list";
                  case "string" -> "a text";
                  case "integer" -> "a whole number";
                  default -> "a " + name;
                })
        .collect(Collectors.joining(" or "));
  }

  /** The part of the schema that holds the rule which the message is about. */
  private JsonNode owner(ValidationMessage message) {
    String keyword = message.getSchemaLocation().getFragment().toString();
    return schema.getSchemaNode().at(keyword.substring(0, keyword.lastIndexOf('/')));
  }

  private List<String> known(ValidationMessage message) {
    List<String> known = new ArrayList<>();
    owner(message).path("properties").fieldNames().forEachRemaining(known::add);
    return known;
  }

  /** The texts of a list, or the one text. */
  private static List<String> texts(JsonNode rule) {
    List<String> texts = new ArrayList<>();
    rule.forEach(node -> texts.add(node.asText()));
    return rule.isTextual() ? List.of(rule.asText()) : texts;
  }

  private static String shown(JsonNode value) {
    String text = value.isTextual() ? "'" + value.asText() + "'" : value.toString();
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
