package org.govservices.evaluator.reports.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Disagreement;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.reports.FileWords;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;

/** The cells of which sources say different things, and what hangs on each. */
final class DisagreementsSheet {
  /** A rank or a band that would be another. */
  private static final Look CHANGED = Look.CENTRED.with(Look.Trait.BOLD);

  private final Book book;
  private final Page page;

  private DisagreementsSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.DISAGREEMENTS.text(), Label.ABOUT_DISAGREEMENTS.text());
  }

  static Page write(Book book) {
    DisagreementsSheet sheet = new DisagreementsSheet(book);
    sheet.heading();
    book.evaluation().sources().disagreements().forEach(sheet::row);
    return sheet.page;
  }

  private void heading() {
    page.headingBegins();
    page.row()
        .heading(Label.CODE, Look.HEADER)
        .heading(Label.UNIT, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.TAKEN, Look.HEADER)
        .heading(Label.SOURCE, Look.HEADER)
        .heading(Label.NOT_TAKEN, Look.HEADER)
        .heading(Label.SOURCE, Look.HEADER)
        .heading(Label.SCORE, Look.HEADER)
        .heading(Label.SCORE_IF_OTHER, Look.HEADER)
        .heading(Label.SHIFT, Look.HEADER)
        .heading(Label.RANK, Look.HEADER)
        .heading(Label.RANK_IF_OTHER, Look.HEADER)
        .heading(Label.BAND, Look.HEADER)
        .heading(Label.BAND_IF_OTHER, Look.HEADER);
    page.headingEnds(2);
  }

  private void row(Disagreement disagreement) {
    SourcePair pair = disagreement.pair();
    String code = book.evaluation().roster().get(pair.unit()).code();
    String indicator = book.evaluation().observations().indicators().get(pair.indicator());
    page.row()
        .text(code, Look.TEXT)
        .text(book.unitName(code), Look.STRONG)
        .text(indicator, Look.TEXT)
        .text(book.nodeName(indicator), Look.TEXT);
    said(pair.taken());
    said(pair.other());
    String shift = "+" + book.scoreLook().format() + ";−" + book.scoreLook().format() + ";0";
    number(disagreement.index().score(), book.scoreLook());
    number(disagreement.scoreIfOther(), book.scoreLook());
    number(disagreement.shift(), Look.CENTRED.format(shift));
    Look rank = disagreement.changesRank() ? CHANGED : Look.CENTRED;
    number(disagreement.index().rank(), rank);
    number(disagreement.rankIfOther(), rank);
    Look band = disagreement.changesBand() ? CHANGED : Look.CENTRED;
    band(Optional.of(disagreement.index()), band);
    band(disagreement.ifOther(), band);
  }

  private void band(Optional<Result> result, Look look) {
    page.text(result.flatMap(Result::band).map(b -> book.in(b.name())).orElse("–"), look);
  }

  private void said(Observation observation) {
    if (!observation.text().isEmpty()) {
      page.text(observation.text(), Look.CENTRED);
    } else if (observation.value().isPresent()) {
      page.number(observation.value().getAsDouble(), Look.NUMBER);
    } else {
      page.text(Words.status(observation.status()), Marks.look(observation.status()));
    }
    String source = book.in(FileWords.text(observation.origin().keyword()));
    page.text(source + ", " + observation.place().withoutFolder(), Look.TEXT);
  }

  private void number(OptionalDouble number, Look look) {
    if (number.isPresent()) {
      page.number(number.getAsDouble(), look);
    } else {
      page.text("–", Look.MUTED);
    }
  }
}
