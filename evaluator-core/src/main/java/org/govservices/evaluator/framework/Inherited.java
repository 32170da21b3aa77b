package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each inheritable setting stands: the pointer of the nearest {@code defaults}. */
final class Inherited {
  private static final String MISSING = "missing";

  private final FrameworkReader reader;
  private final Map<String, String> pointers;

  private Inherited(FrameworkReader reader, Map<String, String> pointers) {
    this.reader = reader;
    this.pointers = pointers;
  }

  /** The framework's own defaults. */
  static Inherited root(FrameworkReader reader) {
    return new Inherited(reader, Map.of()).with("/defaults");
  }

  /** The defaults at a pointer over these. Missing rules are inherited one by one. */
  Inherited with(String at) {
    Map<String, String> merged = new HashMap<>(pointers);
    for (Map.Entry<String, JsonNode> setting : reader.at(at).properties()) {
      if (setting.getKey().equals(MISSING) && setting.getValue().isObject()) {
        setting
            .getValue()
            .fieldNames()
            .forEachRemaining(s -> merged.put(MISSING + "/" + s, at + "/" + MISSING + "/" + s));
      } else {
        merged.put(setting.getKey(), at + "/" + setting.getKey());
      }
    }
    return new Inherited(reader, merged);
  }

  /** The pointer of a node's own setting or of the one it inherits. */
  Optional<String> find(String at, String setting) {
    String own = at + "/" + setting;
    return Optional.ofNullable(reader.at(own).isMissingNode() ? pointers.get(setting) : own);
  }

  /** As {@link #find}; reports when there is none, unless what should hold it has another form. */
  Optional<String> require(String at, String setting) {
    Optional<String> found = find(at, setting);
    boolean isUnknown =
        reader.isMalformed("/defaults")
            || (setting.startsWith(MISSING)
                && (pointers.containsKey(MISSING) || reader.isMalformed(at + "/" + MISSING)));
    if (found.isEmpty() && !isUnknown && reader.at(at).isObject()) {
      reader.unstated(setting.replace("/", ": "), at);
    }
    return found;
  }
}
