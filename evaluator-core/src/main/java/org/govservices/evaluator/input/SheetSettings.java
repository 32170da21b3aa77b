package org.govservices.evaluator.input;

import java.util.Optional;
import org.govservices.evaluator.method.Keyword;

/**
 * Which table of a workbook is meant, and how it is to be taken.
 *
 * @param sheet its name
 * @param header the row of the columns' names, from 1; what stands above is passed over
 * @param percent how a number shown as a percentage is taken; such a number is refused without
 * @param readsHidden whether what is hidden is read like all else; it is refused otherwise
 */
public record SheetSettings(
    String sheet, int header, Optional<Percent> percent, boolean readsHidden) {
  /** How 0.9673, shown as 96.73%, is taken. */
  public enum Percent implements Keyword {
    /** As 96.73. */
    SHOWN,
    /** As 0.9673. */
    STORED
  }
}
