package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.govservices.evaluator.evaluation.Disagreement;
import org.govservices.evaluator.evaluation.Evaluation;
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

  @Test
  void isLeftOutWhereSourcesAgree() {
    assertThat(InventedEvaluation.workbook(InventedEvaluation.evaluate()).getSheet(NAME)).isNull();
  }
}
