package org.govservices.evaluator.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a file that holds a table is written, as far as that is declared.
 *
 * @param encoding of a text file
 * @param separator between the fields of a text file; a comma, or what a first line {@code sep=;}
 *     says, when not declared
 * @param header the rows that name the columns, from 1; empty for the first that holds anything
 * @param passOver what rows begin with that are no data: totals, notes; {@code *} stands for any
 *     text
 * @param numbers how numbers are written
 * @param sheet which sheet of a workbook is meant; a text file has none
 * @param stated by the key of a declaration: where it stands; empty when nothing declares the form
 */
public record TableForm(
    Charset encoding,
    Optional<Character> separator,
    List<Integer> header,
    List<String> passOver,
    NumberWriting numbers,
    Optional<SheetSettings> sheet,
    Map<String, Place> stated) {
  /** A UTF-8 file separated by commas, its header in the first line. */
  public static final TableForm PLAIN =
      new TableForm(
          StandardCharsets.UTF_8,
          Optional.empty(),
          List.of(),
          List.of(),
          NumberWriting.PLAIN,
          Optional.empty(),
          Map.of());

  /** Defensive copies. */
  public TableForm {
    header = List.copyOf(header);
    passOver = List.copyOf(passOver);
    stated = Map.copyOf(stated);
  }

  /**
   * A fault of a whole file that lies in what was declared of it, at the declaration.
   *
   * @param key of the declaration
   * @param file that was read
   * @param fault what is to be said of the file, as a predicate: "has no sheet 'x'"
   */
  Problem misdeclared(String key, String file, String fault) {
    return stated.containsKey(key)
        ? new Problem(stated.get(key), file + " " + fault, fault)
        : new Problem(Place.of(file), fault);
  }

  /** " (evaluation.yaml:9:5)", where a key is declared, for the end of a message about a file. */
  String where(String key) {
    return stated.containsKey(key) ? " (" + stated.get(key) + ")" : "";
  }

  /** The last row of the header where it is declared; the first row otherwise. */
  int lastHeader() {
    return header.isEmpty() ? 1 : header.get(header.size() - 1);
  }

  /** Whether a row whose first text is this one is no data. */
  boolean passesOver(String first) {
    return passOver.stream().anyMatch(pattern -> matches(first, pattern));
  }

  private static boolean matches(String text, String pattern) {
    return text.matches(
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*", "(?s)", "")));
  }
}
