package org.govservices.evaluator.asem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.TableFile;

/** A file of reference data; column names in lower case, as ids are written. */
record AsemTable(List<Map<String, String>> rows) {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "asem");

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  static AsemTable read(String file) {
    return read(FOLDER, file);
  }

  static AsemTable read(Path folder, String file) {
    TableFile csv = CsvFile.read(folder.resolve(file));
    List<Map<String, String>> rows = new ArrayList<>();
    csv.forEach(
        row -> {
          Map<String, String> named = new LinkedHashMap<>();
          csv.columns().forEach(c -> named.put(c.toLowerCase(Locale.ROOT), row.get(c)));
          rows.add(named);
        });
    return new AsemTable(rows);
  }
}
