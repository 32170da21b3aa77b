package org.govservices.evaluator.reports.workbook;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Decision.Stage;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;
import org.govservices.evaluator.reports.workbook.ScorecardData.Datum;
import org.govservices.evaluator.reports.workbook.ScorecardData.Field;
import org.govservices.evaluator.text.LocalText;

/**
 * The scorecard of whichever unit its reader chooses from a list. Formulas look the unit up in
 * {@link ScorecardData}; each also holds what it gives for the unit chosen at first, for programs
 * that do not calculate.
 */
final class ScorecardSheet {
  private static final int MOST_RESULTS = 100_000;
  private static final int MOST_NODES = 2_000;
  private static final String UNITS = "scorecard_units";
  private static final Look CHOICE = Look.STRONG.points(12).fill(new Color(0xFFF4C2));
  private static final Look FACT = Look.RANK.points(12);
  private static final Look DIMENSION = Look.STRONG.fill(Look.MIST);
  private static final int CHOICE_COLUMNS = 6;
  private static final int ADJUSTED_COLUMNS = 9;
  private static final double ADJUSTED_HEIGHT = 64;
  private static final int NUMBER_WIDTH = 12;
  private static final int VALUE_WIDTH = 22;
  private static final String POINTS = "#,##0.00";
  private static final List<Field> FACTS =
      List.of(Field.SCORE, Field.RANK, Field.SCORED, Field.COVERAGE, Field.BAND);

  /**
   * A column of the table of nodes.
   *
   * @param where the cell that holds it, as a formula
   * @param preset what it holds for the unit chosen at first
   */
  private record Column(
      Label heading, String format, Function<Place, String> where, Function<Place, Datum> preset) {}

  private final Book book;
  private final Page page;
  private final ScorecardData data;
  private final int preset;
  private final List<Column> columns;
  private String choice;
  private String unit;
  private String kind;

  private ScorecardSheet(Book book, Page page) {
    Evaluation evaluation = book.evaluation();
    this.book = book;
    this.page = page;
    this.data = ScorecardData.write(book);
    this.preset = evaluation.ranked(evaluation.groups().get(0), 0).get(0);
    this.columns =
        List.of(
            column(Field.SCORE),
            column(Field.RANK),
            column(Field.WEIGHT),
            column(Field.EARNED),
            column(Field.LOST),
            columnOfKind(Label.MEDIAN_OF_KIND, data::medians, data::median),
            columnOfKind(Label.BEST_OF_KIND, data::bests, data::best),
            column(Field.COVERAGE),
            column(Field.VALUE),
            column(Field.COUNTED));
  }

  private Column column(Field field) {
    return new Column(
        field.heading(),
        format(field),
        node -> index(data.units(node, field), unit),
        node -> data.at(preset, node, field));
  }

  private Column columnOfKind(
      Label heading, Function<Place, String> cells, BiFunction<Integer, Place, Datum> datum) {
    return new Column(
        heading,
        book.scoreLook().format(),
        node -> index(cells.apply(node), "MATCH(" + kind + "," + data.kinds() + ",0)"),
        node -> datum.apply(preset, node));
  }

  /** Why there is no scorecard, when its data would be too many. */
  static Optional<Decision> skipped(Evaluation evaluation) {
    int units = evaluation.roster().size();
    int nodes = evaluation.nodes().size();
    if ((long) units * nodes > MOST_RESULTS) {
      return Optional.of(
          skipped(
              new LocalText(
                  units + " units × " + nodes + " nodes are more than " + MOST_RESULTS,
                  units + " 个评估对象 × " + nodes + " 个节点超过 " + MOST_RESULTS)));
    }
    return nodes > MOST_NODES
        ? Optional.of(
            skipped(
                new LocalText(
                    nodes + " nodes are more than " + MOST_NODES, nodes + " 个节点超过 " + MOST_NODES)))
        : Optional.empty();
  }

