package org.govservices.evaluator.records.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govservices.evaluator.input.Problems;

/** Takes JSON objects apart: declared columns as texts, numbers as they are written. */
final class JsonValues {
  /** A name stands once in an object. */
  static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final TextShape shape;
  private final Map<String, Integer> positions = new HashMap<>();

  JsonValues(TextShape shape) {
    this.shape = shape;
    for (int c = 0; c < shape.columns().size(); c++) {
      positions.put(shape.columns().get(c).from(), c);
    }
  }

  /** The value that begins with the parser's token as a record, read to its end. */
  TextRecord record(long line, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      String found = parser.currentToken().isScalarValue() ? parser.getText() : "a list";
      parser.skipChildren();
      return TextRecord.broken(line, 1, "", "found " + found + "; expected a JSON object");
    }
    String[] values = new String[shape.columns().size()];
    Set<String> names = new LinkedHashSet<>();
    String column = "";
    String fault = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      names.add(name);
      JsonToken token = parser.nextToken();
      Integer position = positions.get(name);
      if (position != null && !token.isScalarValue()) {
        column = name;
        fault =
            "found "
                + (token == JsonToken.START_ARRAY ? "a list" : "an object")
                + "; expected "
                + shape.columns().get(position).type().expected();
      } else if (position != null && token != JsonToken.VALUE_NULL) {
        values[position] = TypedText.trimmed(parser.getText());
      }
      parser.skipChildren();
    }
    for (TextShape.Column expected : shape.columns()) {
      if (fault == null && !expected.optional() && !names.contains(expected.from())) {
        column = expected.from();
        fault = lacks(expected.from(), names);
      }
    }
    return fault == null
        ? TextRecord.of(line, 1, Arrays.asList(values))
        : TextRecord.broken(line, 1, column, fault);
  }

  /** An absent key is not null, and neither is "no". */
  private String lacks(String key, Collection<String> found) {
    List<String> others = found.stream().filter(name -> !positions.containsKey(name)).toList();
    return TextRecord.LACKS
        + key
        + "'"
        + Problems.maybe(key, others)
        + "; found "
        + String.join(", ", found)
        + "; if records may lack it, declare the column 'optional: true'";
  }
}
