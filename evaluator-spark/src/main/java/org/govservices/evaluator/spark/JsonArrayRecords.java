package org.govservices.evaluator.spark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is one JSON array of objects. */
final class JsonArrayRecords implements TextRecords {
  private final TextShape shape;
  private final JsonParser parser;
  private JsonNode node;
  private boolean begun;
  private boolean ended;

  JsonArrayRecords(Path file, TextShape shape) throws IOException {
    this.shape = shape;
    this.parser = JsonValues.JSON.createParser(file.toFile());
  }

  @Override
  public TextRecord read() throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (!begun && parser.nextToken() != JsonToken.START_ARRAY) {
        return last("found " + parser.currentToken() + "; expected a JSON array");
      }
      begun = true;
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        ended = true;
        return parser.nextToken() == null ? null : last("found more behind the JSON array");
      }
      if (token == null) {
        return last("not a whole JSON array: it ends too early");
      }
      long line = parser.currentTokenLocation().getLineNr();
      node = JsonValues.JSON.readTree(parser);
      return JsonValues.record(line, node, shape);
    } catch (JsonProcessingException e) {
      return last(
          "not a whole JSON array: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  /** Behind what is no JSON there is nothing to go on with. */
  private TextRecord last(String fault) {
    ended = true;
    node = null;
    return TextRecord.broken(parser.currentLocation().getLineNr(), fault);
  }

  @Override
  public String text() {
    return node == null ? "" : node.toString();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
