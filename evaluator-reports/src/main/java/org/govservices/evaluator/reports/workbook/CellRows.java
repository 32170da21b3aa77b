package org.govservices.evaluator.reports.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.Label;

/** The rows of a sheet that has one for each of some cells, and what hangs on it. */
final class CellRows {
  private static final int FROZEN_COLUMNS = 2;

  private final Book book;
  private final Page page;

  CellRows(Book book, Page page) {
    this.book = book;
    this.page = page;
  }

  /** Writes the heading: of the cell, and what else. */
  void heading(Label... labels) {
    page.headingBegins();
    page.row()
        .heading(Label.CODE, Look.HEADER)
        .heading(Label.UNIT, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.NODE, Look.HEADER);
    for (Label label : labels) {
      page.heading(label, Look.HEADER);
    }
    page.headingEnds(FROZEN_COLUMNS);
  }

  /** Begins the row of a unit's cell at an indicator. */
  void row(int unit, int indicator) {
    String code = book.evaluation().roster().get(unit).code();
    String id = book.evaluation().observations().indicators().get(indicator);
    page.row()
        .text(code, Look.TEXT)
        .text(book.unitName(code), Look.STRONG)
        .text(id, Look.TEXT)
        .text(book.nodeName(id), Look.TEXT);
  }

  /** A number, or a dash where there is none. */
  void number(OptionalDouble number, Look look) {
    if (number.isPresent()) {
      page.number(number.getAsDouble(), look);
    } else {
      page.text("–", Look.MUTED);
    }
  }

  /** A band, or a dash where there is none. */
  void band(Optional<Result> result, Look look) {
    Optional<Band> band = result.flatMap(Result::band);
    page.text(band.map(Band::name).map(book::in).orElse("–"), look);
  }
}
