package org.govservices.evaluator.method;

import java.util.List;
import java.util.Optional;

/**
 * The methods of one stage: the one place where a new method is entered.
 *
 * @param <T> what they make
 * @param kind what they are, for messages: "scoring rule"
 * @param all in the order they are listed
 */
public record Methods<T>(String kind, List<Method<T>> all) {
  /** Defensive copy. */
  public Methods {
    all = List.copyOf(all);
  }

  /** The method with this name. */
  public Optional<Method<T>> find(String name) {
    return all.stream().filter(method -> method.name().equals(name)).findFirst();
  }

  /** All names. */
  public List<String> names() {
    return all.stream().map(Method::name).toList();
  }
}
