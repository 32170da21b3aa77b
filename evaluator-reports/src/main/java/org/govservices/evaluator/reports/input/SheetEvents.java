package org.govservices.evaluator.reports.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.govservices.evaluator.input.SheetCell;
import org.govservices.evaluator.input.SheetCell.Kind;
import org.govservices.evaluator.input.SheetListener;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells a listener what the XML of a sheet says (ECMA-376, part 1, 18.3.1). POI's own handler gives
 * values as a reader sees them, and formulas like values; here each is told as what it is.
 */
final class SheetEvents extends DefaultHandler {
  private static final int LONGEST_FORMULA = 60;

  private final SheetListener listener;
  private final SharedStrings strings;
  private final StylesTable styles;
  private final List<CellRangeAddress> formulaAreas = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private StringBuilder text;
  private int row = -1;
  private int column = -1;
  private String type = "";
  private String style = "";
  private boolean isFormula;
  private boolean inPhonetic;

  SheetEvents(SheetListener listener, SharedStrings strings, StylesTable styles) {
    this.listener = listener;
    this.strings = strings;
    this.styles = styles;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "col" -> column(attributes);
      case "row" -> row(attributes);
      case "c" -> startCell(attributes);
      case "f" -> startFormula(attributes);
      case "rPh" -> inPhonetic = true;
      case "v", "t" -> text = inPhonetic ? null : value;
      case "mergeCell" -> merged(CellRangeAddress.valueOf(attributes.getValue("ref")));
      default -> {
        // looks, comments and the like
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "c" -> endCell();
      case "rPh" -> inPhonetic = false;
      case "f", "v", "t" -> text = null;
      default -> {
        // nothing was begun
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (text != null) {
      text.append(characters, start, length);
    }
  }

  private void column(Attributes attributes) {
    if (isTrue(attributes.getValue("hidden"))) {
      listener.hiddenColumns(
          Integer.parseInt(attributes.getValue("min")) - 1,
          Integer.parseInt(attributes.getValue("max")) - 1);
    }
  }

  private void row(Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
    column = -1;
    if (isTrue(attributes.getValue("hidden"))) {
      listener.hiddenRow(row);
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellAddress(reference).getColumn();
    type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
    style = Objects.requireNonNullElse(attributes.getValue("s"), "");
    value.setLength(0);
    formula.setLength(0);
    isFormula = false;
  }

  /** An array formula or a data table stands in its first cell and fills all of its area. */
  private void startFormula(Attributes attributes) {
    isFormula = true;
    text = formula;
    String of = attributes.getValue("t");
    String area = attributes.getValue("ref");
    if (area != null && ("array".equals(of) || "dataTable".equals(of))) {
      formulaAreas.add(CellRangeAddress.valueOf(area));
    }
  }

  private void endCell() {
    if (isFormula || formulaAreas.stream().anyMatch(area -> area.isInRange(row, column))) {
      tell(Kind.FORMULA, formula.substring(0, Math.min(formula.length(), LONGEST_FORMULA)));
    } else if (value.length() > 0) {
      switch (type) {
        case "s" ->
            tell(Kind.TEXT, strings.getItemAt(Integer.parseInt(value.toString())).getString());
        case "b" -> tell(Kind.LOGICAL, isTrue(value.toString()) ? "TRUE" : "FALSE");
        case "e" -> tell(Kind.ERROR, value.toString());
        case "d" -> tell(Kind.DATE, value.toString());
        case "n" -> number();
        default -> tell(Kind.TEXT, value.toString());
      }
    }
  }

  private void number() {
    String digits = value.toString();
    if (style.isEmpty()) {
      tell(Kind.NUMBER, digits);
      return;
    }
    XSSFCellStyle look = styles.getStyleAt(Integer.parseInt(style));
    String format = Objects.requireNonNullElse(look.getDataFormatString(), "General");
    if (DateUtil.isADateFormat(look.getDataFormat(), format)) {
      tell(Kind.DATE, format);
    } else {
      tell(isPercentage(format) ? Kind.PERCENTAGE : Kind.NUMBER, digits);
    }
  }

  /** Whether a number format multiplies by 100: a percent sign that is not quoted. */
  private static boolean isPercentage(String format) {
    return format.replaceAll("\"[^\"]*\"|\\\\.", "").indexOf('%') >= 0;
  }

  private void tell(Kind kind, String what) {
    if (kind != Kind.TEXT || !what.isBlank()) {
      listener.cell(new SheetCell(row, column, kind, what));
    }
  }

  private void merged(CellRangeAddress area) {
    listener.merged(
        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
  }

  private static boolean isTrue(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }
}
