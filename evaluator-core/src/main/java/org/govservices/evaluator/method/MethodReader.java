package org.govservices.evaluator.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.govservices.evaluator.input.Problems;

/** Reads a method as a bare name or as {@code {name: settings}}. */
public final class MethodReader {
  private final Source source;

  /** Reads from a file. */
  public MethodReader(Source source) {
    this.source = source;
  }

  /** A file that has been checked against its schema. */
  public interface Source {
    /** The value at a JSON pointer; missing when there is none. */
    JsonNode at(String pointer);

    /** Whether the schema already complained about this value or something in it. */
    boolean isWrong(String pointer);

    /** Reports a problem at a value. */
    void problem(String pointer, String message);
  }

  /** The method at a pointer; empty when it is wrong, which is then reported. */
  public <T> Optional<T> read(String at, Methods<T> methods) {
    JsonNode node = source.at(at);
    if (source.isWrong(at) || !(node.isTextual() || (node.isObject() && node.size() == 1))) {
      return Optional.empty();
    }
    String name = node.isTextual() ? node.asText() : node.fieldNames().next();
    JsonNode settings = node.isTextual() ? MissingNode.getInstance() : node.get(name);
    Optional<Method<T>> method = methods.find(name);
    if (method.isEmpty()) {
      source.problem(
          at,
          "no " + methods.kind() + " '" + name + "'" + Problems.maybeOneOf(name, methods.names()));
    }
    Settings given = new Settings(name, settings, message -> source.problem(at, message));
    Optional<T> read = method.map(m -> m.reader().read(given));
    return given.isSound() ? read : Optional.empty();
  }
}
