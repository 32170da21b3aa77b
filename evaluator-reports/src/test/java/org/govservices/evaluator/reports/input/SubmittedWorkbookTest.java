package org.govservices.evaluator.reports.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observations in a workbook: what is taken, and what is refused, by its cell. */
class SubmittedWorkbookTest {
  @TempDir Path folder;
  private Submission form;

  @BeforeEach
  void fill() {
    form = new Submission(folder);
  }

  @Test
  void numbersAreTakenWithAllTheirDigitsAndKnowTheirCells() {
    Observation cell = form.observed("b", "visits");
    assertThat(cell.value()).hasValue(0.1 + 0.2);
    assertThat(cell.origin()).isEqualTo(Origin.SUBMITTED);
    assertThat(cell.place().withoutFolder()).isEqualTo("form.xlsx:Form!C3");
  }

  @Test
  void aNumberTypedAsTextIsThatNumberAndACodeTypedAsNumberIsThatCode() {
    assertThat(
            form.cell(1, 1, cell -> cell.setCellValue(" 81.25 ")).observed("a", "online").value())
        .hasValue(81.25);
    assertThat(form.cell(1, 0, cell -> cell.setCellValue(110000)).problems())
        .containsExactly("form.xlsx:Form!A2: no unit '110000'");
  }

  @Test
  void markersStandForStatusesAsInTextFiles() {
    form.entry(
            "layout: wide, source: submitted, sheet: Form,"
                + " markers: {\"\": failed, \"/\": not-applicable, 无: not-found}")
        .cell(1, 1, cell -> cell.setCellValue("/"))
        .cell(2, 1, cell -> cell.setCellValue("无"))
        .cell(3, 1, cell -> cell.setBlank());
    assertThat(List.of("a", "b", "c"))
        .extracting(unit -> form.observed(unit, "online").status())
        .containsExactly(Status.NOT_APPLICABLE, Status.NOT_FOUND, Status.FAILED);
  }

  @Test
  void aControlCharacterIsRefused() {
    assertThat(form.cell(1, 0, cell -> cell.setCellValue("a_x000B_")).problems())
        .containsExactly("form.xlsx:Form!A2: found the control character U+000B; delete it");
  }

  @Test
  void theLongLayoutIsReadToo() {
    form.entry("layout: long, source: submitted, sheet: Form")
        .settings("absent: failed")
        .sheet(
            sheet -> {
              Submission.row(sheet, 0, "unit", "indicator", "value", "n");
              Submission.row(sheet, 1, "a", "online", 80, 12);
              Submission.row(sheet, 2, "a", "visits", 40, 12);
              Submission.row(sheet, 3, "b", "online", 90, 12.5);
            });
    assertThat(form.problems())
        .containsExactly("form.xlsx:Form!D4: found 12.5; expected a whole number");
    form.cell(3, 3, cell -> cell.setCellValue(7));
    assertThat(form.observed("b", "online").n()).hasValue(7);
  }

  @Test
  void theHeaderMayStandLowerAndColumnsUnderOtherNamesBesideOthers() {
    form.entry(
            "layout: wide, source: submitted, sheet: Form, header: 3,"
                + " columns: {unit: 代码, online: 可办率, visits: 跑动次数}")
        .sheet(
            sheet -> {
              sheet.shiftRows(0, 3, 2);
              Submission.row(sheet, 0, "申报表 (synthetic)");
              Submission.row(sheet, 2, "代码", "可办率", "跑动次数", "备注");
              Submission.row(sheet, 3, "a", 80.5, 40, "a remark");
              Submission.row(sheet, 9, "", "", "", "a remark below, which no column is read of");
              Submission.cell(sheet, 4, 3).setCellFormula("1+1");
            });
    Evaluation evaluation = form.evaluate();
    assertThat(evaluation.observations().values(0)).containsExactly(80.5, 90, 70);
  }

