package org.govservices.evaluator.weighting;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * Which nodes are weighted, and how: {@code weighting.yaml}.
 *
 * @param file the file itself
 * @param id kebab-case
 * @param entries in the order of the file
 * @param hashes the file itself first, then every file of judgements that it names, each with the
 *     SHA-256 of what was read
 */
public record WeightingSpec(
    Path file, String id, LocalText title, List<Entry> entries, Map<Path, String> hashes) {
  /** Defensive copies. */
  public WeightingSpec {
    entries = List.copyOf(entries);
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
  }

  /** Which nodes below a dimension are weighed against each other. */
  public enum Over implements Keyword {
    /** Its children. */
    CHILDREN,
    /** All indicators below it; the dimensions between get the sums. */
    INDICATORS
  }

  /**
   * The weights below one dimension.
   *
   * @param place where it stands, for messages
   * @param kind of the units whose data count; all kinds when empty
   */
  public record Entry(Place place, Dimension of, Over over, Optional<String> kind, Weighting by) {}

  Path folder() {
    return file.toAbsolutePath().getParent();
  }
}
