package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of cells of which sources differ. */
class DisagreementsSheetTest {
  private static final String NAME = "来源分歧 Disagreements";

  @TempDir Path folder;

  @Test
  void showsBothValuesAndTheIndexByTheOther() throws IOException {
    Files.writeString(folder.resolve("other.csv"), "unit,indicator,value\nA1,speed,3\n");
    Evaluation evaluation =
        InventedEvaluation.evaluate(
            folder,
            "source: crawled}",
            "source: crawled}\n  - {file: other.csv, layout: long, source: submitted}");
    Disagreement disagreement = evaluation.sources().disagreements().get(0);
    XSSFSheet sheet = InventedEvaluation.workbook(evaluation).getSheet(NAME);
    assertThat(Cells.at(sheet, "A1", "未采用值\nNot taken").getNumericCellValue()).isEqualTo(3);
    assertThat(Cells.at(sheet, "A1", "改用后得分\nScore by the other").getNumericCellValue())
        .isEqualTo(disagreement.scoreIfOther().orElseThrow());
  }

  /** A1 with 5 online: .6 · (10 + 100) / 3 + .4 · 95 = 60, behind A2 with 64.3. */
  @Test
  void aRankAndABandThatWouldBeOthersStandOut() throws IOException {
    Files.writeString(folder.resolve("other.csv"), "unit,indicator,value\nA1,online,5\n");
    XSSFSheet sheet =
        InventedEvaluation.workbook(
                InventedEvaluation.evaluate(
                    folder,
                    "source: crawled}",
                    "source: crawled}\n  - {file: other.csv, layout: long, source: submitted}"))
            .getSheet(NAME);
    assertThat(Cells.at(sheet, "A1", "改用后得分\nScore by the other").getNumericCellValue())
        .isCloseTo(60, within(1e-9));
    XSSFCell rank = Cells.at(sheet, "A1", "改用后排名\nRank by the other");
    assertThat(rank.getNumericCellValue()).isEqualTo(2);
    XSSFCell band = Cells.at(sheet, "A1", "改用后等级\nBand by the other");
    assertThat(band.getStringCellValue()).isEqualTo("中 Middle");
    assertThat(List.of(rank, band)).allMatch(cell -> cell.getCellStyle().getFont().getBold());
    assertThat(Cells.find(sheet, "A1").getCellStyle().getFont().getBold()).isFalse();
  }

  @Test
  void isLeftOutWhereSourcesAgree() {
    assertThat(InventedEvaluation.workbook(InventedEvaluation.evaluate()).getSheet(NAME)).isNull();
  }
}