  @Test
  void everythingThatIsNoTypedValueIsRefusedByItsCellAllAtOnce() {
    form.cell(1, 1, cell -> cell.setCellFormula("SUM(C2:C3)"))
        .cell(1, 2, cell -> cell.setCellErrorValue((byte) 0x07))
        .cell(2, 1, cell -> cell.setCellValue(true))
        .format(2, 2, "yyyy-mm-dd")
        .cell(3, 0, cell -> cell.setCellValue("x"))
        .cell(3, 1, cell -> cell.setCellValue("n/a"))
        .cell(3, 2, cell -> cell.setBlank());
    assertThat(form.problems())
        .containsExactly(
            "form.xlsx:Form!B2 [online]: found the formula =SUM(C2:C3); expected a value, typed or"
                + " pasted, or state `formulas: stored` to take the results that the workbook"
                + " stores",
            "form.xlsx:Form!C2 [visits]: found the error #DIV/0!; expected a value",
            "form.xlsx:Form!B3 [online]: found the logical value TRUE; expected a number or a text",
            "form.xlsx:Form!C3 [visits]: found a date or time (number format 'yyyy-mm-dd');"
                + " expected a number or a text: 5/8 becomes a date unless the cell is formatted as"
                + " text first",
            "form.xlsx:Form!A4: no unit 'x'",
            "form.xlsx:Form!B4 [online]: found 'n/a'; expected a number such as 96.73; if it stands"
                + " for a gap, state `markers: {\"n/a\": failed}`, or not-found, or not-applicable",
            "form.xlsx:Form!C4 [visits]: the cell of 'visits' is empty; expected a number, or that"
                + " the evaluation says what an empty cell means: `markers: {\"\": failed}`, or"
                + " not-found, or not-applicable");
  }

  @Test
  void aFormulaThatFillsAnAreaIsRefusedInEveryCellOfIt() {
    form.sheet(sheet -> sheet.setArrayFormula("C2:C3", CellRangeAddress.valueOf("B2:B3")));
    assertThat(form.problems())
        .singleElement()
        .asString()
        .startsWith("form.xlsx:Form!B2 [online]: found the formula =")
        .endsWith(" (2 such, also at Form!B3)");
  }

  @Test
  void aPercentageIsTakenAsTheEvaluationSays() {
    form.cell(1, 1, cell -> cell.setCellValue(0.9673)).format(1, 1, "0.00%");
    assertThat(form.problems())
        .containsExactly(
            "form.xlsx:Form!B2 [online]: found 96.73%, which the workbook stores as 0.9673; state"
                + " `percent: shown` or `percent: stored`");
    form.entry("layout: wide, source: submitted, sheet: Form, percent: shown");
    assertThat(form.problems()) // 90 and 70 beside it: nothing says that they are percentages
        .singleElement()
        .asString()
        .startsWith("form.xlsx:Form!B3 [online]: found 90, which is no percentage; other cells of")
        .endsWith(" (2 such, also at Form!B4)");
    for (int row = 2; row <= 3; row++) {
      form.cell(row, 1, cell -> cell.setCellValue(0.5)).format(row, 1, "0%");
    }
    assertThat(form.observed("a", "online").value()).hasValue(96.73);
    assertThat(form.observed("b", "online").value()).hasValue(50);
    form.entry("layout: wide, source: submitted, sheet: Form, percent: stored");
    assertThat(form.observed("a", "online").value()).hasValue(0.9673);
  }

  @Test
  void aTextInACellThatShowsPercentagesWasTypedAsTheOthersAreShown() {
    form.entry("layout: wide, source: submitted, sheet: Form, percent: shown")
        .format(1, 1, "0.00%")
        .cell(1, 1, cell -> cell.setCellValue("95.1"));
    for (int row = 2; row <= 3; row++) {
      form.cell(row, 1, cell -> cell.setCellValue(0.5)).format(row, 1, "0%");
    }
    assertThat(form.observed("a", "online").value()).hasValue(95.1);
    assertThat(form.observed("b", "online").value()).hasValue(50);
    form.cell(1, 1, cell -> cell.setCellValue("0.951"));
    assertThat(form.problems())
        .singleElement()
        .asString()
        .startsWith("form.xlsx:Form!B2 [online]: found 0.951, which is no percentage");
  }

