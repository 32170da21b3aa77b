package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Methods;
import org.govservices.evaluator.method.Settings;

/** Reads a method as a bare name or as {@code {name: settings}}. */
final class MethodReader {
  private final FrameworkReader reader;

  MethodReader(FrameworkReader reader) {
    this.reader = reader;
  }

  /** The method at a pointer; empty when it is wrong, which is then reported. */
  <T> Optional<T> read(String at, Methods<T> methods) {
    JsonNode node = reader.at(at);
    if (reader.isWrong(at)) {
      return Optional.empty();
    }
    String name = node.isTextual() ? node.asText() : node.fieldNames().next();
    JsonNode settings = node.isTextual() ? MissingNode.getInstance() : node.get(name);
    Optional<Method<T>> method = methods.find(name);
    if (method.isEmpty()) {
      reader.problem(
          at, "no " + methods.kind() + " '" + name + "'" + Problems.maybe(name, methods.names()));
    }
    Settings given = new Settings(name, settings, message -> reader.problem(at, message));
    Optional<T> read = method.map(m -> m.reader().read(given));
    return given.isSound() ? read : Optional.empty();
  }
}
