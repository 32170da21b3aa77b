package org.govservices.evaluator.spark;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;

/** The declared columns of a JSON object, as texts. */
final class JsonValues {
  /** Numbers keep every digit; a name stands once in an object. */
  static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private JsonValues() {}

  /** An object as a record; what is no object cannot be taken apart. */
  static TextRecord record(long line, JsonNode node, TextShape shape) {
    if (!node.isObject()) {
      return TextRecord.broken(line, "found " + node + "; expected a JSON object");
    }
    String[] values = new String[shape.columns().size()];
    for (int c = 0; c < values.length; c++) {
      JsonNode value = node.path(shape.columns().get(c).from());
      if (value.isContainerNode()) {
        values[c] = value.toString();
      } else if (!value.isNull() && !value.isMissingNode()) {
        values[c] = value.asText();
      }
    }
    return TextRecord.of(line, Arrays.asList(values));
  }
}
