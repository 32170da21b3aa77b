package org.govservices.evaluator.records;

import java.nio.file.Path;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.TableFile;

/** A published table, read apart from the evaluation that is held against it. */
record PublishedTable(TableFile file) {
  interface Reader {
    void accept(String unit, String node, double score);
  }

  static PublishedTable read(Path path) {
    return new PublishedTable(CsvFile.read(path));
  }

  void forEach(Reader reader) {
    file.forEach(
        row ->
            reader.accept(row.get("unit"), row.get("node"), Double.parseDouble(row.get("score"))));
  }
}
