package org.govservices.evaluator.records;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.input.YamlFile;

/**
 * A file of {@code records/}: a header in SQL comments, then SELECTs. The first has no heading, the
 * others follow a comment line that names them.
 *
 * @param header the comment lines above the first SELECT, as YAML
 * @param queries by their headings; "" for the first
 */
record DefinitionFile(YamlFile header, Map<String, Query> queries) {
  static final String RECORDS = "records";
  static final String AUDIT = "audit";

  private static final Pattern HEADING = Pattern.compile("--\\s*(records|audit)\\s*");

  static DefinitionFile read(Path path, Problems problems) {
    String name = TextFile.displayName(path);
    List<String> lines = TextFile.readUtf8(path).lines().toList();
    int line = 0;
    StringBuilder header = new StringBuilder();
    while (line < lines.size() && lines.get(line).startsWith("--")) {
      // Blanks keep every key in its column, so that messages point at it.
      header.append("  ").append(lines.get(line).substring(2)).append('\n');
      line++;
    }
    if (line == 0) {
      problems.add(
          Place.of(name, 1, 1), "found no header; expected lines such as '-- tables: [items]'");
      problems.throwIfAny();
    }
    Map<String, Query> queries = new TreeMap<>();
    String heading = "";
    int start = line;
    for (; line <= lines.size(); line++) {
      Optional<String> next = line == lines.size() ? Optional.of("") : heading(lines.get(line));
      if (next.isPresent()) {
        int first = start;
        while (first < line - 1 && lines.get(first).isBlank()) {
          first++;
        }
        String sql = String.join("\n", lines.subList(first, line));
        int indent = sql.length() - sql.stripLeading().length();
        Place place =
            sql.isBlank() ? Place.of(name, start + 1, 1) : Place.of(name, first + 1, indent + 1);
        sql = sql.strip();
        if (sql.endsWith(";")) {
          sql = sql.substring(0, sql.length() - 1);
        }
        if (sql.isBlank()) {
          problems.add(place, "found nothing; expected a SELECT");
        } else if (queries.put(heading, new Query(sql, place)) != null) {
          problems.add(place, "'" + heading + "' is a duplicate");
        }
        heading = next.get();
        start = line + 1;
      }
    }
    return new DefinitionFile(YamlFile.parse(name, header.toString()), queries);
  }

  private static Optional<String> heading(String line) {
    Matcher matcher = HEADING.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  Optional<Query> query(String heading) {
    return Optional.ofNullable(queries.get(heading));
  }
}
