package org.govservices.evaluator.reports.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.xmlbeans.XmlException;
import org.govservices.evaluator.input.FileKind;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.SheetListener;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.input.WorkbookReader;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads .xlsx workbooks by POI's events: a sheet passes by and is never held as a whole. */
public final class XlsxReader implements WorkbookReader {
  /** For {@link java.util.ServiceLoader}. */
  public XlsxReader() {}

  @Override
  public void read(Path workbook, String sheet, SheetListener listener) {
    String name = TextFile.displayName(workbook);
    if (!Files.isRegularFile(workbook)) {
      throw invalid(name, Files.exists(workbook) ? "is a folder; expected a file" : "no such file");
    }
    try {
      FileKind.notWorkbook(workbook)
          .ifPresent(
              found -> {
                throw invalid(name, found);
              });
    } catch (IOException e) {
      throw invalid(name, "cannot be read: " + e.getMessage());
    }
    try (OPCPackage file = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
      if (!file.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).isEmpty()) {
        throw invalid(
            name,
            "is saved as Strict Open XML Spreadsheet; save it as Excel Workbook (.xlsx) instead");
      }
      read(new XSSFReader(file), file, sheet, listener);
    } catch (InvalidInputException e) {
      throw e;
    } catch (IOException
        | SAXException
        | XmlException
        | OpenXML4JException
        | ParserConfigurationException
        | RuntimeException e) { // of the latter POI has many sorts for what its parts may not say
      throw invalid(
          name,
          (String.valueOf(e.getMessage()).startsWith("Zip bomb")
                  ? "is packed more than a hundredfold, as no workbook is that people fill in"
                  : "cannot be read as an .xlsx workbook: a part of it is missing or damaged")
              + "; open it in a spreadsheet program and save it as Excel Workbook (.xlsx)");
    }
  }

  private static void read(XSSFReader reader, OPCPackage file, String sheet, SheetListener listener)
      throws IOException,
          SAXException,
          XmlException,
          OpenXML4JException,
          ParserConfigurationException {
    List<CTSheet> sheets = sheets(reader);
    Optional<CTSheet> named =
        sheets.stream().filter(candidate -> candidate.getName().equals(sheet)).findFirst();
    if (named.isEmpty()) {
      listener.noSheet(sheets.stream().map(CTSheet::getName).toList());
      return;
    }
    CTSheet found = named.get();
    if (found.getState() != STSheetState.VISIBLE) {
      listener.hiddenSheet();
    }
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(
        new SheetEvents(
            listener,
            new ReadOnlySharedStringsTable(file, false),
            Optional.ofNullable(reader.getStylesTable())));
    try (InputStream in = reader.getSheet(found.getId())) {
      xml.parse(new InputSource(in));
    }
  }

  private static List<CTSheet> sheets(XSSFReader reader)
      throws IOException, OpenXML4JException, XmlException {
    try (InputStream in = reader.getWorkbookData()) {
      return Arrays.asList(
          WorkbookDocument.Factory.parse(in).getWorkbook().getSheets().getSheetArray());
    }
  }

  private static InvalidInputException invalid(String name, String message) {
    return new InvalidInputException(List.of(new Problem(Place.of(name), message)));
  }
}
