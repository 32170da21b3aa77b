package org.govservices.evaluator.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/** A text file that holds a table, and how it is written. */
public record DataFile(Path path, TableForm form) {
  /** A UTF-8 file, separated by commas. */
  public static DataFile plain(Path path) {
    return new DataFile(path, TableForm.PLAIN);
  }

  /**
   * A file as YAML names it: {@code units.csv}, or {@code {file: units.csv, encoding: gb18030}}.
   *
   * @param pointer where it is named
   * @param folder that the name is relative to
   */
  public static DataFile of(YamlFile yaml, String pointer, Path folder) {
    return of(yaml.root().at(pointer), yaml.declared(pointer), folder);
  }

  /**
   * As {@link #of(YamlFile, String, Path)}.
   *
   * @param stated where the values of its keys stand, as far as that is known
   */
  public static DataFile of(JsonNode node, Map<String, Place> stated, Path folder) {
    JsonNode name = node.isObject() ? node.path("file") : node;
    return new DataFile(
        folder.resolve(name.asText()).normalize(), TableFormReader.read(node, false, stated));
  }

  /** The same file, named from a folder. */
  public DataFile in(Path folder) {
    return new DataFile(folder.resolve(path).normalize(), form);
  }

  /** Reads it; see {@link CsvFile#read(Path, TableForm, Problems)}. */
  public TableFile read(Problems problems) {
    return CsvFile.read(path, form, problems);
  }
}
