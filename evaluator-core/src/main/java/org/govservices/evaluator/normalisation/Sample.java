package org.govservices.evaluator.normalisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * Which values a relative rule is fitted to, or the parameters it has without fitting.
 *
 * @param population the units
 * @param editions the editions
 * @param fixed parameters by name, in print order; empty when they are fitted
 */
public record Sample(Population population, Editions editions, Map<String, Double> fixed) {
  /** An absolute rule's: its parameters stand in the definition. */
  public static final Sample NONE = fixed(Map.of());

  /** The settings that every relative rule has. */
  static final Method.Parameter FIT =
      new Method.Parameter("fit", "all | kind: whose values; or the parameters themselves");

  static final Method.Parameter EDITIONS =
      new Method.Parameter(
          "editions", "this (also when not given) | all: also the earlier editions' values");

  /** Keeps the order of the parameters. */
  public Sample {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
  }

  /** The units whose values count. */
  public enum Population implements Keyword {
    NONE,
    ALL,
    KIND
  }

  /** The editions whose values count. */
  public enum Editions implements Keyword {
    THIS,
    ALL
  }

  /** To be fitted. */
  public static Sample of(Population population, Editions editions) {
    return new Sample(population, editions, Map.of());
  }

  /** Fixed parameters. */
  public static Sample fixed(Map<String, Double> parameters) {
    return new Sample(Population.NONE, Editions.THIS, parameters);
  }

  /**
   * Reads {@code fit} and {@code editions}.
   *
   * @param parameters that a definition may fix; none when the rule cannot do without a sample
   */
  static Sample read(Settings settings, String... parameters) {
    JsonNode fit = settings.value().path("fit");
    if (fit.isObject()) {
      return fixed(readFixed(settings, fit, List.of(parameters)));
    }
    Population population = settings.word("fit", Population.class);
    if (population == Population.NONE) {
      settings.problem("needs 'fit', one of all, kind");
    }
    Editions editions =
        settings.has("editions") ? settings.word("editions", Editions.class) : Editions.THIS;
    return of(population, editions);
  }

  private static Map<String, Double> readFixed(
      Settings settings, JsonNode fit, List<String> names) {
    Map<String, Double> fixed = new LinkedHashMap<>();
    names.forEach(name -> fixed.put(name, fit.path(name).asDouble(1)));
    if (names.isEmpty()) {
      settings.problem("has no parameters that could be fixed; expected 'fit', one of all, kind");
    } else if (fit.size() != names.size()
        || !names.stream().allMatch(n -> fit.path(n).isNumber())) {
      settings.problem("fixes its parameters in 'fit' all at once: " + String.join(", ", names));
    } else if (settings.has("editions")) {
      settings.problem("has fixed parameters, so 'editions' says nothing");
    } else if (names.contains("min") && !(fixed.get("min") < fixed.get("max"))) {
      settings.problem("needs min < max, found " + fit);
    }
    return fixed;
  }

  /** Writes both settings. */
  void write(Map<String, Object> settings) {
    if (isNone()) {
      settings.put("fit", fixed);
    } else {
      settings.put("fit", population);
      settings.put("editions", editions);
    }
  }

  /** Whether there is nothing to fit. */
  public boolean isNone() {
    return population == Population.NONE;
  }
}