  private static Decision skipped(LocalText reason) {
    LocalText words = new LocalText("scorecard: ", "成绩单：").then(reason);
    return new Decision(Stage.REPORT, "sheet-skipped", "", "", words);
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
    book.tree().counting().forEach(sheet::node);
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
    page.row().heading(Label.NUMBER, Look.SMALL_HEADER).heading(Label.KIND, Look.SMALL_HEADER);
    FACTS.forEach(field -> page.heading(field.heading(), Look.SMALL_HEADER));
    page.row();
    unit = cellToBeWritten();
    page.formula(
        "MATCH(" + choice + "," + UNITS + ",0)",
        Datum.of(OptionalDouble.of(preset + 1)),
        Look.CENTRED.ink(Look.GREY));
    kind = cellToBeWritten();
    page.formula(index(data.kindsOfUnits(), unit), Datum.of(data.kindName(preset)), FACT);
    for (Field field : FACTS) {
      // the band is last, as a long name may run over the cells to its right
      Look look = field == Field.BAND ? FACT.align(HorizontalAlignment.LEFT) : FACT;
      show(column(field), book.tree().get(0), look);
    }
    adjusted();
    page.row();
  }

  /** What adjustments did, under the facts; nothing where the contract has none. */
  private void adjusted() {
    boolean any =
        book.framework().nodes().stream()
            .anyMatch(node -> node instanceof Dimension d && !d.adjustments().isEmpty());
    if (any) {
      page.row().height(ADJUSTED_HEIGHT).text(Label.ADJUSTMENTS, Look.SMALL_HEADER);
      int first = page.column();
      show(column(Field.ADJUSTED), book.tree().get(0), Look.TEXT.with(Look.Trait.WRAPPED));
      for (int column = first + 1; column < first + ADJUSTED_COLUMNS; column++) {
        page.blank(Look.TEXT);
      }
      page.merge(page.rowNumber(), first, page.column() - 1);
    }
  }

  private void heading() {
    page.headingBegins();
    page.row().heading(Label.NODE, Look.HEADER);
    for (Column column : columns) {
      page.layout().width(page.column(), isValue(column) ? VALUE_WIDTH : NUMBER_WIDTH);
      page.heading(column.heading(), Look.HEADER);
    }
    page.heading(Label.MEASURED_IN, Look.HEADER);
    page.headingEnds(1);
  }

  private void node(Place node) {
    Look look = node.isIndicator() ? Look.TEXT : DIMENSION;
    page.row().text(book.in(node.node().name()), look.indent(node.depth()));
    for (Column column : columns) {
      HorizontalAlignment align =
          isValue(column) ? HorizontalAlignment.GENERAL : HorizontalAlignment.CENTER;
      show(column, node, look.align(align));
    }
    if (node.node() instanceof Indicator indicator) {
      page.text(indicator.unit(), look.indent(1));
    } else {
      page.blank(look);
    }
  }

  private void show(Column column, Place node, Look look) {
    String found = column.where().apply(node);
    page.formula(
        "IF(" + found + "=\"\",\"\"," + found + ")",
        column.preset().apply(node),
        look.format(column.format()));
  }

  private static boolean isValue(Column column) {
    return column.heading() == Label.VALUE;
  }

  private static String index(String cells, String place) {
    return "INDEX(" + cells + "," + place + ")";
  }

  private String format(Field field) {
    return switch (field) {
      case SCORE -> book.scoreLook().format();
      case WEIGHT, COVERAGE -> Look.PERCENT.format();
      case EARNED, LOST -> POINTS;
      case RANK, BAND, SCORED, VALUE, COUNTED, ADJUSTED -> Look.PLAIN.format();
    };
  }

  /** Where the next cell will stand, for formulas. */
  private String cellToBeWritten() {
    return new CellReference(page.rowNumber(), page.column(), true, true).formatAsString();
  }
}
