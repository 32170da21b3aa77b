package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A CSV file with a header; rows know their line. */
public final class CsvFile {
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
  private static final String SEPARATORS = ",;\t|";

  /** Stands for control characters, which the parser would trim like blanks, until it is done. */
  private static final char STAND_IN = '\uDC00';

  private final String name;
  private final TableForm form;
  private final Problems problems = new Problems();

  private CsvFile(String name, TableForm form) {
    this.name = name;
    this.form = form;
  }

  /**
   * Reads a UTF-8 file of which every row must be sound.
   *
   * @throws InvalidInputException with all problems
   */
  public static TableFile read(Path file) {
    Problems problems = new Problems();
    TableFile read = read(file, problems);
    problems.throwIfAny();
    return read;
  }

  /** Reads a UTF-8 file; see {@link #read(Path, TableForm, Problems)}. */
  public static TableFile read(Path file, Problems problems) {
    return read(file, TableForm.PLAIN, problems);
  }

  /**
   * Reads a file. Fields are trimmed; lines without any text are passed over, unless they have more
   * fields than the header. A first line {@code sep=;} says the separator, as Excel has it.
   *
   * @param problems takes what is wrong with single rows, which are then left out: another length
   *     than the header's, a character that no text may hold, a broken quote, which ends the
   *     reading
   * @throws InvalidInputException when the file cannot be read or decoded, has no header, or a
   *     column twice
   */
  public static TableFile read(Path file, TableForm form, Problems problems) {
    return read(file, form, Map.of(), problems);
  }

  /**
   * As {@link #read(Path, TableForm, Problems)}.
   *
   * @param asked columns that are to be read, by their names in the file; empty for all, of which
   *     those without a name must then hold nothing
   */
  public static TableFile read(
      Path file, TableForm form, Map<String, String> asked, Problems problems) {
    CsvFile csv = new CsvFile(TextFile.displayName(file), form);
    TableFile table = csv.table(TextFile.read(file, form), asked.isEmpty());
    problems.addAll(csv.problems);
    return asked.isEmpty() ? table : table.select(asked, problems);
  }

  /**
   * A table in memory, as a file of it would be read: the header is its line 1.
   *
   * @param name that problems call it by
   * @param columns their names
   * @param rows as many cells as columns each, as a file would write them; numbers with a point
   * @param problems takes what is wrong with rows, which are left out
   * @throws InvalidInputException when the header cannot be read
   */
  public static TableFile of(
      String name, List<String> columns, List<List<String>> rows, Problems problems) {
    CsvFile csv = new CsvFile(name, TableForm.PLAIN);
    List<TableFile.Line> lines = new ArrayList<>();
    lines.add(line(1, trimmed(columns)));
    for (List<String> row : rows) {
      lines.add(line(lines.size() + 1, trimmed(row)));
    }
    TableFile table = csv.table(lines, ',', true);
    problems.addAll(csv.problems);
    return table;
  }

  private TableFile table(String text, boolean readsAll) {
    Optional<Character> stated = statedSeparator(text);
    if (stated.isPresent() && form.separator().filter(s -> !s.equals(stated.get())).isPresent()) {
      problems.add(
          Place.of(name, 1, 1),
          "this line says that '"
              + stated.get()
              + "' separates the fields; the evaluation declares '"
              + form.separator().get()
              + "'");
      problems.throwIfAny();
    }
    char separator = form.separator().or(() -> stated).orElse(',');
    List<TableFile.Line> lines = lines(text, separator);
    if (stated.isPresent() && !lines.isEmpty()) {
      lines.remove(0);
    }
    return table(lines, separator, readsAll);
  }

