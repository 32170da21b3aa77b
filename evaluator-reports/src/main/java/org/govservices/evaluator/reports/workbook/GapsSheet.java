package org.govservices.evaluator.reports.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Gap;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;

/** The cells that are left out and on which a rank or a band hangs. */
final class GapsSheet {
  private final Book book;
  private final Page page;

  private GapsSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.GAPS.text(), Label.ABOUT_GAPS.text());
  }

  static Page write(Book book) {
    GapsSheet sheet = new GapsSheet(book);
    sheet.heading();
    book.evaluation().gaps().deciding().forEach(sheet::row);
    return sheet.page;
  }

  private void heading() {
    page.headingBegins();
    page.row()
        .heading(Label.CODE, Look.HEADER)
        .heading(Label.UNIT, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.STATUS, Look.HEADER)
        .heading(Label.SCORE, Look.HEADER)
        .heading(Label.SCORE_IF_WORST, Look.HEADER)
        .heading(Label.SCORE_IF_BEST, Look.HEADER)
        .heading(Label.RANK, Look.HEADER)
        .heading(Label.RANK_IF_WORST, Look.HEADER)
        .heading(Label.RANK_IF_BEST, Look.HEADER)
        .heading(Label.BAND, Look.HEADER)
        .heading(Label.BAND_IF_WORST, Look.HEADER)
        .heading(Label.BAND_IF_BEST, Look.HEADER);
    page.headingEnds(2);
  }

  private void row(Gap gap) {
    String code = book.evaluation().roster().get(gap.unit()).code();
    String indicator = book.evaluation().observations().indicators().get(gap.indicator());
    page.row()
        .text(code, Look.TEXT)
        .text(book.unitName(code), Look.STRONG)
        .text(indicator, Look.TEXT)
        .text(book.nodeName(indicator), Look.TEXT)
        .text(Words.status(gap.status()), Marks.look(gap.status()));
    Optional<Result> index = Optional.of(gap.index());
    number(index.map(Result::grade), book.scoreLook());
    number(gap.ifWorst().map(Result::grade), book.scoreLook());
    number(gap.ifBest().map(Result::grade), book.scoreLook());
    number(index.map(Result::rank), Look.CENTRED);
    number(gap.ifWorst().map(Result::rank), Look.CENTRED);
    number(gap.ifBest().map(Result::rank), Look.CENTRED);
    band(index);
    band(gap.ifWorst());
    band(gap.ifBest());
  }

  private void number(Optional<OptionalDouble> number, Look look) {
    OptionalDouble value = number.orElse(OptionalDouble.empty());
    if (value.isPresent()) {
      page.number(value.getAsDouble(), look);
    } else {
      page.text("–", Look.MUTED);
    }
  }

  private void band(Optional<Result> result) {
    page.text(result.flatMap(Result::band).map(b -> book.in(b.name())).orElse("–"), Look.CENTRED);
  }
}
