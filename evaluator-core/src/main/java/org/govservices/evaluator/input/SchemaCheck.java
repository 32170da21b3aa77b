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

/** Checks a YAML file against the JSON Schema that ships with it, in words a user can act on. */
public final class SchemaCheck {
  private final JsonSchema schema;

  /** Loads a schema from the class path. */
  public SchemaCheck(String resource) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no schema on the class path: " + resource);
      }
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reports everything in the file that its schema forbids.
   *
   * @return JSON pointers of the values that are wrong
   */
  public Set<String> check(YamlFile file, Problems problems) {
    Set<String> wrong = new HashSet<>();
    for (ValidationMessage message : schema.validate(file.root())) {
      String at = message.getInstanceLocation().toString();
      String found = "found " + shown(message.getInstanceNode()) + "; ";
      JsonNode rule = message.getSchemaNode();
      switch (message.getMessageKey()) {
        case "additionalProperties" -> {
          String key = message.getProperty();
          at = YamlFile.child(at, key);
          problems.add(
              file.placeOfKey(at),
              "unknown key '" + key + "'" + Problems.maybe(key, known(message)));
        }
        case "required" ->
            problems.add(file.place(at), "'" + message.getProperty() + "' is missing");
        case "enum" ->
            problems.add(
                file.place(at),
                found
                    + "expected one of "
                    + String.join(", ", texts(rule))
                    + Problems.maybe(message.getInstanceNode().asText(), texts(rule)));
        case "type" ->
            problems.add(
                file.place(at),
                found
                    + "expected "
                    + (rule.isArray() ? String.join(" or ", texts(rule)) : rule.asText()));
        default -> problems.add(file.place(at), found + message.getError());
      }
      wrong.add(at);
    }
    return wrong;
  }

  private List<String> known(ValidationMessage message) {
    List<String> known = new ArrayList<>();
    String keyword = message.getSchemaLocation().getFragment().toString();
    String owner = keyword.substring(0, keyword.lastIndexOf('/'));
    schema.getSchemaNode().at(owner).path("properties").fieldNames().forEachRemaining(known::add);
    return known;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String shown(JsonNode value) {
    String text = value.isTextual() ? "'" + value.asText() + "'" : value.toString();
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
