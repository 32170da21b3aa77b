package org.govservices.evaluator.normalisation;

import java.util.Map;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Which values a relative rule is fitted to.
 *
 * @param population the units
 * @param editions the editions
 */
public record Sample(Population population, Editions editions) {
  /** An absolute rule's: its parameters stand in the definition. */
  public static final Sample NONE = new Sample(Population.NONE, Editions.THIS);

  /** The settings that every relative rule has. */
  static final Method.Parameter FIT = new Method.Parameter("fit", "all | kind: whose values");

  static final Method.Parameter EDITIONS =
      new Method.Parameter(
          "editions", "this (also when not given) | all: also the earlier editions' values");

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

  /** Reads {@code fit} and {@code editions}. */
  static Sample read(Settings settings) {
    Population population = settings.word("fit", Population.class);
    if (population == Population.NONE) {
      settings.problem("needs 'fit', one of all, kind");
    }
    Editions editions =
        settings.has("editions") ? settings.word("editions", Editions.class) : Editions.THIS;
    return new Sample(population, editions);
  }

  /** Writes both settings. */
  void write(Map<String, Object> settings) {
    settings.put("fit", population);
    settings.put("editions", editions);
  }

  /** Whether there is anything to fit. */
  public boolean isNone() {
    return population == Population.NONE;
  }
}
