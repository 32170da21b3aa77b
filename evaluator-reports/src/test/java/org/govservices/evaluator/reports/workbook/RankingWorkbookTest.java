package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.evaluation.Evaluation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingWorkbookTest {
  private static final Evaluation INVENTED = InventedEvaluation.evaluate();
  private static final XSSFWorkbook WORKBOOK = InventedEvaluation.workbook(INVENTED);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreMachine() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void hasASheetForEachQuestionUnderSafeAndUniqueNames() {
    assertThat(Cells.sheets(WORKBOOK))
        .extracting(XSSFSheet::getSheetName)
        .containsExactly(
            "概要 Summary",
            "排名 省级单位 Ranking provinces",
            "排名 a b c   x  and a name that i",
            "排名 a b c   x  and a name th (2)",
            "成绩单 Scorecard",
            "第1层 Depth 1",
            "指标得分 Indicator scores",
            "原始值 Raw values",
            "等级 Bands",
            "方法 Method",
            "拟合参数 Fitted parameters",
            "核对 Audit",
            "规则检查 Findings",
            "日志 Log",
            "成绩单数据 Scorecard data");
  }

  @Test
  void linksEverySheetFromTheSummary() {
    assertThat(WORKBOOK.getSheetAt(0).getHyperlinkList())
        .extracting(link -> link.getLocation())
        .containsExactlyElementsOf(
            Cells.sheets(WORKBOOK).stream()
                .map(sheet -> "'" + sheet.getSheetName() + "'!A1")
                .toList());
  }

  @Test
  void writesOneLanguageWhenTheEvaluationAsksForOne(@TempDir Path scratch) throws IOException {
    XSSFWorkbook workbook =
        InventedEvaluation.workbook(
            InventedEvaluation.evaluate(scratch, "language: both", "language: en"));

    assertThat(workbook.getSheetName(0)).isEqualTo("Summary");
    assertThat(Cells.of(workbook))
        .filteredOn(cell -> cell.getCellType() == CellType.STRING)
        .noneMatch(
            cell -> cell.getStringCellValue().codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void saysOnEverySheetAndPrintedPageThatDataAreSynthetic() {
    for (XSSFSheet sheet : Cells.sheets(WORKBOOK)) {
      assertThat(Cells.texts(sheet)).anyMatch(text -> text.contains("SYNTHETIC DATA: made by"));
      assertThat(sheet.getHeader().getRight()).contains("合成数据 SYNTHETIC DATA");
    }
  }

  @Test
  void doesNotCallRealDataSynthetic(@TempDir Path scratch) throws IOException {
    XSSFWorkbook workbook =
        InventedEvaluation.workbook(
            InventedEvaluation.evaluate(scratch, "data: synthetic", "data: real"));

    for (XSSFSheet sheet : Cells.sheets(workbook)) {
      assertThat(Cells.texts(sheet)).noneMatch(text -> text.contains("SYNTHETIC"));
      assertThat(sheet.getHeader().getRight()).isEmpty();
    }
  }

  @Test
  void keepsTextThatLooksLikeAFormulaAsText() {
    assertThat(Cells.of(WORKBOOK))
        .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
        .allMatch(cell -> cell.getSheet().getSheetName().equals("成绩单 Scorecard"))
        .allMatch(cell -> cell.getCellFormula().matches("(IF|MATCH|INDEX)\\(.*"));
    assertThat(Cells.of(WORKBOOK))
        .filteredOn(cell -> cell.getCellType() == CellType.STRING)
        .filteredOn(cell -> cell.getStringCellValue().matches("(?s)[=+@-].*"))
        .extracting(cell -> cell.getStringCellValue())
        .contains("=cmd|'/c calc'!A1", "+1+1", "@SUM(1)", "-2+3");
    assertThat(Cells.of(WORKBOOK))
        .filteredOn(cell -> cell.getCellType() == CellType.STRING)
        .filteredOn(cell -> cell.getStringCellValue().matches("(?s)[=+@-].*"))
        .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
  }

  @Test
  void isEqualToTheByteInAnotherLocaleAndTimeZone() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    byte[] far = InventedEvaluation.bytes(INVENTED);
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

    assertThat(InventedEvaluation.bytes(INVENTED)).isEqualTo(far);
  }

  @Test
  void tellsNeitherTimeNorUser() {
    CoreProperties properties = WORKBOOK.getProperties().getCoreProperties();

    assertThat(properties.getCreated().toInstant()).isEqualTo(Instant.EPOCH.plusSeconds(315532800));
    assertThat(properties.getModified()).isEqualTo(properties.getCreated());
    assertThat(properties.getCreator()).isEqualTo("Evaluator");
    assertThat(properties.getLastModifiedByUser()).isNull();
  }

  @Test
  void replacesTheFileThatIsThere(@TempDir Path scratch) throws IOException {
    Path file = Files.writeString(scratch.resolve("ranking.xlsx"), "old");

    RankingWorkbook.write(INVENTED, Optional.empty(), file);

    assertThat(file).hasBinaryContent(InventedEvaluation.bytes(INVENTED));
  }

  @Test
  void saysWhyItCouldNotBeWritten() {
    OutputStream full =
        new OutputStream() {
          private int left = 20_000;

          @Override
          public void write(int b) throws IOException {
            if (left-- <= 0) {
              throw new IOException("No space left on device");
            }
          }
        };

    assertThatThrownBy(() -> RankingWorkbook.write(INVENTED, Optional.empty(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }
}
