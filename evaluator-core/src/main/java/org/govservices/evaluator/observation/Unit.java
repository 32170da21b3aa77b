package org.govservices.evaluator.observation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.input.NumberWriting;
import org.govservices.evaluator.text.LocalText;

/**
 * What is evaluated: a province, a city, a state.
 *
 * @param code unique in its roster
 * @param kind a word of the evaluation's own: province, city, state
 * @param name as reports print it
 * @param parent code of the unit it belongs to, if the roster says so
 * @param groups its group in each further column of the units file
 */
public record Unit(
    String code, String kind, LocalText name, Optional<String> parent, Map<String, String> groups) {
  /** Defensive copy that keeps the columns' order. */
  public Unit {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  /**
   * A number in one of the further columns; empty for none.
   *
   * @throws NumberFormatException when it is none, which the reader has checked of denominators
   */
  public OptionalDouble number(String column) {
    String text = groups.get(column);
    return text == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            NumberWriting.PLAIN
                .number(text)
                .orElseThrow(() -> new NumberFormatException("no number: " + text)));
  }
}
