package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * JSON whose bytes depend on its content alone: numbers, line ends and order are the same anywhere.
 */
public final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The shortest decimal that reads back as the same double. */
  static JsonNode number(double value) {
    return DecimalNode.valueOf(NumberText.decimal(value));
  }

  /** The languages that a text has. */
  static ObjectNode text(LocalText text) {
    ObjectNode languages = object();
    if (text.en() != null) {
      languages.put("en", text.en());
    }
    if (text.zh() != null) {
      languages.put("zh", text.zh());
    }
    return languages;
  }

  /** Indented lines, the last one ended. */
  public static String text(JsonNode content) {
    try {
      return MAPPER.writer(indented()).writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A generator that indents; the caller closes it. */
  static JsonGenerator generator(Path file) throws IOException {
    return MAPPER
        .createGenerator(Files.newBufferedWriter(file, UTF_8))
        .setPrettyPrinter(indented());
  }

  /** Writes a small object on one line, so that a difference between two files is one line. */
  static void line(JsonGenerator out, JsonNode content) throws IOException {
    out.writeRawValue(MAPPER.writeValueAsString(content));
  }

  private static PrettyPrinter indented() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
