package org.govservices.evaluator.reports.workbook;

import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Result.Outcome;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** The cell of a unit's score at a node. */
final class ScoreCells {
  private ScoreCells() {}

  /** The score as graded: rounded once, as the contract says. */
  static void graded(Book book, Page page, int unit, Place place) {
    write(book, page, unit, place, book.evaluation().result(unit, place.index()).grade());
  }

  /** The score at full precision, shown with the decimals of the contract. */
  static void full(Book book, Page page, int unit, Place place) {
    write(book, page, unit, place, book.evaluation().result(unit, place.index()).score());
  }

  private static void write(Book book, Page page, int unit, Place place, OptionalDouble score) {
    if (!place.isIndicator()) {
      if (score.isPresent()) {
        page.number(score.getAsDouble(), book.scoreLook());
      } else {
        page.text(mark(book.evaluation().result(unit, place.index()).outcome()), Look.MUTED);
      }
      return;
    }
    Observation cell = book.evaluation().observations().at(unit, place.indicator());
    if (score.isEmpty()) {
      new Marks(book, page).gap(cell);
      return;
    }
    Look look = book.scoreLook();
    if (cell.status() != Status.OBSERVED) {
      look = look.with(Look.Trait.ITALIC).with(Look.Trait.BOLD).ink(Marks.look(cell.status()).ink());
    }
    page.number(score.getAsDouble(), cell.disputed() ? look.disputed() : look);
  }

  /** Why there is no score, in short. */
  static Label mark(Outcome outcome) {
    return switch (outcome) {
      case SCORED -> throw new IllegalArgumentException("scored");
      case NOT_MEASURED -> Label.NOT_MEASURED_MARK;
      case LOW_COVERAGE -> Label.LOW_COVERAGE_MARK;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE_MARK;
    };
  }
}
