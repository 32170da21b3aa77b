package org.govservices.evaluator.records;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.observation.CollectedCell;

/**
 * Everything that was collected.
 *
 * @param cells by indicator, then in the order of the units
 * @param tables what each table holds, by name
 * @param accounts where each metric's records went, by indicator
 * @param audit records whose published value differs, by indicator
 * @param files that decide it: definitions and tables, sorted
 * @param units what is said of units that the evaluation does not have, and of those without
 *     records
 * @param findings the warnings among that, with the places of the tables
 */
public record CollectedRecords(
    List<CollectedCell> cells,
    List<TableCheck> tables,
    List<Account> accounts,
    List<RecordAudit> audit,
    List<Path> files,
    List<Decision> units,
    List<Finding> findings) {
  /** Defensive copies. */
  public CollectedRecords {
    cells = List.copyOf(cells);
    tables = List.copyOf(tables);
    accounts = List.copyOf(accounts);
    audit = List.copyOf(audit);
    files = List.copyOf(files);
    units = List.copyOf(units);
    findings = List.copyOf(findings);
  }

  /**
   * Where the records of a table went in one metric: {@code rows = used + otherUnits + outOfScope +
   * rejected}.
   *
   * @param indicator id
   * @param table whose records they are
   * @param rows in the files
   * @param used in values of the evaluation's units
   * @param otherUnits of units that the evaluation does not have
   * @param outOfScope that the definition leaves out
   * @param rejected that break the declared types and were skipped
   */
  public record Account(
      String indicator,
      String table,
      long rows,
      long used,
      long otherUnits,
      long outOfScope,
      long rejected) {}
}
