package org.govservices.evaluator.records.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is one JSON array of objects. */
final class JsonArrayRecords implements TextRecords {
  private final KeptText kept;
  private final JsonParser parser;
  private final JsonValues values;
  private String text = "";
  private boolean begun;
  private boolean ended;
  private long lastLine;
  private int inLine;

  JsonArrayRecords(Path file, TextShape shape) throws IOException {
    this.kept = new KeptText(shape.characters(file));
    this.parser = JsonValues.JSON.createParser(kept);
    this.values = new JsonValues(shape);
  }

  @Override
  public TextRecord read() throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (!begun && parser.nextToken() != JsonToken.START_ARRAY) {
        return last("expected a JSON array");
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
      kept.takeUntil(parser.currentTokenLocation().getCharOffset());
      inLine = line == lastLine ? inLine + 1 : 1;
      lastLine = line;
      TextRecord record = values.record(line, parser).nth(inLine);
      text = kept.takeUntil(parser.currentLocation().getCharOffset());
      return record;
    } catch (JsonProcessingException e) {
      return last(
          "not a whole JSON array: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (KeptText.TooLong e) {
      return last("a record is too long: a quote that is opened and not closed?");
    }
  }

  /** Behind what is no JSON there is nothing to go on with. */
  private TextRecord last(String fault) {
    ended = true;
    text = "";
    return TextRecord.last(parser.currentLocation().getLineNr(), fault);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public long headerLines() {
    return 0;
  }

  @Override
  public long emptyLines() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
