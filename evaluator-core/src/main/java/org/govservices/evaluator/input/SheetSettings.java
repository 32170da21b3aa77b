package org.govservices.evaluator.input;

import java.util.Optional;

/**
 * Which sheet of a workbook is meant, and what of it is read.
 *
 * @param sheet its name
 * @param readsHidden whether what is hidden is read like all else; it is refused otherwise
 * @param takesResults whether the stored results of formulas are taken; they are refused otherwise
 * @param unit the cell that holds the code of the one unit whose table this is, such as D2
 */
public record SheetSettings(
    String sheet, boolean readsHidden, boolean takesResults, Optional<String> unit) {}
