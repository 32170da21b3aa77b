package org.govservices.evaluator.reports.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
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
  private static final SpreadsheetVersion LAST = SpreadsheetVersion.EXCEL2007;
  private static final Pattern DIGITS =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private final SheetListener listener;
  private final SharedStrings strings;
  private final Optional<StylesTable> styles;
  private final Map<String, Optional<XSSFCellStyle>> looks = new HashMap<>();
  private final List<CellRangeAddress> formulaAreas = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private StringBuilder text;
  private int row = -1;
  private int column = -1;
  private String type = "";
  private String style = "";
  private boolean isFormula;
  private Optional<String> of = Optional.empty();
  private boolean inPhonetic;

  SheetEvents(SheetListener listener, SharedStrings strings, Optional<StylesTable> styles) {
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
      case "mergeCell" -> merged(area(attributes.getValue("ref")));
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
          within(attributes.getValue("min"), "col", LAST.getMaxColumns()) - 1,
          within(attributes.getValue("max"), "col", LAST.getMaxColumns()) - 1);
    }
  }

  private void row(Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : within(number, "row", LAST.getMaxRows()) - 1;
    column = -1;
    if (isTrue(attributes.getValue("hidden"))) {
      listener.hiddenRow(row);
    }
  }

  /** A number of a row or column, which must be one that a sheet can have. */
  private static int within(String number, String element, int most) {
    int read = number == null ? -1 : wholeNumber(number);
    if (read < 1 || read > most) {
      throw new IllegalArgumentException(
          "<" + element + "> names '" + number + "'; expected 1 to " + most);
    }
    return read;
  }

  /** A whole number of 0 or more; −1 for anything else. */
  private static int wholeNumber(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : column(reference);
    type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
    style = Objects.requireNonNullElse(attributes.getValue("s"), "");
    value.setLength(0);
    formula.setLength(0);
    isFormula = false;
  }

  private int column(String reference) {
    CellAddress cell =
        reference.matches("[A-Z]{1,3}[0-9]{1,7}") ? new CellAddress(reference) : null;
    if (cell == null || cell.getRow() != row || cell.getColumn() >= LAST.getMaxColumns()) {
      throw new IllegalArgumentException(
          "row " + (row + 1) + " has a cell with the reference '" + reference + "'");
    }
    return cell.getColumn();
  }

  /** An array formula or a data table stands in its first cell and fills all of its area. */
  private void startFormula(Attributes attributes) {
    isFormula = true;
    text = formula;
    String of = attributes.getValue("t");
    String area = attributes.getValue("ref");
    if (area != null && ("array".equals(of) || "dataTable".equals(of))) {
      formulaAreas.add(area(area));
    }
  }

  private static CellRangeAddress area(String reference) {
    if (reference == null || !reference.matches("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?")) {
      throw new IllegalArgumentException("it names the area '" + reference + "'");
    }
    return CellRangeAddress.valueOf(reference);
  }

  private void endCell() {
    if (isFormula || formulaAreas.stream().anyMatch(area -> area.isInRange(row, column))) {
      of = Optional.of(formula.substring(0, Math.min(formula.length(), LONGEST_FORMULA)));
    }
    if (value.length() > 0) {
      switch (type) {
        case "s" -> sharedText();
        case "b" -> tell(Kind.LOGICAL, isTrue(value.toString()) ? "TRUE" : "FALSE");
        case "e" -> tell(Kind.ERROR, value.toString());
        case "d" -> tell(Kind.DATE, value.toString());
        case "n" -> number();
        default -> tell(Kind.TEXT, value.toString());
      }
    } else if (of.isPresent()) {
      tell(Kind.NOTHING, "");
    }
    of = Optional.empty();
  }

  private void sharedText() {
    try {
      tell(Kind.TEXT, strings.getItemAt(wholeNumber(value.toString())).getString());
    } catch (IndexOutOfBoundsException | IllegalStateException e) {
      tell(
          Kind.DAMAGED,
          "the workbook is damaged: the cell names its text number "
              + value
              + ", which there is not; open it in a spreadsheet program and save it");
    }
  }

  private void number() {
    String digits = value.toString().strip();
    if (!DIGITS.matcher(digits).matches() || !Double.isFinite(Double.parseDouble(digits))) {
      tell(Kind.DAMAGED, "found " + digits + "; expected a number such as 96.73");
    } else if (style.isEmpty()) {
      tell(Kind.NUMBER, digits);
    } else if (look().isEmpty()) {
      tell(
          Kind.DAMAGED,
          "the workbook is damaged: the cell names its style number "
              + style
              + ", which there is not; open it in a spreadsheet program and save it");
    } else if (DateUtil.isADateFormat(look().get().getDataFormat(), format(look().get()))) {
      tell(Kind.DATE, format(look().get()));
    } else {
      tell(isPercentage(format(look().get())) ? Kind.PERCENTAGE : Kind.NUMBER, digits);
    }
  }

  /** The cell's style; empty when there is no such style in the workbook. */
  private Optional<XSSFCellStyle> look() {
    return looks.computeIfAbsent(
        style,
        number -> {
          int index = wholeNumber(number);
          return styles
              .filter(all -> index >= 0 && index < all.getNumCellStyles())
              .map(all -> all.getStyleAt(index));
        });
  }

  private static String format(XSSFCellStyle look) {
    return Objects.requireNonNullElse(look.getDataFormatString(), "General");
  }

  /** Whether a number format multiplies by 100: a percent sign that is not quoted. */
  private static boolean isPercentage(String format) {
    return format.replaceAll("\"[^\"]*\"|\\\\.", "").indexOf('%') >= 0;
  }

  private void tell(Kind kind, String what) {
    if (kind != Kind.TEXT || !what.isBlank() || of.isPresent()) {
      boolean percent = !style.isEmpty() && look().filter(l -> isPercentage(format(l))).isPresent();
      listener.cell(new SheetCell(row, column, kind, what, of, percent));
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
