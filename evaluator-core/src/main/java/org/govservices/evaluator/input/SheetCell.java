package org.govservices.evaluator.input;

import java.util.Optional;

/**
 * A cell of a sheet that is not empty, as it was typed.
 *
 * @param row from 0
 * @param column from 0
 * @param text of a number its digits as stored, of a date its number format, of what is damaged
 *     what is wrong with it, of all others what they say; of a formula what it came to
 * @param formula that the text is the stored result of
 * @param percentFormat whether the cell shows numbers as percentages, whatever it holds
 */
public record SheetCell(
    int row, int column, Kind kind, String text, Optional<String> formula, boolean percentFormat) {
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
    /** A formula without a stored result. */
    NOTHING,
    /** What the file says of the cell cannot be. */
    DAMAGED
  }
}
