package org.govservices.evaluator.reports.workbook;

import java.util.List;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.RelativeBound;

/** The bands: which scores they hold, and how many units of each group. */
final class BandsSheet {
  private BandsSheet() {}

  static Page write(Book book) {
    Page page = book.page(Label.BANDS.text(), Label.ABOUT_BANDS.text());
    List<RankingGroup> groups = book.evaluation().groups();
    page.headingBegins();
    page.row()
        .heading(Label.BAND, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.SCORES, Look.HEADER);
    groups.forEach(group -> page.text(book.lines(Label.group(group.name())), Look.HEADER));
    page.headingEnds(1);
    List<Band> bands = book.framework().bands();
    for (int b = 0; b < bands.size(); b++) {
      Band band = bands.get(b);
      page.row()
          .text(book.in(band.name()), RankingSheets.bandLook(book, band))
          .text(band.id(), Look.CENTRED)
          .text(interval(book, b), Look.CENTRED);
      groups.forEach(group -> page.number(count(book, group, band), Look.COUNT));
    }
    page.row().height(8);
    page.row().free(book.in(Label.INTERVALS), Look.SUBTITLE);
    return page;
  }

  /** How many units of a group are in a band. */
  static long count(Book book, RankingGroup group, Band band) {
    return group.units().stream()
        .filter(unit -> book.evaluation().result(unit, 0).isIn(band))
        .count();
  }

  /** The graded scores of the band at a position, as an interval: {@code (80, 90]}. */
  static String interval(Book book, int position) {
    List<Band> bands = book.framework().bands();
    Scale scale = book.framework().scale();
    Band band = bands.get(position);
    if (book.framework().scoreBands().isEmpty()) {
      return book.in(RelativeBound.of(band));
    }
    String from;
    if (!band.isLowest()) {
      from = (band.closed() ? "[" : "(") + NumberText.shortest(band.bound());
    } else {
      from = scale.isBounded() ? "[" + NumberText.shortest(scale.low()) : "(−∞";
    }
    if (position > 0) {
      Band better = bands.get(position - 1);
      return from + ", " + NumberText.shortest(better.bound()) + (better.closed() ? ")" : "]");
    }
    return from + ", " + (scale.isBounded() ? NumberText.shortest(scale.high()) + "]" : "∞)");
  }
}
