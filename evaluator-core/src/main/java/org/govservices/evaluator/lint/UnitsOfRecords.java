package org.govservices.evaluator.lint;

import java.util.List;

/** What is unsound about the units of records; found where records are collected. */
public final class UnitsOfRecords {
  /** Records of units that the evaluation does not have. */
  public static final LintRule.Card OTHER_UNITS =
      LintRule.Card.warning(
          "other-units",
          "records of units that units.csv does not have, which nobody has declared to be passed"
              + " over",
          "a code that is written otherwise takes its records from a unit, which may rise by it;"
              + " `other-units` of the table says that they are refused, or passed over",
          "docs/guide/records.md");

  /** Units that have no record where others have. */
  public static final LintRule.Card WITHOUT_RECORDS =
      LintRule.Card.warning(
          "without-records",
          "a unit without any record in a table from which others are measured",
          "its indicators are gaps, and a gap can lift it",
          "docs/guide/records.md");

  private UnitsOfRecords() {}

  /** Both cards. */
  static List<LintRule.Card> cards() {
    return List.of(OTHER_UNITS, WITHOUT_RECORDS);
  }
}
