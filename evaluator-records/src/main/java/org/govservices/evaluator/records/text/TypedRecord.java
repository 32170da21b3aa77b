package org.govservices.evaluator.records.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.records.ColumnType;

/**
 * A record with the values of its declared columns.
 *
 * @param values as {@link TypedText} has them, null for nothing; none when the record is broken
 * @param column name in the file of the column at fault; empty when there is none
 * @param fault why it breaks its declaration; null when it does not
 */
public record TypedRecord(List<Object> values, String column, String fault) {
  /** Defensive copy. */
  public TypedRecord {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** Holds a record against the declared types. */
  public static TypedRecord of(TextRecord record, TextShape shape) {
    if (record.fault() != null) {
      return new TypedRecord(List.of(), record.column(), record.fault() + which(record));
    }
    List<Object> values = new ArrayList<>(shape.columns().size());
    for (int c = 0; c < shape.columns().size(); c++) {
      TextShape.Column column = shape.columns().get(c);
      String text = record.values().get(c);
      Optional<Object> value = text == null ? Optional.empty() : TypedText.value(column, text);
      if (text != null && value.isEmpty()) {
        return new TypedRecord(List.of(), column.from(), fault(column, text) + which(record));
      }
      values.add(value.orElse(null));
    }
    return new TypedRecord(values, "", null);
  }

  /** A JSON array may stand in one line. */
  private static String which(TextRecord record) {
    return record.nth() == 1 ? "" : " (record " + record.nth() + " of the line)";
  }

  private static String fault(TextShape.Column column, String text) {
    return "found '"
        + text.replace("\r", "\\r").replace("\n", "\\n")
        + "'"
        + odd(text)
        + "; expected "
        + (column.formats().isEmpty()
            ? column.type().expected()
            : "a text of the form " + String.join(" or ", column.formats()))
        + advice(column, text);
  }

  /** Names what cannot be seen, or looks like what it is not. */
  private static String odd(String text) {
    return text.codePoints()
        .filter(c -> (c > 0x7e && !Character.isLetter(c)) || c < 0x20)
        .mapToObj(
            c ->
                String.format(
                    " (U+%04X %s)", c, Character.getName(c).toLowerCase(java.util.Locale.ROOT)))
        .findFirst()
        .orElse("");
  }

  private static String advice(TextShape.Column column, String text) {
    boolean time = column.type() == ColumnType.TIMESTAMP;
    if (!time && column.type() != ColumnType.DATE) {
      return "";
    }
    String noSuchDay = Days.fault(column.formats(), text);
    if (!noSuchDay.isEmpty() || !column.formats().isEmpty()) {
      return noSuchDay;
    }
    if (time && text.matches(".*[0-9](Z|[+-][0-9:]{2,6})")) {
      return "; if times have an offset, declare where they are local: {type: timestamp, zone:"
          + " Asia/Shanghai}";
    }
    if (!time && TypedText.value(ColumnType.TIMESTAMP, text.replaceFirst("Z$", "")).isPresent()) {
      return "; it has a time of day: declare {type: timestamp"
          + (text.endsWith("Z") ? ", zone: Asia/Shanghai}" : "}");
    }
    return Days.form(text)
        .map(
            form ->
                "; another form can be declared: {type: "
                    + column.type().keyword()
                    + ", format: "
                    + form
                    + "}")
        .orElse(
            text.matches("[2-6][0-9]{4}(\\.[0-9]+)?")
                ? "; it may be a spreadsheet's number of a day: show the cells as dates and save"
                    + " the file again"
                : "");
  }
}
