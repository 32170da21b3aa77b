package org.govservices.evaluator.reports.workbook;

import java.util.Optional;
import org.govservices.evaluator.evaluation.result.Disagreement;
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
  private final CellRows rows;

  private DisagreementsSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.DISAGREEMENTS.text(), Label.ABOUT_DISAGREEMENTS.text());
    this.rows = new CellRows(book, page);
  }

  static Page write(Book book) {
    DisagreementsSheet sheet = new DisagreementsSheet(book);
    sheet.rows.heading(
        Label.TAKEN,
        Label.SOURCE,
        Label.NOT_TAKEN,
        Label.SOURCE,
        Label.SCORE,
        Label.SCORE_IF_OTHER,
        Label.SHIFT,
        Label.RANK,
        Label.RANK_IF_OTHER,
        Label.BAND,
        Label.BAND_IF_OTHER);
    book.evaluation().sources().disagreements().forEach(sheet::row);
    return sheet.page;
  }

  private void row(Disagreement disagreement) {
    SourcePair pair = disagreement.pair();
    rows.row(pair.unit(), pair.indicator());
    said(pair.taken());
    said(pair.other());
    String shift = "+" + book.scoreLook().format() + ";−" + book.scoreLook().format() + ";0";
    rows.number(disagreement.index().score(), book.scoreLook());
    rows.number(disagreement.scoreIfOther(), book.scoreLook());
    rows.number(disagreement.shift(), Look.CENTRED.format(shift));
    Look rank = disagreement.changesRank() ? CHANGED : Look.CENTRED;
    rows.number(disagreement.index().rank(), rank);
    rows.number(disagreement.rankIfOther(), rank);
    Look band = disagreement.changesBand() ? CHANGED : Look.CENTRED;
    rows.band(Optional.of(disagreement.index()), band);
    rows.band(disagreement.ifOther(), band);
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
}
