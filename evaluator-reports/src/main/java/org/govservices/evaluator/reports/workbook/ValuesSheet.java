package org.govservices.evaluator.reports.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** What was observed, units × indicators, each in its unit of measurement. */
final class ValuesSheet {
  private static final int MOST_DECIMALS = 6;

  private ValuesSheet() {}

  static Page write(Book book) {
    Page page = book.page(Label.RAW_VALUES.text(), Label.ABOUT_RAW_VALUES.text());
    List<Place> indicators = book.tree().indicators();
    ObservationTable table = book.evaluation().observations();
    UnitColumns columns = new UnitColumns(book, page, true);
    Marks marks = new Marks(book, page);
    marks.legendOfValues(columns.count(), indicators, book.allUnits());
    new NodeHeading(book, page, indicators)
        .write(columns::heading, place -> measured(page, place), columns.count());
    Map<Integer, Look> looks = new HashMap<>();
    indicators.forEach(
        place -> looks.put(place.indicator(), Look.decimals(decimals(table, place.indicator()))));
    columns.rows(
        unit -> {
          for (Place place : indicators) {
            Observation cell = table.at(unit, place.indicator());
            if (cell.status() == Status.OBSERVED) {
              Look look = looks.get(place.indicator());
              page.number(cell.value().getAsDouble(), cell.disputed() ? look.disputed() : look);
            } else {
              marks.gap(cell);
            }
          }
        });
    return page;
  }

  private static void measured(Page page, Place place) {
    Indicator indicator = (Indicator) place.node();
    String arrow = indicator.direction() == Direction.HIGHER ? "↑ " : "↓ ";
    page.text(arrow + indicator.unit(), Look.SMALL_HEADER);
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
