package org.govservices.evaluator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the guide, part of which is made from the code. {@code -Dguide=write} makes it. */
public final class Guide {
  private static final String BEGIN = "<!-- made from the cards -->\n";
  private static final String END = "<!-- end -->";

  private Guide() {}

  /** Fails unless the page says between its two marks what it should. */
  public static void assertSays(String page, String expected) throws IOException {
    Path file = Path.of("..", "docs", "guide", page);
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END, begin);
    assertThat(text).contains(BEGIN, END);
    if ("write".equals(System.getProperty("guide"))) {
      Files.writeString(file, text.substring(0, begin) + expected + text.substring(end));
    }
    assertThat(text.substring(begin, end)).isEqualTo(expected);
  }

  /** A row of a Markdown table. */
  public static String row(List<String> cells) {
    return "| "
        + String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())
        + " |\n";
  }
}
