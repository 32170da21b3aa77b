package org.govservices.evaluator.reports.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;

/** The cells that are left out and on which a rank or a band hangs. */
final class GapsSheet {
  private final Book book;
  private final Page page;
  private final CellRows rows;

  private GapsSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.GAPS.text(), Label.ABOUT_GAPS.text());
    this.rows = new CellRows(book, page);
  }

  static Page write(Book book) {
    GapsSheet sheet = new GapsSheet(book);
    sheet.rows.heading(
        Label.STATUS,
        Label.SCORE,
        Label.SCORE_IF_WORST,
        Label.SCORE_IF_BEST,
        Label.RANK,
        Label.RANK_IF_WORST,
        Label.RANK_IF_BEST,
        Label.BAND,
        Label.BAND_IF_WORST,
        Label.BAND_IF_BEST);
    book.evaluation().gaps().deciding().forEach(sheet::row);
    return sheet.page;
  }

  private void row(Gap gap) {
    rows.row(gap.unit(), gap.indicator());
    page.text(Words.status(gap.status()), Marks.look(gap.status()));
    numbers(gap, Result::grade, book.scoreLook());
    numbers(gap, Result::rank, Look.CENTRED);
    rows.band(Optional.of(gap.index()), Look.CENTRED);
    rows.band(gap.ifWorst(), Look.CENTRED);
    rows.band(gap.ifBest(), Look.CENTRED);
  }

  /** As it is, by the worst and by the best that the cell could score. */
  private void numbers(Gap gap, Function<Result, OptionalDouble> number, Look look) {
    rows.number(number.apply(gap.index()), look);
    rows.number(gap.ifWorst().map(number).orElse(OptionalDouble.empty()), look);
    rows.number(gap.ifBest().map(number).orElse(OptionalDouble.empty()), look);
  }
}
