package org.govservices.evaluator.records;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govservices.evaluator.framework.Framework;

/**
 * What a framework defines on records.
 *
 * @param views every one after the views that it reads
 * @param metrics by indicator
 * @param files they stand in, sorted
 */
public record Definitions(List<View> views, List<Metric> metrics, List<Path> files) {
  /** Defensive copies. */
  public Definitions {
    views = List.copyOf(views);
    metrics = List.copyOf(metrics);
    files = List.copyOf(files);
  }

  /**
   * Reads the definitions beside a framework, and holds their SQL against what it may do. A
   * framework without a {@code records} folder and {@code records-from} has none.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Definitions check(Path frameworkFile, Framework framework) {
    if (!DefinitionReader.isDefined(frameworkFile, framework)) {
      return new Definitions(List.of(), List.of(), List.of());
    }
    Definitions definitions = DefinitionReader.read(frameworkFile, framework);
    SelectCheck.check(definitions).throwIfAny();
    return definitions;
  }

  /** The metric that feeds an indicator. */
  public Optional<Metric> metric(String indicator) {
    return metrics.stream().filter(metric -> metric.indicator().equals(indicator)).findFirst();
  }

  /** The names of all tables that any definition reads, views left out. */
  Set<String> tablesRead() {
    Set<String> tables = new TreeSet<>();
    views.forEach(view -> tables.addAll(view.tables()));
    metrics.forEach(metric -> tables.addAll(metric.tables()));
    views.forEach(view -> tables.remove(view.name()));
    return tables;
  }
}
