package org.govservices.evaluator.weighting;

import java.util.OptionalDouble;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.Keyword;

/**
 * Something to know about how weights came about: a statistic, or a choice that was made.
 *
 * @param name what, in words joined by hyphens: {@code consistency-ratio}
 * @param about of whom or of what: an expert, an indicator, a factor; empty for the whole
 * @param value as files print it
 * @param number the value, when it is a number
 */
public record Measure(String name, String about, String value, OptionalDouble number) {
  static Measure of(String name, String about, double value) {
    return new Measure(name, about, NumberText.shortest(value), OptionalDouble.of(value));
  }

  static Measure of(String name, double value) {
    return of(name, "", value);
  }

  static Measure of(String name, String about, String value) {
    return new Measure(name, about, value, OptionalDouble.empty());
  }

  static Measure choice(String name, Keyword choice) {
    return of(name, "", choice.keyword());
  }
}
