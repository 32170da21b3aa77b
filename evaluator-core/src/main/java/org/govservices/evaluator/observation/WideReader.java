package org.govservices.evaluator.observation;

import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.TableFile;

/** Reads a file with a row per unit and a column per indicator. */
final class WideReader implements ObservationReader.CellReader {
  private final ObservationReader reader;
  private final ObservationReader.Source source;
  private final ObservationFile file;

  WideReader(ObservationReader reader, ObservationReader.Source source) {
    this.reader = reader;
    this.source = source;
    this.file = source.file();
  }

  @Override
  public void read() {
    TableFile table = source.table();
    if (!table.require(source.units().required(), reader.problems())
        || !reader.isEdition(reader.edition(file), table.header())) {
      return;
    }
    for (String column : table.columns()) {
      if (UnitColumn.is(column)) {
        continue;
      }
      int indicator = reader.indicator(column, table.header(column));
      if (indicator >= 0) {
        table.forEach(row -> cell(row, column, indicator));
      }
    }
    table.forEach(source.units()::check);
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
                  + "' is empty; expected a number, or that the evaluation says what an empty cell"
                  + " means: `markers: {\"\": failed}`, or not-found, or not-applicable");
    } else {
      reader
          .value(source, row, column, indicator)
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
    int unit = source.units().orNone(row);
    if (unit >= 0) {
      reader.put(reader.edition(file), unit, indicator, observation, source.index());
    }
  }
}
