package org.govservices.evaluator.observation;

import java.util.List;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.Place;

/** Reads a file with a row per unit and a column per indicator. */
final class WideReader implements ObservationReader.CellReader {
  private final ObservationReader reader;
  private final ObservationFile file;
  private final CsvFile csv;
  private final int index;

  WideReader(ObservationReader reader, ObservationFile file, CsvFile csv, int index) {
    this.reader = reader;
    this.file = file;
    this.csv = csv;
    this.index = index;
  }

  @Override
  public void read() {
    if (!csv.require(List.of("unit"), reader.problems())) {
      return;
    }
    if (!reader.isEdition(reader.edition(file), csv.header())) {
      return;
    }
    for (String column : csv.columns()) {
      if (column.equals("unit")) {
        continue;
      }
      int indicator = reader.indicator(column, csv.header());
      if (indicator >= 0) {
        csv.forEach(row -> cell(row, column, indicator));
      }
    }
    csv.forEach(row -> reader.unit(row.get("unit"), row.place("unit")));
  }

  private void cell(CsvFile.Row row, String column, int indicator) {
    String text = row.get(column);
    Place place = row.place(column);
    Status gap = file.markers().get(text);
    if (gap != null) {
      put(row, indicator, Observation.gap(gap, file.origin(), "", place));
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
          .ifPresent(x -> put(row, indicator, Observation.of(x, file.origin(), place)));
    }
  }

  private void put(CsvFile.Row row, int indicator, Observation observation) {
    int unit = reader.unitOrNone(row.get("unit"));
    if (unit >= 0) {
      reader.put(
          reader.edition(file), unit, indicator, new ObservationReader.Cell(observation, index));
    }
  }
}
