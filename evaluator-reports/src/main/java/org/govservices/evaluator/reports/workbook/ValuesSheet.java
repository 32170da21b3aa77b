package org.govservices.evaluator.reports.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.number.Rounding;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** What was observed, units × indicators, each in its unit of measurement. */
final class ValuesSheet {
  private static final int MOST_DECIMALS = 6;

  private ValuesSheet() {}

  /**
   * A column of an indicator.
   *
   * @param counted whether it holds the value that counts, beside the one observed
   */
  private record Column(Place place, boolean counted) {}

  static Page write(Book book) {
    Page page = book.page(Label.RAW_VALUES.text(), Label.ABOUT_RAW_VALUES.text());
    List<Place> indicators = book.tree().observed();
    Evaluation evaluation = book.evaluation();
    ObservationTable table = evaluation.observations();
    List<Column> columns = columns(evaluation, indicators);
    UnitColumns units = new UnitColumns(book, page, true);
    Marks marks = new Marks(book, page);
    marks.legendOfValues(units.count(), indicators, book.allUnits());
    Iterator<Column> details = columns.iterator();
    new NodeHeading(book, page, columns.stream().map(Column::place).toList())
        .write(units::heading, place -> measured(book, page, details.next()), units.count());
    Map<Integer, Look> looks = new HashMap<>();
    indicators.forEach(
        place -> looks.put(place.indicator(), Look.decimals(decimals(table, place.indicator()))));
    units.rows(
        unit -> {
          for (Column column : columns) {
            int indicator = column.place().indicator();
            Observation cell = table.at(unit, indicator);
            Look look = looks.get(indicator);
            if (column.counted()) {
              counted(page, evaluation.counted(unit, indicator));
            } else if (cell.status() != Status.OBSERVED) {
              marks.gap(cell);
            } else if (!cell.text().isEmpty()) {
              page.text(cell.text(), cell.disputed() ? Look.CENTRED.disputed() : Look.CENTRED);
            } else {
              page.number(cell.value().getAsDouble(), cell.disputed() ? look.disputed() : look);
            }
          }
        });
    return page;
  }

  /** Two columns for an indicator of which another value counts than the one observed. */
  private static List<Column> columns(Evaluation evaluation, List<Place> indicators) {
    List<Column> columns = new ArrayList<>();
    for (Place place : indicators) {
      columns.add(new Column(place, false));
      if (IntStream.range(0, evaluation.roster().size())
          .anyMatch(unit -> evaluation.counted(unit, place.indicator()).isPresent())) {
        columns.add(new Column(place, true));
      }
    }
    return columns;
  }

  private static void counted(Page page, OptionalDouble value) {
    if (value.isPresent()) {
      page.number(Rounding.HALF_UP.round(value.getAsDouble(), MOST_DECIMALS), Look.NUMBER);
    } else {
      page.text("–", Look.MUTED);
    }
  }

  private static void measured(Book book, Page page, Column column) {
    Indicator indicator = (Indicator) column.place().node();
    String arrow = indicator.direction() == Direction.HIGHER ? "↑ " : "↓ ";
    page.text(
        column.counted() ? book.in(Label.COUNTED) : arrow + indicator.unit(), Look.SMALL_HEADER);
  }

  /** The decimals that show every value of an indicator in full, within reason. */
  private static int decimals(ObservationTable table, int indicator) {
    return Arrays.stream(table.observed(indicator))
        .mapToObj(NumberText::shortest)
        .mapToInt(text -> text.indexOf('.') < 0 ? 0 : text.length() - 1 - text.indexOf('.'))
        .map(decimals -> Math.min(decimals, MOST_DECIMALS))
        .max()
        .orElse(0);
  }
}
