package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a text is not YAML. The parser says where it could not go on, which is often behind the
 * fault; common mistakes are looked for around that place.
 */
final class YamlFault {
  private static final Pattern TAB = Pattern.compile("^ *(\\t)");
  private static final Pattern COLON = Pattern.compile("[A-Za-z0-9_-](：)");
  private static final Pattern COMMA = Pattern.compile("(，)\\s*[A-Za-z][A-Za-z0-9-]*\\s*[:：]");
  private static final Pattern BRACKET =
      Pattern.compile("((?<=[:,：，-]\\s{0,9})[｛［]|[｝］](?=\\s*$))");
  private static final Pattern ITEM = Pattern.compile("( *)((?:- +)*)\\S.*");
  private static final int FULL_WIDTH = '！' - '!';

  private final String name;
  private final List<String> lines;
  private final String reason;
  private final int line;
  private final int column;

  private YamlFault(String name, String text, String reason, int line, int column) {
    this.name = name;
    this.lines = text.lines().toList();
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** The problem that made the parser end. */
  @SuppressWarnings("deprecation") // nothing else of the parser tells where the fault was noticed
  static Problem of(String name, String text, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    if (at == null) {
      return new Problem(Place.of(name), "not valid YAML: " + reason(e));
    }
    int line = at.getLineNr();
    int column = at.getColumnNr();
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      line = marked.getProblemMark().getLine() + 1;
      column = marked.getProblemMark().getColumn() + 1;
    }
    YamlFault fault = new YamlFault(name, text, reason(e), line, column);
    return fault
        .tab()
        .or(fault::fullWidth)
        .or(fault::indent)
        .orElseGet(() -> fault.asTheParserSays());
  }

  /** What the parser says, without the lines that quote the place. */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining("; "));
  }

  private Problem asTheParserSays() {
    return new Problem(Place.of(name, line, column), "not valid YAML: " + reason);
  }

  private Optional<Problem> tab() {
    return near(TAB)
        .map(
            tab ->
                new Problem(
                    tab.place(), "found a tab; indent with blanks, as the lines around it"));
  }

  private Optional<Problem> fullWidth() {
    return Stream.of(COLON, COMMA, BRACKET)
        .flatMap(pattern -> near(pattern).stream())
        .findFirst()
        .map(sign -> new Problem(sign.place(), fullWidth(sign.text()).orElseThrow()));
  }

  /**
   * A full-width sign in a text that was meant as YAML's or a number's own: a colon behind a word
   * of our own, say.
   *
   * @return what to do about it; empty when there is none
   */
  static Optional<String> fullWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        char plain = (char) (c - FULL_WIDTH);
        String write = plain == ':' || plain == ',' ? plain + " " : String.valueOf(plain);
        return Optional.of(
            String.format("found the full-width `%c` (U+%04X); write `%s`", c, (int) c, write));
      }
    }
    return Optional.empty();
  }

  /** What was meant as the key, in front of a full-width colon that took its value in. */
  static String key(String text) {
    int colon = text.indexOf('：');
    return colon < 0 ? text : text.substring(0, colon).strip();
  }

  private Optional<Problem> indent() {
    if (!reason.contains("expected <block end>")
        && !reason.contains("mapping values are not allowed")) {
      return Optional.empty();
    }
    for (int l = line; l <= Math.min(line + 1, lines.size()); l++) {
      Optional<Integer> above = contentAbove(lines, l);
      int here = contentColumn(l);
      boolean value = above.isPresent() && !lines.get(above.get() - 1).strip().endsWith(":");
      if (value && here > contentColumn(above.get())) {
        return Optional.of(
            new Problem(
                Place.of(name, l, here),
                "this line is indented too far: line "
                    + above.get()
                    + " above it begins at column "
                    + contentColumn(above.get())
                    + " and has a value already; begin both at the same column"));
      }
      if (above.isPresent() && here < contentColumn(above.get()) && l == line) {
        return Optional.of(
            new Problem(
                Place.of(name, l, here),
                "this line begins at column "
                    + here
                    + ", where nothing above it begins that it could belong to; indent it as the"
                    + " lines that it stands beside"));
      }
    }
    return Optional.empty();
  }

  /** The line above that says something, from 1; none for what is no line of the text. */
  static Optional<Integer> contentAbove(List<String> lines, int below) {
    for (int l = below > lines.size() ? 0 : below - 1; l >= 1; l--) {
      String text = lines.get(l - 1).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        return Optional.of(l);
      }
    }
    return Optional.empty();
  }

  /** The column, from 1, where a line's key begins, behind the dashes of a list. */
  private int contentColumn(int of) {
    Matcher item = ITEM.matcher(lines.get(of - 1));
    return item.lookingAt() ? item.end(2) + 1 : 1;
  }

  private record Sign(Place place, String text) {}

  /** The first match of a pattern's group, on the parser's line or those beside it. */
  private Optional<Sign> near(Pattern pattern) {
    return Stream.of(line, line - 1, line + 1)
        .filter(l -> l >= 1 && l <= lines.size())
        .flatMap(
            l ->
                pattern
                    .matcher(lines.get(l - 1))
                    .results()
                    .map(m -> new Sign(Place.of(name, l, m.start(1) + 1), m.group(1))))
        .findFirst();
  }
}
