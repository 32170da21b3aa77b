package org.govservices.evaluator.input;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in an input.
 *
 * @param file the file as the user knows it
 * @param position {@code line:column}, {@code line} or {@code sheet!cell}; empty for the whole file
 * @param node path of the node in the definition ({@code overall/maturity/online}); empty when none
 */
public record Place(String file, String position, String node) implements Comparable<Place> {
  private static final Pattern POSITION =
      Pattern.compile("(.*!(?<letters>[A-Z]{1,3}))?(?<line>\\d{1,9})(:(?<column>\\d{1,9}))?");
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(Place::sheet)
          .thenComparingInt(Place::line)
          .thenComparingInt(place -> place.column().length())
          .thenComparing(Place::column);

  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, "", "");
  }

  /** A line and column, both from 1. */
  public static Place of(String file, int line, int column) {
    return new Place(file, line + ":" + column, "");
  }

  /** A cell of a workbook: {@code Sheet!B7}; row and column from 0. */
  public static Place ofCell(String file, String sheet, int row, int column) {
    return new Place(file, sheet + "!" + cellName(row, column), "");
  }

  /** {@code B7}; row and column from 0. */
  static String cellName(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** The letters of a sheet's column, from 0: A, B, …, Z, AA, …. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** A cell, from 0. */
  record Cell(int row, int column) {
    /** The cell that a name such as B7 means. */
    static Cell of(String name) {
      int column = 0;
      int at = 0;
      for (; name.charAt(at) >= 'A'; at++) {
        column = column * 26 + name.charAt(at) - 'A' + 1;
      }
      return new Cell(Integer.parseInt(name.substring(at)) - 1, column - 1);
    }
  }

  /** The same place, naming the node that is defined there. */
  public Place node(String path) {
    return new Place(file, position, path);
  }

  /** File name and position: the same wherever the files stand, for what a result records. */
  public String withoutFolder() {
    return file.substring(file.lastIndexOf('/') + 1) + (position.isEmpty() ? "" : ":" + position);
  }

  @Override
  public String toString() {
    return file
        + (position.isEmpty() ? "" : ":" + position)
        + (node.isEmpty() ? "" : " [" + node + "]");
  }

  /** By file, then by line and column as numbers; in a workbook by sheet, row and column. */
  @Override
  public int compareTo(Place other) {
    return IN_ORDER.compare(this, other);
  }

  private String sheet() {
    return position.substring(0, position.lastIndexOf('!') + 1);
  }

  private int line() {
    Matcher parts = POSITION.matcher(position);
    return parts.matches() ? Integer.parseInt(parts.group("line")) : 0;
  }

  /** The column's number or, of a cell, its letters, which are in order among as many. */
  private String column() {
    Matcher parts = POSITION.matcher(position);
    if (!parts.matches()) {
      return "";
    }
    return parts.group("letters") == null
        ? Objects.requireNonNullElse(parts.group("column"), "")
        : parts.group("letters");
  }
}
