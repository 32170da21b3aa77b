package org.govservices.evaluator.reports.workbook;

import java.util.List;
import org.govservices.evaluator.evaluation.Result.Outcome;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** How cells show that there is no value, or a disputed one. */
final class Marks {
  private static final List<Status> GAPS =
      List.of(Status.NOT_FOUND, Status.FAILED, Status.NOT_APPLICABLE);

  private final Book book;
  private final Page page;

  Marks(Book book, Page page) {
    this.book = book;
    this.page = page;
  }

  /** Writes the mark of a cell without a value. */
  void gap(Observation cell) {
    Look look = look(cell.status());
    page.text(mark(cell.status()), cell.disputed() ? look.disputed() : look);
  }

  /** Writes what the marks of these nodes and units mean, if they occur, from a column on. */
  void legend(int column, List<Place> nodes, List<Integer> units) {
    page.skip(column - page.column());
    if (nodes.stream().anyMatch(Place::isIndicator)) {
      cells(nodes, units);
    }
    for (Outcome outcome : List.of(Outcome.LOW_COVERAGE, Outcome.NOT_MEASURED)) {
      if (nodes.stream().anyMatch(place -> !place.isIndicator() && occurs(outcome, place, units))) {
        entry(book.in(ScoreCells.mark(outcome)), Look.MUTED, Words.outcome(outcome));
      }
    }
  }

  private boolean occurs(Outcome outcome, Place place, List<Integer> units) {
    return units.stream()
        .anyMatch(unit -> book.evaluation().result(unit, place.index()).outcome() == outcome);
  }

  private void cells(List<Place> nodes, List<Integer> units) {
    List<Observation> cells =
        nodes.stream()
            .filter(Place::isIndicator)
            .flatMap(
                place ->
                    units.stream()
                        .map(unit -> book.evaluation().observations().at(unit, place.indicator())))
            .toList();
    for (Status status : GAPS) {
      if (cells.stream().anyMatch(cell -> cell.status() == status)) {
        entry(book.in(mark(status)), look(status), Words.status(status));
      }
    }
    if (cells.stream().anyMatch(Observation::disputed)) {
      entry("12.3", Look.CENTRED.disputed(), Label.DISPUTED);
    }
  }

  private void entry(String mark, Look look, Label meaning) {
    page.free(mark, look).free(book.in(meaning), Look.SUBTITLE).skip(1);
  }

  static Look look(Status status) {
    return switch (status) {
      case NOT_FOUND -> Look.NOT_FOUND;
      case FAILED -> Look.FAILED;
      case NOT_APPLICABLE -> Look.NOT_APPLICABLE;
      case OBSERVED -> throw new IllegalArgumentException("observed is not missing");
    };
  }

  static Label mark(Status status) {
    return switch (status) {
      case NOT_FOUND -> Label.NOT_FOUND_MARK;
      case FAILED -> Label.FAILED_MARK;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE_MARK;
      case OBSERVED -> throw new IllegalArgumentException("observed is not missing");
    };
  }
}
