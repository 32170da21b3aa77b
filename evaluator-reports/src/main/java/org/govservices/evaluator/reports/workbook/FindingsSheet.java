package org.govservices.evaluator.reports.workbook;

import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.RuleWords;
import org.govservices.evaluator.text.Language;

/** What the linter warns of, with reasons and sources. */
final class FindingsSheet {
  private static final int TEXT_WIDTH = 48;

  private FindingsSheet() {}

  static Page write(Book book) {
    Page page = book.page(Label.FINDINGS.text(), Label.ABOUT_FINDINGS.text());
    page.headingBegins();
    page.row()
        .heading(Label.NUMBER, Look.HEADER)
        .heading(Label.RULE, Look.HEADER)
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.DETAIL, Look.HEADER)
        .heading(Label.REASON, Look.HEADER)
        .heading(Label.SOURCE, Look.HEADER);
    for (int back = 1; back <= 3; back++) {
      page.layout().width(page.column() - back, TEXT_WIDTH);
    }
    page.headingEnds(0);
    int number = 0;
    for (Finding finding : book.evaluation().findings()) {
      page.row()
          .number(++number, Look.WHOLE)
          .text(finding.rule().id(), Look.TEXT)
          .text(finding.place().node(), Look.TEXT)
          .text(detail(book, finding), Look.WRAPPED)
          .text(book.in(RuleWords.reason(finding.rule())), Look.WRAPPED)
          .text(finding.rule().source(), Look.WRAPPED);
    }
    return page;
  }

  /** Messages are in English; what the rule finds, before them, is not. */
  private static String detail(Book book, Finding finding) {
    String message = finding.message();
    return book.language() == Language.EN
        ? message
        : RuleWords.finds(finding.rule()).chinese() + "：" + message;
  }
}
