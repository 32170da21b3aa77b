package org.govservices.evaluator.reports.workbook;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result.Outcome;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** How cells show that there is no value or no score, or a disputed one. */
final class Marks {
  private static final List<Status> GAPS =
      List.of(Status.NOT_FOUND, Status.FAILED, Status.NOT_APPLICABLE);
  private static final List<Outcome> UNSCORED =
      List.of(Outcome.FAILED, Outcome.LOW_COVERAGE, Outcome.SCREENED_OUT, Outcome.NOT_MEASURED);

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

  /** Writes what the marks in a table of observed values mean, those that occur. */
  void legendOfValues(int column, List<Place> nodes, List<Integer> units) {
    page.skip(column - page.column());
    gaps(nodes, units, (unit, place) -> true);
    disputed(nodes, units);
  }

  /** Writes what the marks in a table of scores mean, those that occur. */
  void legendOfScores(int column, List<Place> nodes, List<Integer> units) {
    page.skip(column - page.column());
    Evaluation evaluation = book.evaluation();
    gaps(nodes, units, (unit, place) -> evaluation.result(unit, place.index()).score().isEmpty());
    for (Status status : GAPS) {
      if (anyCell(
          nodes,
          units,
          (unit, place) ->
              at(unit, place).status() == status
                  && ScoreCells.isScoredGap(
                      at(unit, place), evaluation.result(unit, place.index())))) {
        entry("0.00", ScoreCells.scoredGap(book, status), Label.SCORED_GAP);
        break;
      }
    }
    disputed(nodes, units);
    for (Outcome outcome : UNSCORED) {
      Predicate<Place> occurs =
          place ->
              units.stream()
                  .anyMatch(unit -> evaluation.result(unit, place.index()).outcome() == outcome);
      if (nodes.stream().anyMatch(place -> !place.isIndicator() && occurs.test(place))) {
        entry(book.in(ScoreCells.mark(outcome)), Look.MUTED, Words.outcome(outcome));
      }
    }
  }

  private void gaps(List<Place> nodes, List<Integer> units, BiPredicate<Integer, Place> condition) {
    for (Status status : GAPS) {
      if (anyCell(
          nodes, units, condition.and((unit, place) -> at(unit, place).status() == status))) {
        entry(book.in(mark(status)), look(status), Words.status(status));
      }
    }
  }

  private void disputed(List<Place> nodes, List<Integer> units) {
    if (anyCell(nodes, units, (unit, place) -> at(unit, place).disputed())) {
      entry("12.3", Look.CENTRED.disputed(), Label.DISPUTED);
    }
  }

  private static boolean anyCell(
      List<Place> nodes, List<Integer> units, BiPredicate<Integer, Place> condition) {
    return nodes.stream()
        .filter(Place::isIndicator)
        .anyMatch(place -> units.stream().anyMatch(unit -> condition.test(unit, place)));
  }

  private Observation at(int unit, Place place) {
    return book.evaluation().observations().at(unit, place.indicator());
  }

  private void entry(String mark, Look look, Label meaning) {
    page.free(mark, look).free(book.in(meaning), Look.SUBTITLE).skip(2);
  }

  static Look look(Status status) {
    return switch (status) {
      case NOT_FOUND -> Look.NOT_FOUND;
      case FAILED -> Look.FAILED;
      case NOT_APPLICABLE -> Look.NOT_APPLICABLE;
      case OBSERVED -> throw new IllegalArgumentException("observed is not missing");
    };
  }

  private static Label mark(Status status) {
    return switch (status) {
      case NOT_FOUND -> Label.NOT_FOUND_MARK;
      case FAILED -> Label.FAILED_MARK;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE_MARK;
      case OBSERVED -> throw new IllegalArgumentException("observed is not missing");
    };
  }
}
