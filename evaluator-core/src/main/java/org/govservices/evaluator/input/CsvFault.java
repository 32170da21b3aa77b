package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/** What the parser finds wrong with a CSV file, in words for those who wrote it. */
final class CsvFault {
  private CsvFault() {}

  /**
   * Tells a fault where the field begins that has it.
   *
   * @param name the file's
   * @param field its number in the row, from 1
   * @param parser as the fault left it
   */
  static void tell(
      String name, int field, CsvParser parser, JsonProcessingException fault, Problems problems) {
    int opened = parser.currentTokenLocation().getLineNr();
    int read = parser.currentLocation().getLineNr();
    boolean atLineStart = parser.currentLocation().getColumnNr() <= 1;
    int last = Math.max(opened, atLineStart ? read - 1 : read);
    problems.add(Place.of(name, opened, field), message(fault.getOriginalMessage(), opened, last));
  }

  private static String message(String parsers, int opened, int last) {
    if (parsers.startsWith("Missing closing quote")) {
      return "a quote opens here and is never closed"
          + (last > opened ? "; it takes all lines to " + last : "")
          + ". Close it, or write it twice if it is part of the text";
    }
    if (parsers.startsWith("Unexpected character")) {
      return "text stands behind a closing quote"
          + (last > opened ? " in line " + last : "")
          + "; write a quote inside a quoted text twice: \"the \"\"hall\"\"\". Nothing below was"
          + " read";
    }
    return "the CSV cannot be read: " + parsers.lines().findFirst().orElse("no reason given");
  }
}
