package org.govservices.evaluator.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec.Data;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.RememberingOutputStream;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** How any workbook about an evaluation becomes a file: equal content gives equal bytes. */
final class WorkbookFile {
  private WorkbookFile() {}

  /**
   * Makes the parts of a workbook: those with many cells and texts do without what POI does for
   * each.
   */
  private static final class Parts extends XSSFFactory {
    @Override
    public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
      if (descriptor == XSSFRelation.WORKSHEET) {
        return new RowSheet();
      }
      return descriptor == XSSFRelation.SHARED_STRINGS
          ? new PlainTexts()
          : super.newDocumentPart(descriptor);
    }
  }

  /** Tells texts apart by what they say; POI would write each as XML for that. */
  private static final class PlainTexts extends SharedStringsTable {
    @Override
    protected String xmlText(CTRst text) {
      return text.getT();
    }
  }

  /**
   * Writes a workbook to a stream, which stays open.
   *
   * @param sheets fills a book, and gives all its pages
   * @throws IOException when the stream cannot be written to
   */
  static void write(Evaluation evaluation, OutputStream out, Function<Book, List<Page>> sheets)
      throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook(new Parts());
    RememberingOutputStream written = new RememberingOutputStream(out);
    try {
      sheets.apply(new Book(workbook, evaluation)).forEach(Page::finish);
      setProperties(workbook, evaluation);
      workbook.write(new UnchangingZip(written));
    } catch (OpenXML4JRuntimeException e) {
      // POI says which part it could not save, and not that the disk is full
      throw written.failure().orElseThrow(() -> e);
    } finally {
      discard(workbook);
    }
  }

  /** Writes an empty workbook to nowhere. */
  static void prepare() {
    XSSFWorkbook workbook = new XSSFWorkbook(new Parts());
    try {
      RowSheet sheet = (RowSheet) workbook.createSheet();
      sheet.nextRow().number(0, new Styles(workbook).of(Look.STRONG).getIndex(), 0);
      workbook.write(new UnchangingZip(OutputStream.nullOutputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(workbook);
    }
  }

  /** Frees a workbook; closing it would write it once more, into memory. */
  private static void discard(XSSFWorkbook workbook) {
    workbook.getPackage().revert();
  }

  @SuppressWarnings("JavaUtilDate") // POI asks for it
  private static void setProperties(XSSFWorkbook workbook, Evaluation evaluation) {
    POIXMLProperties properties = workbook.getProperties();
    Optional<Date> never = Optional.of(Date.from(UnchangingZip.TIME));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreated(never);
    core.setModified(never);
    core.setCreator("Evaluator");
    core.setTitle(evaluation.spec().title().in(evaluation.spec().language()));
    if (evaluation.spec().data() == Data.SYNTHETIC) {
      core.setSubjectProperty(Label.SYNTHETIC_NOTICE.text().in(evaluation.spec().language()));
    }
    properties.getExtendedProperties().setApplication("Evaluator");
  }
}
