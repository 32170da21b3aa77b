package org.govservices.evaluator.reports.workbook;

import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.reports.Label;

/** The parameters that relative rules took from the data. */
final class FittedSheet {
  private FittedSheet() {}

  static Page write(Book book) {
    Page page = book.page(Label.FITTED.text(), Label.ABOUT_FITTED.text());
    page.headingBegins();
    page.row()
        .heading(Label.ID, Look.HEADER)
        .heading(Label.NAME, Look.HEADER)
        .heading(Label.POPULATION, Look.HEADER)
        .heading(Label.VALUES, Look.HEADER)
        .heading(Label.PARAMETER, Look.HEADER)
        .heading(Label.VALUE, Look.HEADER);
    page.headingEnds(2);
    for (Fit fit : book.evaluation().fits()) {
      fit.parameters()
          .forEach(
              (parameter, value) ->
                  page.row()
                      .text(fit.indicator(), Look.TEXT)
                      .text(book.nodeName(fit.indicator()), Look.TEXT)
                      .text(book.in(Label.group(fit.population())), Look.TEXT)
                      .number(fit.n(), Look.WHOLE)
                      .text(parameter, Look.CENTRED)
                      .number(value, Look.NUMBER));
    }
    return page;
  }
}
