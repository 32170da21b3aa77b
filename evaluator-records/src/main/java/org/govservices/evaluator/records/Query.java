package org.govservices.evaluator.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.govservices.evaluator.input.Place;

/**
 * One SELECT of a definition.
 *
 * @param place where it begins
 */
public record Query(String sql, Place place) {
  /**
   * Where a part of it stands.
   *
   * @param offset of its first byte in UTF-8, as SQL parsers count; where that lies outside the
   *     query, the place is where the query begins
   */
  Place placeAt(long offset) {
    byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
    return offset < 0 || offset > bytes.length
        ? place
        : placeAfter(
            new String(Arrays.copyOf(bytes, Math.toIntExact(offset)), StandardCharsets.UTF_8));
  }

  /**
   * Where a part of it stands.
   *
   * @param before the text of the query up to there
   */
  public Place placeAfter(String before) {
    String[] begins = place.position().split(":", -1);
    if (begins.length != 2) {
      return place;
    }
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    String inLine = before.substring(before.lastIndexOf('\n') + 1);
    int column = inLine.codePointCount(0, inLine.length());
    return Place.of(
        place.file(),
        Integer.parseInt(begins[0]) + lines,
        lines == 0 ? Integer.parseInt(begins[1]) + column : column + 1);
  }
}