  @Test
  void aMergedHeaderCellNamesAllColumnsThatItCovers() {
    form.entry(
            "layout: wide, source: submitted, sheet: Form, header: [1, 2],"
                + " columns: {unit: 代码, online: 网上平台/可办率, visits: 网上平台/好评率}")
        .sheet(
            sheet -> {
              sheet.shiftRows(1, 3, 1);
              Submission.row(sheet, 0, "代码", "网上平台", "");
              Submission.row(sheet, 1, "", "好评率", "可办率");
              sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C1"));
            });
    assertThat(form.observed("a", "visits").value()).hasValue(80.5);
    assertThat(form.observed("a", "online").value()).hasValue(40);
    assertThat(form.observed("c", "visits").value()).hasValue(70);
  }

  @Test
  void theResultOfAFormulaIsTakenWhereItIsDeclaredAndNothingIsCalculated() {
    form.entry("layout: wide, source: submitted, sheet: Form, formulas: stored")
        .cell(
            1,
            1,
            cell -> {
              cell.setCellFormula("1+1");
              cell.setCellValue(96.7); // what the workbook stores, which need not be the sum
            });
    assertThat(form.observed("a", "online").value()).hasValue(96.7);
  }

  @Test
  void aCellHoldsTheCodeOfTheUnitWhoseTableItIs() {
    form.entry("layout: long, source: submitted, sheet: Form, header: 4, unit: {cell: D2}")
        .settings("absent: failed")
        .sheet(
            sheet -> {
              Submission.row(sheet, 0, "申报表", "", "");
              Submission.row(sheet, 1, "单位", "Bb", "代码", "b");
              Submission.row(sheet, 2, "", "", "");
              Submission.row(sheet, 3, "indicator", "value", "evidence");
              Submission.row(sheet, 4, "online", 86.5, "x");
              Submission.row(sheet, 5, "visits", 12, "y");
            });
    assertThat(form.observed("b", "online").value()).hasValue(86.5);
    assertThat(form.observed("b", "visits").value()).hasValue(12);
    assertThat(form.observed("a", "online").status()).isEqualTo(Status.FAILED);
    form.cell(1, 3, cell -> cell.setCellValue("bb"));
    assertThat(form.problems()).first().asString().startsWith("form.xlsx:Form!D2: ");
  }

  @Test
  void mergedCellsAreRefusedWhereValuesAreReadAndLeftAloneElsewhere() {
    form.sheet(
        sheet -> {
          sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
          sheet.addMergedRegion(CellRangeAddress.valueOf("E2:F4"));
        });
    assertThat(form.problems())
        .containsExactly(
            "form.xlsx:Form!B2 [online]: the cells B2:B3 are merged; expected a value in each"
                + " (2 such, also at Form!B3)");
  }

  @Test
  void whatIsHiddenIsRefusedUnlessTheEvaluationWantsItRead() {
    form.sheet(
        sheet -> {
          sheet.getRow(2).setZeroHeight(true);
          sheet.setColumnHidden(2, true);
          sheet.getWorkbook().createSheet("Other");
          sheet.getWorkbook().setActiveSheet(1);
          sheet.getWorkbook().setSheetVisibility(0, SheetVisibility.HIDDEN);
        });
    assertThat(form.problems())
        .containsExactly(
            "form.xlsx: sheet 'Form' is hidden; show it, or state `hidden: read`",
            "form.xlsx:Form!C1: column 'visits' is hidden; show it, or state `hidden: read`",
            "form.xlsx:Form!A3: this row is hidden; show what is hidden, or state `hidden: read`");
    form.entry("layout: wide, source: submitted, sheet: Form, hidden: read");
    assertThat(form.observed("b", "online").value()).hasValue(90);
  }

