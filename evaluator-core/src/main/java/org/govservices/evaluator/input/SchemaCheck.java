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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @return the values that are wrong
   */
  public WrongValues check(YamlFile file, Function<String, String> nodePath, Problems problems) {
    Set<ValidationMessage> messages = schema.validate(file.root());
    while (takeTexts(file, messages)) {
      messages = schema.validate(file.root());
    }
    messages = SchemaChoices.meant(messages);
    Map<String, Set<String>> misspelt = misspelt(messages);
    WrongValues wrong = new WrongValues();
    for (ValidationMessage message : messages) {
      String at = message.getInstanceLocation().toString();
      Place place = file.place(at);
      if (message.getMessageKey().equals("additionalProperties")) {
        at = YamlFile.child(at, message.getProperty());
        place = file.placeOfKey(at);
      }
      boolean told =
          message.getMessageKey().equals("required")
              && misspelt.getOrDefault(at, Set.of()).contains(message.getProperty());
      if (!told) {
        String words = inWords(message, file.written(at));
        problems.add(new Problem(place.node(nodePath.apply(at)), words, kind(message, words)));
      }
      if (message.getMessageKey().equals("additionalProperties")) {
        wrong.addUnknown(at, message.getProperty());
      } else {
        wrong.add(at);
      }
    }
    return wrong;
  }

  /** Takes what YAML reads as something else (NO, on, 2024.10) as the text that belongs there. */
  private static boolean takeTexts(YamlFile file, Set<ValidationMessage> messages) {
    boolean taken = false;
    for (ValidationMessage message : messages) {
      String at = message.getInstanceLocation().toString();
      List<String> allowed = texts(message.getSchemaNode());
      boolean text =
          switch (message.getMessageKey()) {
            case "type" ->
                message.getInstanceNode().isNumber()
                    ? allowed.equals(List.of("string"))
                    : allowed.contains("string");
            case "enum" -> file.written(at).filter(allowed::contains).isPresent();
            default -> false;
          };
      taken |= text && file.takeAsText(at);
    }
    return taken;
  }

  /** By the mapping: the keys that unknown ones in it were probably meant to be. */
  private Map<String, Set<String>> misspelt(Set<ValidationMessage> messages) {
    Map<String, Set<String>> misspelt = new HashMap<>();
    for (ValidationMessage message : messages) {
      if (message.getMessageKey().equals("additionalProperties")) {
        misspelt
            .computeIfAbsent(message.getInstanceLocation().toString(), at -> new HashSet<>())
            .addAll(NearWords.of(YamlFault.key(message.getProperty()), known(message)));
      }
    }
    return misspelt;
  }

  /**
   * What is wrong.
   *
   * @param written what was written for a value that is no text
   */
  private String inWords(ValidationMessage message, Optional<String> written) {
    JsonNode value = message.getInstanceNode();
    List<String> allowed = texts(message.getSchemaNode());
    String found =
        "found "
            + (value.isTextual()
                ? shown(value)
                : written.map(SchemaCheck::shortened).orElseGet(() -> shown(value)))
            + "; ";
    String meant = owner(message).path("description").asText();
    String key = message.getProperty();
    return switch (message.getMessageKey()) {
      case "additionalProperties" ->
          "unknown key '"
              + shortened(key)
              + "'"
              + YamlFault.fullWidth(key)
                  .or(() -> decimalComma(key, value))
                  .map(advice -> "; " + advice)
                  .orElseGet(() -> Problems.maybeOneOf(key, known(message)));
      case "required" -> "'" + key + "' is missing";
      case "enum" ->
          found
              + (allowed.size() == 1 ? "expected " : "expected one of ")
              + String.join(", ", allowed)
              + (value.isTextual() ? Problems.maybe(value.asText(), allowed) : "");
      case "type" ->
          found + "expected " + (meant.isEmpty() ? types(allowed) : meant) + advice(message);
      default -> found + "expected " + (meant.isEmpty() ? limit(message) : meant) + advice(message);
    };
  }

  /** {@code {weight: 1,5}} is a weight of 1 and a key 5 to YAML. */
  private static Optional<String> decimalComma(String key, JsonNode mapping) {
    if (!key.matches("[0-9]+") || !mapping.path(key).isNull()) {
      return Optional.empty();
    }
    Optional<String> before = Optional.empty();
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      if (entry.getKey().equals(key)) {
        return before;
      }
      before =
          Optional.of(entry)
              .filter(e -> e.getValue().isIntegralNumber())
              .map(e -> "a decimal comma? Write " + e.getKey() + ": " + e.getValue() + "." + key);
    }
    return before;
  }

  /** What a rule without a description asks for. */
  private static String limit(ValidationMessage message) {
    String limit = message.getSchemaNode().asText();
    return switch (message.getMessageKey()) {
      case "minimum" -> "at least " + limit;
      case "exclusiveMinimum" -> "more than " + limit;
      case "maximum" -> "at most " + limit;
      case "exclusiveMaximum" -> "less than " + limit;
      case "minLength" -> limit.equals("1") ? "a text" : "at least " + limit + " characters";
      case "maxLength" -> "at most " + limit + " characters";
      case "minItems" -> "a list of at least " + limit;
      case "maxItems" -> "a list of at most " + limit;
      case "uniqueItems" -> "a list that holds nothing twice";
      case "minProperties" -> "at least " + limit + (limit.equals("1") ? " key" : " keys");
      case "maxProperties" -> "at most " + limit + (limit.equals("1") ? " key" : " keys");
      case "pattern" -> "a text of the form " + limit;
      default -> "something else: " + message.getError();
    };
  }

  /** What to do about a value of another type than the one that belongs there. */
  private String advice(ValidationMessage message) {
    JsonNode owner = owner(message);
    List<String> types = texts(owner.path("type"));
    JsonNode value = message.getInstanceNode();
    if (value.isTextual() && (types.contains("number") || types.contains("integer"))) {
      String at = message.getInstanceLocation().toString();
      return NumberForm.advice(
          value.asText(), at.substring(at.lastIndexOf('/') + 1), owner.path("maximum"));
    }
    if (types.equals(List.of("array")) && value.isObject() && !value.isEmpty()) {
      return "; write `- " + shortened(value.fieldNames().next()) + ": …`";
    }
    if (types.equals(List.of("array")) && value.isValueNode() && !value.isNull()) {
      return "; write `[" + shortened(value.asText()) + "]`";
    }
    if (types.contains("string") && (value.isNull() || value.isNumber())) {
      return "; put it in quotes if it is a text";
    }
    return value.isTextual()
        ? YamlFault.fullWidth(value.asText()).map(sign -> "; " + sign).orElse("")
        : "";
  }

  /** Unknown keys of one mapping are of one kind, unless one is a known key misspelt. */
  private String kind(ValidationMessage message, String words) {
    return message.getMessageKey().equals("additionalProperties")
            && !words.contains("; maybe ")
            && !words.contains("; a decimal comma? ")
            && YamlFault.fullWidth(message.getProperty()).isEmpty()
        ? "unknown key in " + message.getInstanceLocation()
        : words;
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
    if (value.isContainerNode() && value.size() > 20) {
      return value.isObject() ? "keys with values" : "a list";
    }
    return value.isTextual() ? "'" + shortened(value.asText()) + "'" : shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
