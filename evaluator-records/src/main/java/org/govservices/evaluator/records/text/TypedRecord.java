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
      return new TypedRecord(List.of(), record.column(), record.fault());
    }
    List<Object> values = new ArrayList<>(shape.columns().size());
    for (int c = 0; c < shape.columns().size(); c++) {
      TextShape.Column column = shape.columns().get(c);
      String text = record.values().get(c);
      Optional<Object> value = text == null ? Optional.empty() : TypedText.value(column, text);
      if (text != null && value.isEmpty()) {
        return new TypedRecord(List.of(), column.from(), fault(column, text));
      }
      values.add(value.orElse(null));
    }
    return new TypedRecord(values, "", null);
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

  /** A form that a date may have. */
  private static String like(String text) {
    return text.contains("年")
        ? "yyyy年M月d日"
        : text.matches("[0-9]{8}")
            ? "yyyyMMdd"
            : text.matches("[0-9]+/.*") ? "d/M/yyyy, or M/d/yyyy" : "d.M.yyyy";
  }

  private static String advice(TextShape.Column column, String text) {
    boolean day = column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
    if (!day || !column.formats().isEmpty() || text.chars().noneMatch(Character::isDigit)) {
      return "";
    }
    return column.type() == ColumnType.TIMESTAMP && text.matches(".*(Z|[+-][0-9:]{2,6})")
        ? "; if times have an offset, declare where they are local: {type: timestamp, zone:"
            + " Asia/Shanghai}"
        : "; another form can be declared: {type: "
            + column.type().keyword()
            + ", format: "
            + like(text)
            + "}";
  }
}
