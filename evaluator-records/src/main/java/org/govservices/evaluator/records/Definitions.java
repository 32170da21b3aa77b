package org.govservices.evaluator.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  /** The metric that feeds an indicator. */
  public Optional<Metric> metric(String indicator) {
    return metrics.stream().filter(metric -> metric.indicator().equals(indicator)).findFirst();
  }

  /** Every query: of the views, then of the metrics. */
  List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    views.forEach(view -> queries.add(view.query()));
    for (Metric metric : metrics) {
      queries.add(metric.values());
      metric.records().ifPresent(queries::add);
      metric.audit().ifPresent(audit -> queries.add(audit.query()));
    }
    return queries;
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