  @Test
  void aValueInAColumnWithoutANameAndAColumnTwiceAreReported() {
    form.sheet(sheet -> Submission.row(sheet, 0, "unit", "online", "online"))
        .cell(2, 4, cell -> cell.setCellValue(5));
    assertThat(form.problems())
        .containsExactly(
            "form.xlsx:Form!C1: column 'online' stands twice",
            "form.xlsx:Form!E3: found '5' in a column without a name; name the column, or state"
                + " `columns` to read others only");
  }

  @Test
  void aMissingSheetAMissingColumnAndAnEmptyHeaderAreNamed() {
    form.entry("layout: wide, source: submitted, sheet: From");
    assertThat(form.problems())
        .singleElement()
        .asString()
        .matches(
            "evaluation.yaml:8:\\d+: form.xlsx has no sheet 'From'; expected one of Form;"
                + " maybe 'Form'\\?");
    form.entry(
        "layout: wide, source: submitted, sheet: Form, columns: {unit: code, online: online}");
    assertThat(form.problems())
        .first()
        .isEqualTo("form.xlsx:Form!A1: column 'code' is missing; there are unit, online, visits");
    form.entry("layout: wide, source: submitted, sheet: Form, header: 9");
    assertThat(form.problems())
        .singleElement()
        .asString()
        .startsWith("form.xlsx:Form!A9: row 9 is empty; expected the names of the columns (")
        .contains("evaluation.yaml:8:");
  }

  @Test
  void aFileThatIsNoWorkbookIsRefusedInWords() throws IOException {
    assertThat(form.problemsOfFile())
        .containsExactly("evaluation.yaml:8:12: found 'form.xlsx'; no such file");
    Path file = folder.resolve("form.xlsx");
    Files.writeString(file, "unit,online\na,1\n", StandardCharsets.UTF_8);
    assertThat(form.problemsOfFile())
        .containsExactly(
            "form.xlsx: is text, whatever its name says; save it as Excel Workbook (.xlsx), or name"
                + " it .csv and drop its `sheet:`");
    Files.write(file, new byte[0]);
    assertThat(form.problemsOfFile())
        .containsExactly("form.xlsx: the file is empty; expected an .xlsx workbook");
    try (POIFSFileSystem old = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      old.writeFilesystem(out);
    }
    assertThat(form.problemsOfFile())
        .containsExactly(
            "form.xlsx: is an .xls workbook, or has a password; save it as Excel Workbook (.xlsx)"
                + " without one");
  }

  @Test
  void anOldWorkbookByNameIsOneProblem() throws IOException {
    Files.write(folder.resolve("form.xls"), new byte[] {0});
    form.file("form.xls");
    assertThat(form.problemsOfFile())
        .containsExactly(
            "evaluation.yaml:8:12: an .xls workbook; save it as Excel Workbook (.xlsx) and name"
                + " that");
  }

  @Test
  void aWorkbookNamedAsTextIsToldByWhatItIs() throws IOException {
    assertThat(form.evaluate().roster().size()).isEqualTo(3);
    Files.move(folder.resolve("form.xlsx"), folder.resolve("form.csv"));
    form.entry("layout: wide, source: submitted").file("form.csv");
    assertThat(form.problemsOfFile())
        .singleElement()
        .asString()
        .startsWith(
            "form.csv: is an .xlsx workbook or another zip archive, whatever its name says;");
  }

  @Test
  void aWorkbookThatBreaksOffIsRefused() throws IOException {
    Evaluation whole = form.evaluate();
    assertThat(whole.roster().size()).isEqualTo(3);
    Path file = folder.resolve("form.xlsx");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(form.problemsOfFile())
        .singleElement()
        .asString()
        .isEqualTo(
            "form.xlsx: cannot be read as an .xlsx workbook: a part of it is missing or damaged;"
                + " open it in a spreadsheet program and save it as Excel Workbook (.xlsx)");
  }
}
