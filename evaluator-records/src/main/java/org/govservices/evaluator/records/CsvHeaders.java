package org.govservices.evaluator.records;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.text.Encodings;

/** The header lines of a table's CSV files. */
public final class CsvHeaders {
  private CsvHeaders() {}

  /** The columns of all files; reports those that are missing, and files that differ. */
  public static List<String> read(RecordTable table, Problems problems) {
    List<String> first = List.of();
    for (Path file : table.files()) {
      Place place = Place.of(TextFile.displayName(file), 1, 1);
      List<String> header = read(file, table, place, problems);
      if (first.isEmpty()) {
        first = header;
        for (RecordTable.Column column : table.columns()) {
          if (!header.isEmpty() && !header.contains(column.from())) {
            problems.add(place, table.lacks(column, header));
          }
        }
      } else if (!header.isEmpty() && !header.equals(first)) {
        problems.add(
            place,
            "the header differs from that of "
                + TextFile.displayName(table.files().get(0))
                + difference(header, first));
      }
    }
    return first;
  }

  private static String difference(List<String> header, List<String> first) {
    List<String> more = header.stream().filter(name -> !first.contains(name)).toList();
    List<String> less = first.stream().filter(name -> !header.contains(name)).toList();
    if (more.isEmpty() && less.isEmpty()) {
      return ": the columns stand in another order, or one stands twice";
    }
    return (less.isEmpty() ? "" : ": it lacks " + String.join(", ", less))
        + (more.isEmpty() ? "" : ": it has " + String.join(", ", more) + " besides");
  }

  private static List<String> read(Path file, RecordTable table, Place place, Problems problems) {
    Charset charset = table.charset();
    List<String> columns = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, charset);
        CsvParser parser = new CsvFactory().createParser(reader)) {
      parser.setSchema(
          com.fasterxml.jackson.dataformat.csv.CsvSchema.emptySchema()
              .withColumnSeparator(table.separator().charAt(0)));
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          columns.add(parser.getText());
        }
      }
    } catch (CharacterCodingException e) {
      problems.add(
          Encodings.badByte(file, charset).orElse(new Problem(place, "is not " + charset.name())));
      return List.of();
    } catch (IOException e) {
      problems.add(place, "the header cannot be read: " + e.getMessage());
      return List.of();
    }
    if (columns.isEmpty()) {
      problems.add(place, "the file is empty; expected a header line");
      return List.of();
    }
    columns.set(0, columns.get(0).replaceFirst("^\uFEFF", ""));
    Optional<String> separated =
        columns.size() == 1
            ? CsvFile.otherSeparator(columns.get(0), table.separator().charAt(0))
            : Optional.empty();
    if (separated.isPresent()) {
      problems.add(
          place, separated.get() + " for table '" + table.name() + "' at " + table.place());
      return List.of();
    }
    Set<String> names = new HashSet<>();
    columns.stream()
        .filter(name -> !name.isEmpty() && !names.add(name))
        .forEach(name -> problems.add(place, "column '" + name + "' stands twice in the header"));
    return columns;
  }
}
