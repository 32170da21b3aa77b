package org.govservices.evaluator.observation;

import java.util.List;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.TableFile;

/** Reads a file with a row per unit and a column per indicator. */
final class WideReader implements ObservationReader.CellReader {
  private final ObservationReader reader;
  private final ObservationFile file;
  private final TableFile table;
  private final int index;

  WideReader(ObservationReader reader, ObservationFile file, TableFile table, int index) {
    this.reader = reader;
    this.file = file;
    this.table = table;
    this.index = index;
  }

  @Override
  public void read() {
    if (!table.require(List.of("unit"), reader.problems())) {
      return;
    }
    if (!reader.isEdition(reader.edition(file), table.header())) {
      return;
    }
    for (String column : table.columns()) {
      if (column.equals("unit")) {
        continue;
      }
      int indicator = reader.indicator(column, table.header(column));
      if (indicator >= 0) {
        table.forEach(row -> cell(row, column, indicator));
      }
    }
    table.forEach(
        row -> {
          if (!row.isRefused("unit", reader.problems())) {
            reader.unit(row.get("unit"), row.place("unit"));
          }
        });
  }

  private void cell(TableFile.Row row, String column, int indicator) {
    String text = row.get(column);
    Place place = reader.place(row, column, indicator);
    if (row.isRefused(column, place, reader.problems())) {
      return;
    }
    Status gap = file.markers().get(text);
    if (gap != null) {
      put(row, indicator, Observation.gap(gap, file.origin(), "", row.place(column)));
    } else if (text.isEmpty()) {
      reader
          .problems()
          .add(
              place,
              "the cell of '"
                  + column
                  + "' is empty; expected a number, or a marker that the evaluation declares");
    } else {
      reader
          .value(row, column, indicator)
          .ifPresent(
              x ->
                  put(
                      row,
                      indicator,
                      Observation.of(x, file.origin(), row.place(column))
                          .withText(reader.answer(row, column, indicator))));
    }
  }

  private void put(TableFile.Row row, int indicator, Observation observation) {
    int unit = reader.unitOrNone(row.get("unit"));
    if (unit >= 0) {
      reader.put(reader.edition(file), unit, indicator, observation, index);
    }
  }
}
