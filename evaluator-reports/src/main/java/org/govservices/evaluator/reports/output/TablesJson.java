package org.govservices.evaluator.reports.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;

/** Tables about an evaluation as one JSON file, a row a line; what is missing has no key. */
public final class TablesJson {
  private TablesJson() {}

  /**
   * Writes the file.
   *
   * @param about what else is to be said, before the tables
   * @throws IOException when it cannot be written
   */
  public static void write(
      Evaluation evaluation, ObjectNode about, List<TitledTable> tables, Path file)
      throws IOException {
    try (JsonGenerator out = Json.generator(file)) {
      out.writeStartObject();
      out.writeNumberField("formatVersion", 1);
      out.writeFieldName("evaluation");
      out.writeTree(EvaluationJson.spec(evaluation.spec()));
      out.writeFieldName("analysis");
      out.writeTree(about);
      for (TitledTable table : tables) {
        out.writeArrayFieldStart(table.name());
        for (List<String> row : table.table().rows()) {
          Json.line(out, row(table, row));
        }
        out.writeEndArray();
      }
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static ObjectNode row(TitledTable table, List<String> cells) {
    ObjectNode row = Json.object();
    List<String> columns = table.table().columns();
    for (int c = 0; c < cells.size(); c++) {
      if (table.texts().contains(columns.get(c))) {
        row.put(columns.get(c), cells.get(c));
      } else if (!cells.get(c).isEmpty()) {
        row.put(columns.get(c), new BigDecimal(cells.get(c)));
      }
    }
    return row;
  }
}
