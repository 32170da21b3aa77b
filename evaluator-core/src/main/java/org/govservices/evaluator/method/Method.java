package org.govservices.evaluator.method;

import java.util.List;

/**
 * A method's card: what the definition files call it, what it needs, and where it comes from; and
 * how to make it from its settings. {@code evaluator methods}, the definition reader and the linter
 * work from these cards.
 *
 * @param <T> what the settings make: a scoring rule, an aggregation, …
 * @param name as files write it
 * @param summary one sentence
 * @param needs what the data must be like
 * @param parameters all settings, in the order they are printed
 * @param source the publication that defines it
 * @param reader makes the method; reports bad settings and returns null then
 */
public record Method<T>(
    String name,
    String summary,
    String needs,
    List<Parameter> parameters,
    String source,
    Reader<T> reader) {

  /** Defensive copy. */
  public Method {
    parameters = List.copyOf(parameters);
  }

  /**
   * A setting.
   *
   * @param name as files write it
   * @param meaning what it decides, with its values
   */
  public record Parameter(String name, String meaning) {}

  /** Makes a method from its settings. */
  @FunctionalInterface
  public interface Reader<T> {
    /** The method; problems are reported to the settings. */
    T read(Settings settings);
  }
}
