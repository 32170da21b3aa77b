package org.govservices.evaluator.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file with a header line; rows know their line. */
public final class CsvFile extends TableFile {
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  private CsvFile(String name, Map<String, Integer> columns, List<Line> rows) {
    super(name, new LineAndColumn(name), columns, rows);
  }

  /**
   * Reads a UTF-8 file of which every row must be sound.
   *
   * @throws InvalidInputException with all problems
   */
  public static CsvFile read(Path file) {
    Problems problems = new Problems();
    CsvFile read = read(file, problems);
    problems.throwIfAny();
    return read;
  }

  /** Reads a UTF-8 file; see {@link #read(Path, Charset, Problems)}. */
  public static CsvFile read(Path file, Problems problems) {
    return read(file, StandardCharsets.UTF_8, problems);
  }

  /**
   * Reads a file. Fields are trimmed; lines without any text are passed over, unless they have more
   * fields than the header.
   *
   * @param problems takes what is wrong with single rows, which are then left out: another length
   *     than the header's, a character that no text may hold, a broken quote, which ends the
   *     reading
   * @throws InvalidInputException when the file cannot be read or decoded, has no header, or a
   *     column twice
   */
  public static CsvFile read(Path file, Charset charset, Problems problems) {
    String name = TextFile.displayName(file);
    Problems own = new Problems();
    List<Line> lines = lines(name, TextFile.read(file, charset), own);
    if (lines.isEmpty()) {
      if (own.isEmpty()) {
        own.add(Place.of(name), "the file is empty; expected a header line");
      }
      own.throwIfAny();
    }
    Line header = lines.get(0);
    List<Line> rows = lines.subList(1, lines.size());
    Map<String, Integer> columns = columns(name, header, own);
    List<Line> sound =
        rows.stream().filter(row -> isSound(name, row, header.fields().size(), own)).toList();
    if (columns.size() < header.fields().size()) {
      own.throwIfAny();
    }
    problems.addAll(own);
    return new CsvFile(name, columns, sound);
  }

  private static List<Line> lines(String name, String text, Problems problems) {
    List<Line> lines = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(text)) {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        List<String> fields = new ArrayList<>();
        int line = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (line == 0) {
            line = parser.currentTokenLocation().getLineNr();
          }
          fields.add(parser.getText());
        }
        if (!isBlank(fields, lines)) {
          lines.add(new Line(line, fields, Map.of()));
        }
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problems.add(
          at == null ? Place.of(name) : Place.of(name, at.getLineNr(), at.getColumnNr()),
          "not valid CSV: " + e.getOriginalMessage().lines().findFirst().orElse("unknown reason"));
    } catch (IOException e) {
      problems.add(Place.of(name), "cannot be read: " + e.getMessage());
    }
    return lines;
  }

  /** The columns by name, fewer than the header has fields when one of them is wrong. */
  private static Map<String, Integer> columns(String name, Line header, Problems problems) {
    Place place = Place.of(name, header.number(), 1);
    List<String> fields = header.fields();
    if (fields.size() == 1 && fields.get(0).matches(".*[;\t].*")) {
      problems.add(place, "the header has no comma; expected columns separated by commas");
      problems.throwIfAny();
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int field = 0; field < fields.size(); field++) {
      String column = fields.get(field);
      Optional<String> forbidden = ForbiddenCharacter.in(column);
      if (forbidden.isPresent()) {
        problems.add(place, forbidden.get());
      } else if (columns.putIfAbsent(column, field) != null) {
        problems.add(place, "column '" + column + "' stands twice");
      }
    }
    return columns;
  }

  private static boolean isSound(String name, Line row, int width, Problems problems) {
    List<String> fields = row.fields();
    if (fields.size() != width) {
      problems.add(
          Place.of(name, row.number(), 1),
          "found " + fields.size() + " fields; the header has " + width);
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

  private static boolean isBlank(List<String> fields, List<Line> earlier) {
    int width = earlier.isEmpty() ? 1 : earlier.get(0).fields().size();
    return fields.size() <= width && fields.stream().allMatch(String::isEmpty);
  }

  private record LineAndColumn(String name) implements Places {
    @Override
    public Place header(int field) {
      return Place.of(name, 1, 1);
    }

    @Override
    public Place field(int line, int field) {
      return Place.of(name, line, field + 1);
    }
  }
}
