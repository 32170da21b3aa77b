package org.govservices.evaluator.reports.workbook;

import org.govservices.evaluator.evaluation.result.GroupAverage;
import org.govservices.evaluator.reports.Label;

/** The averages of groups of units that the evaluation asks for. */
final class AveragesSheet {
  private AveragesSheet() {}

  static Page write(Book book) {
    Page page = book.page(Label.AVERAGES.text(), Label.ABOUT_AVERAGES.text());
    page.headingBegins();
    page.row()
        .heading(Label.GROUPING, Look.HEADER)
        .heading(Label.GROUP, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.SCORED, Look.HEADER)
        .heading(Label.MEAN, Look.HEADER);
    page.headingEnds(2);
    for (GroupAverage average : book.evaluation().averages()) {
      page.row()
          .text(average.grouping(), Look.TEXT)
          .text(book.in(Label.group(average.group())), Look.STRONG)
          .text(average.node(), Look.TEXT)
          .text(book.nodeName(average.node()), Look.TEXT)
          .number(average.n(), Look.WHOLE)
          .number(average.mean(), book.scoreLook());
    }
    return page;
  }
}
