package org.govservices.evaluator.input;

/**
 * Where something stands in an input.
 *
 * @param file the file as the user knows it
 * @param position {@code line:column}, {@code line} or {@code sheet!cell}; empty for the whole file
 * @param node path of the node in the definition ({@code overall/maturity/online}); empty when none
 */
public record Place(String file, String position, String node) implements Comparable<Place> {
  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, "", "");
  }

  /** A line and column, both from 1. */
  public static Place of(String file, int line, int column) {
    return new Place(file, line + ":" + column, "");
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

  /** By file, then by line and column as numbers. */
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(part(0), other.part(0));
    return byLine != 0 ? byLine : Integer.compare(part(1), other.part(1));
  }

  private int part(int index) {
    int colon = position.indexOf(':');
    String part =
        index == 0
            ? (colon < 0 ? position : position.substring(0, colon))
            : position.substring(colon + 1);
    return part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0;
  }
}
