package org.govservices.evaluator.reports.output;

import java.util.Set;
import org.govservices.evaluator.text.LocalText;

/**
 * A table that becomes a CSV file, a part of a JSON file and a sheet of a workbook.
 *
 * @param name of the file, without its ending: lower-case words joined by hyphens
 * @param title short enough for a sheet's name
 * @param about what it holds, in a sentence
 * @param texts the columns that hold texts; all others hold numbers, or nothing
 */
public record TitledTable(
    String name, LocalText title, LocalText about, Set<String> texts, Table table) {
  /** Defensive copy. */
  public TitledTable {
    texts = Set.copyOf(texts);
  }
}
