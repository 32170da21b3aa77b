package org.govservices.evaluator.reports.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** The contract as resolved: every node with every rule that decides its score. */
final class MethodSheet {
  private static final Look DIMENSION = Look.STRONG.fill(Look.MIST);

  private static final int FACT_COLUMNS = 8;
  private static final int DEFINITION_WIDTH = 64;

  private final Book book;
  private final Page page;

  private MethodSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.METHOD.text(), Label.ABOUT_METHOD.text());
  }

  static Page write(Book book) {
    MethodSheet sheet = new MethodSheet(book);
    sheet.contract();
    sheet.heading();
    book.tree().all().forEach(sheet::node);
    return sheet.page;
  }

  private void contract() {
    Framework framework = book.framework();
    fact(Label.SCALE, scale(framework.scale()));
    fact(
        Label.GRADING,
        framework.grading().decimals()
            + " "
            + book.in(Label.DECIMALS)
            + ", "
            + framework.grading().rounding().keyword());
    fact(Label.RANKED_WITHIN, framework.ranking().within());
    fact(Label.TIES, framework.ranking().ties().keyword());
    framework.sources().forEach(source -> fact(Label.SOURCES, source));
    page.row().height(8);
  }

  private void fact(Label label, String text) {
    page.row().text(label, Look.SUBTITLE).paragraph(text, FACT_COLUMNS, Look.PLAIN);
  }

  private String scale(Scale scale) {
    return scale.isBounded()
        ? "[" + NumberText.shortest(scale.low()) + ", " + NumberText.shortest(scale.high()) + "]"
        : book.in(Label.UNBOUNDED);
  }

  private void heading() {
    page.headingBegins();
    page.row()
        .heading(Label.NAME, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.DEPTH, Look.HEADER)
        .heading(Label.WEIGHT, Look.HEADER)
        .heading(Label.AGGREGATION, Look.HEADER)
        .heading(Label.LEAST_COVERAGE, Look.HEADER)
        .heading(Label.UNIT_OF_MEASUREMENT, Look.HEADER)
        .heading(Label.DIRECTION, Look.HEADER)
        .heading(Label.SCORING_RULE, Look.HEADER)
        .heading(Label.IF_NOT_FOUND, Look.HEADER)
        .heading(Label.IF_FAILED, Look.HEADER)
        .heading(Label.IF_NOT_APPLICABLE, Look.HEADER)
        .heading(Label.DEFINITION, Look.HEADER);
    page.layout().width(page.column() - 1, DEFINITION_WIDTH);
    page.headingEnds(1);
  }

  private void node(Place place) {
    page.row();
    if (place.node() instanceof Dimension dimension) {
      start(place, DIMENSION);
      page.text(rule(dimension.aggregation().method(), dimension.aggregation().settings()), DIMENSION)
          .number(dimension.leastCoverage(), DIMENSION.format("0%"));
      for (int rest = 0; rest < 7; rest++) {
        page.blank(DIMENSION);
      }
    } else if (place.node() instanceof Indicator indicator) {
      start(place, Look.TEXT);
      MissingRules missing = indicator.missing();
      page.blank(Look.TEXT)
          .blank(Look.TEXT)
          .text(indicator.unit(), Look.TEXT)
          .text(
              indicator.direction() == Direction.HIGHER ? Label.HIGHER : Label.LOWER, Look.TEXT)
          .text(rule(indicator.score().method(), indicator.score().settings()), Look.TEXT)
          .text(missing.notFound().keyword(), Look.CENTRED)
          .text(missing.failed().keyword(), Look.CENTRED)
          .text(missing.notApplicable().keyword(), Look.CENTRED)
          .text(indicator.definition().map(book::lines).orElse(""), Look.WRAPPED);
    }
  }

  private void start(Place place, Look look) {
    page.text(book.in(place.node().name()), look.indent(place.depth()))
        .text(place.node().id(), look)
        .number(place.depth(), look.align(HorizontalAlignment.CENTER))
        .number(place.node().weight(), look.align(HorizontalAlignment.RIGHT));
  }

  private static String rule(String method, Map<String, Object> settings) {
    return settings.isEmpty() ? method : method + ": " + Words.settings(settings);
  }
}
