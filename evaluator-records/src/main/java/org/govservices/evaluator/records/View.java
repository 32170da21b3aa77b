package org.govservices.evaluator.records;

import java.util.List;
import org.govservices.evaluator.input.Place;

/**
 * A SELECT with a name, which metrics and later views read like a table.
 *
 * @param tables that it reads: tables of the evaluation and other views
 */
public record View(String name, List<String> tables, Query query, Place place) {
  /** Defensive copy. */
  public View {
    tables = List.copyOf(tables);
  }
}
