package org.govservices.evaluator.reports.workbook;

import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.reports.FileWords;
import org.govservices.evaluator.reports.Label;

/** Every decision about a value, in the order of the stages. */
final class LogSheet {
  private static final int DETAIL_WIDTH = 64;

  private LogSheet() {}

  static Page write(Book book) {
    Page page = book.page(Label.LOG.text(), Label.ABOUT_LOG.text());
    page.headingBegins();
    page.row()
        .heading(Label.NUMBER, Look.HEADER)
        .heading(Label.STAGE, Look.HEADER)
        .heading(Label.EVENT, Look.HEADER)
        .heading(Label.CODE, Look.HEADER)
        .heading(Label.UNIT, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.DETAIL, Look.HEADER);
    page.layout().width(page.column() - 1, DETAIL_WIDTH);
    page.headingEnds(0);
    int number = 0;
    for (Decision decision : book.evaluation().log()) {
      page.row()
          .number(++number, Look.WHOLE)
          .text(word(book, decision.stage().keyword()), Look.TEXT)
          .text(word(book, decision.event()), Look.TEXT)
          .text(decision.unit(), Look.CENTRED)
          .text(book.unitName(decision.unit()), Look.TEXT)
          .text(decision.node(), Look.TEXT)
          .text(book.nodeName(decision.node()), Look.TEXT)
          .text(book.in(decision.words()), Look.WRAPPED);
    }
    return page;
  }

  private static String word(Book book, String word) {
    return book.in(FileWords.text(word));
  }
}
