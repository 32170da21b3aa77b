package org.govservices.evaluator.reports.workbook;

import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.result.Result.Outcome;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** The cells of units' scores at nodes. */
final class ScoreCells {
  private final Book book;
  private final Page page;

  ScoreCells(Book book, Page page) {
    this.book = book;
    this.page = page;
  }

  /** The score as graded: rounded once, as the contract says. */
  void graded(int unit, Place place) {
    write(unit, place, book.evaluation().result(unit, place.index()).grade());
  }

  /** The score at full precision, shown with the decimals of the contract. */
  void full(int unit, Place place) {
    write(unit, place, book.evaluation().result(unit, place.index()).score());
  }

  private void write(int unit, Place place, OptionalDouble score) {
    Result result = book.evaluation().result(unit, place.index());
    if (!place.isIndicator()) {
      if (score.isPresent()) {
        page.number(score.getAsDouble(), book.scoreLook());
      } else {
        page.text(mark(result.outcome()), Look.MUTED);
      }
      return;
    }
    Observation cell = book.evaluation().observations().at(unit, place.indicator());
    if (score.isPresent()) {
      Look look = isScoredGap(cell, result) ? scoredGap(book, cell.status()) : book.scoreLook();
      page.number(score.getAsDouble(), cell.disputed() ? look.disputed() : look);
    } else if (cell.status() == Status.OBSERVED) {
      page.text(mark(result.outcome()), Look.MUTED);
    } else {
      new Marks(book, page).gap(cell);
    }
  }

  /** Whether there is a score although nothing was observed. */
  static boolean isScoredGap(Observation cell, Result result) {
    return cell.status() != Status.OBSERVED && result.score().isPresent();
  }

  static Look scoredGap(Book book, Status status) {
    return book.scoreLook()
        .with(Look.Trait.ITALIC)
        .with(Look.Trait.BOLD)
        .ink(Marks.look(status).ink());
  }

  /** Why there is no score, in short. */
  static Label mark(Outcome outcome) {
    return switch (outcome) {
      case SCORED -> throw new IllegalArgumentException("scored");
      case NOT_MEASURED -> Label.NOT_MEASURED_MARK;
      case SCREENED_OUT -> Label.SCREENED_OUT_MARK;
      case LOW_COVERAGE -> Label.LOW_COVERAGE_MARK;
      case FAILED -> Label.VETOED_MARK;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE_MARK;
    };
  }
}
