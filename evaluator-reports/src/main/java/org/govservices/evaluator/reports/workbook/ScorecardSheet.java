package org.govservices.evaluator.reports.workbook;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.govservices.evaluator.evaluation.Decision;
import org.govservices.evaluator.evaluation.Decision.Stage;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;
import org.govservices.evaluator.reports.workbook.ScorecardData.Datum;
import org.govservices.evaluator.reports.workbook.ScorecardData.Field;

/**
 * The scorecard of whichever unit its reader chooses from a list. Formulas look the unit up in
 * {@link ScorecardData}; each also holds what it gives for the unit chosen at first, for programs
 * that do not calculate.
 */
final class ScorecardSheet {
  private static final int MOST_ROWS = 100_000;
  private static final String UNITS = "scorecard_units";
  private static final Look CHOICE = Look.STRONG.points(12).fill(new Color(0xFFF4C2));
  private static final Look FACT = Look.RANK.points(12);
  private static final Look DIMENSION = Look.STRONG.fill(Look.MIST);
  private static final int CHOICE_COLUMNS = 6;
  private static final int NUMBER_WIDTH = 12;
  private static final int VALUE_WIDTH = 22;
  private static final List<Field> FACTS =
      List.of(Field.SCORE, Field.RANK, Field.SCORED, Field.COVERAGE, Field.BAND);
  private static final List<Field> COLUMNS =
      List.of(
          Field.SCORE,
          Field.RANK,
          Field.WEIGHT,
          Field.EARNED,
          Field.LOST,
          Field.MEDIAN,
          Field.BEST,
          Field.COVERAGE,
          Field.VALUE);

  private final Book book;
  private final Page page;
  private final ScorecardData data;
  private final int preset;
  private String choice;
  private String place;

  private ScorecardSheet(Book book, Page page) {
    Evaluation evaluation = book.evaluation();
    this.book = book;
    this.page = page;
    this.data = ScorecardData.write(book);
    this.preset = evaluation.ranked(evaluation.groups().get(0), 0).get(0);
  }

  /** Why there is no scorecard, when its data would be too many. */
  static Optional<Decision> skipped(Evaluation evaluation) {
    long units = evaluation.roster().size();
    int nodes = evaluation.nodes().size();
    return units * nodes <= MOST_ROWS
        ? Optional.empty()
        : Optional.of(
            new Decision(
                Stage.REPORT,
                "sheet-skipped",
                "",
                "",
                "scorecard: "
                    + (units + " units × " + nodes + " nodes")
                    + (" are more than " + MOST_ROWS + " rows")));
  }

  /** Begins the sheet; its data stand on the last sheet, and it is filled when that is written. */
  static Page begin(Book book) {
    return book.page(Label.SCORECARD.text(), Label.ABOUT_SCORECARD.text());
  }

  /**
   * Fills the sheet.
   *
   * @return the sheet of its data
   */
  static Page write(Book book, Page page) {
    ScorecardSheet sheet = new ScorecardSheet(book, page);
    sheet.choice();
    sheet.facts();
    sheet.heading();
    int firstRow = page.rowNumber() + 1;
    book.tree().all().forEach(sheet::node);
    HeatScale.colour(page, firstRow, 1, 1);
    page.sheet().getWorkbook().setForceFormulaRecalculation(true);
    return sheet.data.page();
  }

  private void choice() {
    Name units = page.sheet().getWorkbook().createName();
    units.setNameName(UNITS);
    units.setRefersToFormula(data.units());
    page.row().height(22).text(Label.CHOOSE_UNIT, Look.STRONG);
    choice = cellToBeWritten();
    CellRangeAddressList cell =
        new CellRangeAddressList(page.rowNumber(), page.rowNumber(), page.column(), page.column());
    page.paragraph(data.name(preset), CHOICE_COLUMNS, CHOICE);
    DataValidationHelper helper = page.sheet().getDataValidationHelper();
    DataValidation list = helper.createValidation(helper.createFormulaListConstraint(UNITS), cell);
    list.setShowErrorBox(true);
    page.sheet().addValidationData(list);
  }

  private void facts() {
    page.row().heading(Label.NUMBER, Look.SMALL_HEADER);
    FACTS.forEach(field -> page.heading(field.heading(), Look.SMALL_HEADER));
    page.row();
    place = cellToBeWritten();
    page.formula(
        "MATCH(" + choice + "," + UNITS + ",0)",
        Datum.of(OptionalDouble.of(preset + 1)),
        Look.CENTRED.ink(Look.GREY));
    Place index = book.tree().get(0);
    FACTS.forEach(field -> lookUp(index, field, FACT));
    page.row();
  }

  private void heading() {
    page.headingBegins();
    page.row().heading(Label.NODE, Look.HEADER);
    for (Field field : COLUMNS) {
      page.layout().width(page.column(), field == Field.VALUE ? VALUE_WIDTH : NUMBER_WIDTH);
      page.heading(field.heading(), Look.HEADER);
    }
    page.heading(Label.MEASURED_IN, Look.HEADER);
    page.headingEnds(1);
  }

  private void node(Place node) {
    Look look = node.isIndicator() ? Look.TEXT : DIMENSION;
    page.row().text(book.in(node.node().name()), look.indent(node.depth()));
    COLUMNS.forEach(field -> lookUp(node, field, look));
    if (node.node() instanceof Indicator indicator) {
      page.text(indicator.unit(), look.indent(1));
    } else {
      page.blank(look);
    }
  }

  private void lookUp(Place node, Field field, Look look) {
    String found = "INDEX(" + data.range(node, field) + "," + place + ")";
    page.formula(
        "IF(" + found + "=\"\",\"\"," + found + ")",
        data.at(preset, node, field),
        look.align(align(field)).format(format(field)));
  }

  private static HorizontalAlignment align(Field field) {
    return switch (field) {
      case VALUE -> HorizontalAlignment.GENERAL;
      // the last of the facts: a long name may run over the cells to its right
      case BAND -> HorizontalAlignment.LEFT;
      default -> HorizontalAlignment.CENTER;
    };
  }

  private String format(Field field) {
    return switch (field) {
      case SCORE, MEDIAN, BEST -> book.scoreLook().format();
      case WEIGHT, COVERAGE -> Look.PERCENT.format();
      case EARNED, LOST -> "#,##0.00";
      case RANK, BAND, SCORED, VALUE -> Look.PLAIN.format();
    };
  }

  /** Where the next cell will stand, for formulas. */
  private String cellToBeWritten() {
    return new CellReference(page.rowNumber(), page.column(), true, true).formatAsString();
  }
}