  private TableFile table(List<TableFile.Line> lines, char separator, boolean readsAll) {
    if (lines.isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(Place.of(name), "the file is empty; expected a header line");
      }
      problems.throwIfAny();
    }
    List<Integer> header = form.header().isEmpty() ? List.of(lines.get(0).number()) : form.header();
    int last = header.get(header.size() - 1);
    Optional<TableFile.Line> lowest =
        lines.stream().filter(line -> line.number() == last).findFirst();
    if (lowest.isEmpty()) {
      problems.add(
          Place.of(name, last, 1),
          "line " + last + " is empty; expected the names of the columns" + form.where("header"));
      problems.throwIfAny();
    }
    SortedMap<Integer, String> names = Header.of(lines, header);
    Map<String, Integer> columns = columns(names, lowest.get(), separator);
    int width = lowest.get().fields().size();
    List<TableFile.Line> passedOver = new ArrayList<>();
    List<TableFile.Line> sound = new ArrayList<>();
    for (TableFile.Line line : lines) {
      if (line.number() > last && !isBlank(line, width)) {
        if (form.passesOver(line.first())) {
          passedOver.add(line);
        } else if (isSound(line, width)) {
          sound.add(line);
        }
      }
    }
    if (columns.size() < names.values().stream().filter(name -> !name.isEmpty()).count()) {
      problems.throwIfAny();
    }
    if (readsAll) {
      sound.forEach(line -> checkNamed(line, names));
    }
    return new TableFile(
        name, new LineAndColumn(name, last), form, columns, sound, lines, passedOver);
  }

  /** What a first line {@code sep=;} says, which Excel reads and no table needs. */
  private static Optional<Character> statedSeparator(String text) {
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).replaceFirst("\r$", "");
    boolean states =
        first.length() == 5 && first.startsWith("sep=") && SEPARATORS.indexOf(first.charAt(4)) >= 0;
    return states ? Optional.of(first.charAt(4)) : Optional.empty();
  }

  private List<TableFile.Line> lines(String text, char separator) {
    List<TableFile.Line> lines = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(guarded(text))) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      List<String> fields = new ArrayList<>();
      try {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
          int line = 0;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (line == 0) {
              line = parser.currentTokenLocation().getLineNr();
            }
            fields.add(unguarded(parser.getText()));
          }
          if (lines.isEmpty() ? !isBlank(fields) : fields.size() > 1 || !isBlank(fields)) {
            lines.add(line(line, fields));
          }
          fields.clear();
        }
      } catch (JsonProcessingException e) {
        CsvFault.tell(name, fields.size() + 1, parser, e, problems);
      }
    } catch (IOException e) {
      problems.add(Place.of(name), "cannot be read: " + e.getMessage());
    }
    return lines;
  }

  private static TableFile.Line line(int number, List<String> fields) {
    return new TableFile.Line(number, List.copyOf(fields), Map.of(), Set.of(), Set.of());
  }

  /** Blanks at the ends go, as the parser takes them; control characters stay, to be refused. */
  private static List<String> trimmed(List<String> fields) {
    return fields.stream().map(field -> field.replaceAll("^[ \t]+|[ \t]+$", "")).toList();
  }

  private static String guarded(String text) {
    if (text.chars().noneMatch(CsvFile::isControl)) {
      return text;
    }
    StringBuilder guarded = new StringBuilder(text);
    for (int i = 0; i < guarded.length(); i++) {
      if (isControl(guarded.charAt(i))) {
        guarded.setCharAt(i, (char) (STAND_IN + guarded.charAt(i)));
      }
    }
    return guarded.toString();
  }

  private static String unguarded(String field) {
    StringBuilder text = null;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      boolean paired = i > 0 && Character.isHighSurrogate(field.charAt(i - 1));
      if (!paired && c >= STAND_IN && c < STAND_IN + ' ') {
        text = text == null ? new StringBuilder(field) : text;
        text.setCharAt(i, (char) (c - STAND_IN));
      }
    }
    return text == null ? field : text.toString();
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  /**
   * What is to be said of a header that is one field and holds another separator.
   *
   * @return empty when it holds none
   */
  public static Optional<String> otherSeparator(String header, char separator) {
    return SEPARATORS
        .chars()
        .filter(c -> c != separator && header.indexOf(c) >= 0)
        .mapToObj(
            c ->
                "the header has no "
                    + shown(separator)
                    + " between its columns; is the separator "
                    + (c == ',' || c == '\t' ? "a " : "")
                    + shown(c)
                    + "? Then state `separator: \""
                    + (c == '\t' ? "\\t" : (char) c)
                    + "\"`")
        .findFirst();
  }

  private static String shown(int separator) {
    return separator == ',' ? "comma" : separator == '\t' ? "tab" : "'" + (char) separator + "'";
  }

  /** Programs leave columns behind the last that have no name and hold nothing. */
  private void checkNamed(TableFile.Line line, SortedMap<Integer, String> names) {
    names.forEach(
        (field, name) -> {
          if (name.isEmpty() && !line.get(field).isEmpty()) {
            problems.add(
                Place.of(this.name, line.number(), field + 1),
                Header.unnamed(line.get(field), "clear what stands below"),
                "column " + field + " has no name");
          }
        });
  }

  /** The columns by name, fewer than the header has fields when one of them is wrong. */
  private Map<String, Integer> columns(
      SortedMap<Integer, String> names, TableFile.Line lowest, char separator) {
    List<String> fields = lowest.fields();
    if (fields.size() == 1) {
      otherSeparator(fields.get(0), separator)
          .ifPresent(
              fault -> {
                problems.add(
                    Place.of(name, lowest.number(), 1),
                    fault + " where the file is named" + form.where("file"));
                problems.throwIfAny();
              });
    }
    return Header.columns(
        names,
        (field, message) -> problems.add(Place.of(name, lowest.number(), field + 1), message));
  }

  private boolean isSound(TableFile.Line row, int width) {
    List<String> fields = row.fields();
    if (fields.size() != width) {
      problems.add(
          Place.of(name, row.number(), 1),
          "found " + fields.size() + " fields; the header has " + width + whyMore(fields, width));
      return false;
    }
    boolean sound = true;
    for (int field = 0; field < width; field++) {
      Optional<String> forbidden = ForbiddenCharacter.in(fields.get(field));
      if (forbidden.isPresent()) {
        problems.add(Place.of(name, row.number(), field + 1), forbidden.get());
        sound = false;
      }
    }
    return sound;
  }

  /** What may have made more fields than the header has; empty when nothing tells. */
  private static String whyMore(List<String> fields, int width) {
    if (fields.size() <= width) {
      return "";
    }
    List<String> surplus = fields.subList(width, fields.size());
    if (isBlank(surplus)) {
      return surplus.size() == 1
          ? "; the last is empty: take out the separator at the end"
          : "; the last " + surplus.size() + " are empty: take out the separators at the end";
    }
    return looksLikeDecimalComma(fields)
        ? "; a decimal comma? Write a decimal point, or put the number in quotes and"
            + " state `decimal: comma`"
        : "";
  }

  /** Whether two whole numbers stand side by side, as 85,32 does when a comma separates fields. */
  private static boolean looksLikeDecimalComma(List<String> fields) {
    for (int field = 1; field < fields.size(); field++) {
      if (fields.get(field - 1).matches("[-+]?\\d{1,9}") && fields.get(field).matches("\\d{1,9}")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(TableFile.Line line, int width) {
    return line.fields().size() <= width && isBlank(line.fields());
  }

  private static boolean isBlank(List<String> fields) {
    return fields.stream().allMatch(String::isEmpty);
  }

  private record LineAndColumn(String name, int header) implements TableFile.Places {
    @Override
    public Place header(int field) {
      return Place.of(name, header, field + 1);
    }

    @Override
    public Place field(int line, int field) {
      return Place.of(name, line, Math.max(0, field) + 1);
    }

    @Override
    public String row(int line) {
      return "line " + line;
    }
  }
}
