package org.govservices.evaluator.reports.workbook;

import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.reports.Label;

/** The published table against the computed one: contradictions first, then every difference. */
final class AuditSheet {
  private static final int DETAIL_COLUMNS = 5;

  private final Book book;
  private final Page page;

  private AuditSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.AUDIT.text(), Label.ABOUT_AUDIT.text());
  }

  static Page write(Book book, Audit audit) {
    AuditSheet sheet = new AuditSheet(book);
    sheet.counts(audit);
    sheet.contradictions(audit);
    sheet.differences(audit);
    return sheet.page;
  }

  private void counts(Audit audit) {
    page.row()
        .blank(Look.HEADER)
        .heading(Label.COMPARED, Look.HEADER)
        .heading(Label.DIFFERENCES, Look.HEADER);
    count(Label.SCORE, audit.scoresCompared(), audit.count(Audit.What.SCORE));
    count(Label.BAND, audit.bandsCompared(), audit.count(Audit.What.BAND));
    count(Label.RANK, audit.ranksCompared(), audit.count(Audit.What.RANK));
    audit
        .largestScoreDifference()
        .ifPresent(
            largest ->
                page.row()
                    .text(Label.LARGEST_SCORE_DIFFERENCE, Look.TEXT)
                    .blank(Look.TEXT)
                    .number(largest, Look.NUMBER));
    page.row();
  }

  private void count(Label what, int compared, long different) {
    page.row()
        .text(what, Look.TEXT)
        .number(compared, Look.COUNT)
        .number((double) different, Look.COUNT);
  }

  private void contradictions(Audit audit) {
    page.row()
        .free(
            book.in(Label.CONTRADICTIONS) + " (" + audit.contradictions().size() + ")",
            Look.SECTION);
    if (!audit.contradictions().isEmpty()) {
      page.row()
          .paragraph(book.lines(Label.BETTER_RANKED), 2, Look.HEADER)
          .heading(Label.NODE, Look.HEADER)
          .paragraph(book.lines(Label.OTHER), 2, Look.HEADER)
          .paragraph(book.lines(Label.DETAIL), DETAIL_COLUMNS, Look.HEADER);
      for (Audit.Contradiction pair : audit.contradictions()) {
        page.row();
        unit(pair.unit());
        page.text(pair.node(), Look.TEXT);
        unit(pair.other());
        page.paragraph(book.in(pair.detail()), DETAIL_COLUMNS, Look.TEXT);
      }
    }
    page.row();
  }

  private void unit(String code) {
    page.text(code, Look.TEXT).text(book.unitName(code), Look.STRONG);
  }

  private void differences(Audit audit) {
    page.row()
        .free(book.in(Label.DIFFERENCES) + " (" + audit.differences().size() + ")", Look.SECTION);
    page.headingBegins();
    page.row()
        .heading(Label.CODE, Look.HEADER)
        .heading(Label.UNIT, Look.HEADER)
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.WHAT, Look.HEADER)
        .heading(Label.PUBLISHED, Look.HEADER)
        .heading(Label.COMPUTED, Look.HEADER)
        .heading(Label.SHIFT, Look.HEADER);
    page.headingEnds(2);
    for (Audit.Difference difference : audit.differences()) {
      page.row();
      unit(difference.unit());
      page.text(difference.node(), Look.TEXT).text(what(difference.what()), Look.TEXT);
      value(difference.what(), difference.published());
      value(difference.what(), difference.computed());
      if (difference.shift().isPresent()) {
        page.number(difference.shift().getAsDouble(), Look.NUMBER.format("+General;−General;0"));
      } else {
        page.blank(Look.TEXT);
      }
    }
  }

  private static Label what(Audit.What what) {
    return switch (what) {
      case SCORE -> Label.SCORE;
      case BAND -> Label.BAND;
      case RANK -> Label.RANK;
    };
  }

  /** Scores and single ranks are numbers; bands, also of ranks, are words. */
  private void value(Audit.What what, String text) {
    boolean isText = what == Audit.What.BAND || text.isEmpty() || text.contains("–");
    if (isText) {
      page.text(text, Look.NUMBER);
    } else {
      page.number(Double.parseDouble(text), Look.NUMBER);
    }
  }
}
