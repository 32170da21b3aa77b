package org.govservices.evaluator.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.workbook.ScorecardData.Datum;

/** A row of a sheet: its cells from left to right, and its height. */
final class Row {
  private static final String SHARED_TEXT = "s";
  private static final String TEXT_OF_FORMULA = "str";

  /**
   * A cell.
   *
   * @param style its index among the workbook's styles
   * @param type empty for a number, and for a cell without value
   * @param formula empty when there is none
   * @param value a number, a text, or the index of a shared text; null when there is none
   */
  private record Cell(int column, int style, String type, String formula, String value) {}

  private final int number;
  private final List<Cell> cells = new ArrayList<>();
  private OptionalDouble height = OptionalDouble.empty();

  /** Begins a row; the first has number 0. */
  Row(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  void height(double points) {
    height = OptionalDouble.of(points);
  }

  /** Makes the row at least so high. */
  void raise(double points) {
    height = OptionalDouble.of(Math.max(points, height.orElse(Layout.LINE_HEIGHT)));
  }

  void blank(int column, int style) {
    cells.add(new Cell(column, style, "", "", null));
  }

  void number(int column, int style, double value) {
    cells.add(new Cell(column, style, "", "", NumberText.shortest(value)));
  }

  /** A text from the workbook's table of texts. */
  void text(int column, int style, int shared) {
    cells.add(new Cell(column, style, SHARED_TEXT, "", Integer.toString(shared)));
  }

  /** A formula, with what it gives. */
  void formula(int column, int style, String formula, Datum result) {
    cells.add(
        result.number().isPresent()
            ? new Cell(
                column, style, "", formula, NumberText.shortest(result.number().getAsDouble()))
            : new Cell(column, style, TEXT_OF_FORMULA, formula, result.text()));
  }

  /** The last column with a cell; −1 when there is none. */
  int lastColumn() {
    return cells.isEmpty() ? -1 : cells.get(cells.size() - 1).column();
  }

  /**
   * Writes the row as SpreadsheetML.
   *
   * @param columns the letters of all columns
   */
  void write(XMLStreamWriter out, String[] columns) throws XMLStreamException {
    String name = Integer.toString(number + 1);
    out.writeStartElement("row");
    out.writeAttribute("r", name);
    if (height.isPresent()) {
      out.writeAttribute("ht", NumberText.shortest(height.getAsDouble()));
      out.writeAttribute("customHeight", "true");
    }
    for (Cell cell : cells) {
      out.writeStartElement("c");
      out.writeAttribute("r", columns[cell.column()] + name);
      out.writeAttribute("s", Integer.toString(cell.style()));
      if (!cell.type().isEmpty()) {
        out.writeAttribute("t", cell.type());
      }
      if (!cell.formula().isEmpty()) {
        element(out, "f", cell.formula());
      }
      if (cell.value() != null) {
        element(out, "v", cell.value());
      }
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
