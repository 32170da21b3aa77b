package org.govservices.evaluator.records;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.number.NumberText;

/**
 * What a query returned.
 *
 * @param columns names in lower case
 * @param rows cells in the order of the columns: null, {@code String}, {@code BigDecimal} (of whole
 *     and decimal numbers, exact) or {@code Double}; anything else as text
 */
public record Rows(List<String> columns, List<List<Object>> rows) {
  /** Defensive copies; cells may be null, which {@link List#copyOf} would refuse. */
  public Rows {
    columns = List.copyOf(columns);
    rows = new ArrayList<>(rows);
  }

  /** A value of an engine as a cell. */
  public static Object cell(Object value) {
    if (value == null || value instanceof String || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof LocalDateTime time) {
      // as JDBC writes it, whose drivers give one of its own
      return Timestamp.valueOf(time).toString();
    }
    if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue();
    }
    return value instanceof Number ? new BigDecimal(value.toString()) : value.toString();
  }

  /** A cell as text; nothing is empty. */
  static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Double number) {
      return Double.isFinite(number) ? NumberText.shortest(number) : "";
    }
    return cell instanceof BigDecimal exact
        ? (exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString())
        : cell.toString();
  }

  /** The index of a column, or −1. */
  int column(String name) {
    return columns.indexOf(name);
  }
}
