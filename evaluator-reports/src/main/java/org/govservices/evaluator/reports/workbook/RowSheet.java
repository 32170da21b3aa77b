package org.govservices.evaluator.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet of which POI keeps everything but the rows. POI's own rows are trees of XML nodes, one
 * for every cell, attribute and value, which takes several times as long and as much memory; its
 * streaming sheets print numbers as this JDK does.
 */
final class RowSheet extends XSSFSheet {
  private static final String NO_ROWS = "<sheetData/>";

  private final List<Row> rows = new ArrayList<>();

  RowSheet() {}

  /** Begins the next row. */
  Row nextRow() {
    Row row = new Row(rows.size());
    rows.add(row);
    return row;
  }

  @Override
  public int getLastRowNum() {
    return rows.size() - 1;
  }

  @Override
  protected void write(OutputStream out) throws IOException {
    int widest = rows.stream().mapToInt(Row::lastColumn).max().orElse(0);
    CellRangeAddress all = new CellRangeAddress(0, getLastRowNum(), 0, Math.max(widest, 0));
    getCTWorksheet().getDimension().setRef(all.formatAsString());
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    super.write(frame);
    String xml = frame.toString(StandardCharsets.UTF_8);
    int hole = xml.indexOf(NO_ROWS);
    out.write(xml.substring(0, hole).getBytes(StandardCharsets.UTF_8));
    writeRows(out, widest);
    out.write(xml.substring(hole + NO_ROWS.length()).getBytes(StandardCharsets.UTF_8));
  }

  private void writeRows(OutputStream out, int widest) throws IOException {
    String[] columns =
        IntStream.rangeClosed(0, widest)
            .mapToObj(CellReference::convertNumToColString)
            .toArray(String[]::new);
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartElement("sheetData");
      for (Row row : rows) {
        row.write(xml, columns);
      }
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
