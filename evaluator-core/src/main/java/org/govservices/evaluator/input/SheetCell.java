package org.govservices.evaluator.input;

/**
 * A cell of a sheet that is not empty, as it was typed.
 *
 * @param row from 0
 * @param column from 0
 * @param text of a number its digits as stored, of a formula the formula, of a date its number
 *     format, of all others what they say
 */
public record SheetCell(int row, int column, Kind kind, String text) {
  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a percentage: 0.9673 as 96.73%. */
    PERCENTAGE,
    /** A number that is shown as a date or a time. */
    DATE,
    /** TRUE or FALSE. */
    LOGICAL,
    ERROR,
    FORMULA
  }
}
