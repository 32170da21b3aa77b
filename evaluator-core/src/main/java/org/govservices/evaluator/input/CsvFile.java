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

/** A CSV file with a header line; rows know their line. */
public final class CsvFile extends TableFile {
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  private CsvFile(String name, Map<String, Integer> columns, List<Line> rows) {
    super(name, new LineAndColumn(name), columns, rows);
  }

  /** Reads a UTF-8 file; see {@link #read(Path, Charset)}. */
  public static CsvFile read(Path file) {
    return read(file, StandardCharsets.UTF_8);
  }

  /**
   * Reads a file. Fields are trimmed; lines without any text are passed over, unless they have more
   * fields than the header.
   *
   * @throws InvalidInputException when it cannot be read or decoded, has no header, a column twice,
   *     a broken quote, or rows of another length than the header
   */
  public static CsvFile read(Path file, Charset charset) {
    String name = TextFile.displayName(file);
    Problems problems = new Problems();
    List<Line> lines = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(TextFile.read(file, charset))) {
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
    problems.throwIfAny();
    if (lines.isEmpty()) {
      problems.add(Place.of(name), "the file is empty; expected a header line");
      problems.throwIfAny();
    }
    List<String> header = lines.get(0).fields();
    if (header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
      problems.add(
          Place.of(name, lines.get(0).number(), 1),
          "the header has no comma; expected columns separated by commas");
      problems.throwIfAny();
    }
    List<Line> rows = lines.subList(1, lines.size());
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String column : header) {
      if (columns.putIfAbsent(column, columns.size()) != null) {
        problems.add(
            Place.of(name, lines.get(0).number(), 1), "column '" + column + "' stands twice");
      }
    }
    for (Line row : rows) {
      if (row.fields().size() != header.size()) {
        problems.add(
            Place.of(name, row.number(), 1),
            "found " + row.fields().size() + " fields; the header has " + header.size());
      }
    }
    problems.throwIfAny();
    return new CsvFile(name, columns, List.copyOf(rows));
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
