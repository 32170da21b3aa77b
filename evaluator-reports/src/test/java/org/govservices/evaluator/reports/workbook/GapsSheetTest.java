package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of cells that are left out and on which a rank or a band hangs. */
class GapsSheetTest {
  private static final String NAME = "缺失影响 Gaps";

  @TempDir Path folder;

  @Test
  void showsTheIndexByTheWorstAndTheBestThatACellCouldScore() throws IOException {
    // A2 without speed: .6 · 60.5 + .4 · 70 = 64.3; with 0 there .6 · 121/3 + 28 = 52.2, with 100
    // .6 · 221/3 + 28 = 72.2. A3 beside it: (2 · 70 + 50) / 3 = 63.3
    XSSFSheet sheet =
        InventedEvaluation.workbook(
                InventedEvaluation.evaluate(
                    folder, "A3,online,,not-found,", "A3,online,70,observed,"))
            .getSheet(NAME);
    assertThat(Cells.at(sheet, "A2", "标识\nId").getStringCellValue()).isEqualTo("speed");
    assertNumber(sheet, "得分\nScore", 64.3);
    assertNumber(sheet, "最低时得分\nScore by the worst", 52.2);
    assertNumber(sheet, "最高时得分\nScore by the best", 72.2);
    assertNumber(sheet, "排名\nRank", 2);
    assertNumber(sheet, "最低时排名\nRank by the worst", 3);
    assertNumber(sheet, "最高时排名\nRank by the best", 2);
    for (String band : new String[] {"等级\nBand", "最低时等级\nBand by the worst"}) {
      assertThat(Cells.at(sheet, "A2", band).getStringCellValue()).contains("Middle");
    }
  }

  private static void assertNumber(XSSFSheet sheet, String heading, double expected) {
    assertThat(Cells.at(sheet, "A2", heading).getNumericCellValue())
        .as(heading)
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void doesNotListAGapOnWhichNothingHangs() {
    // A3 has 16.7, and A2 without speed 52.2 at least
    XSSFSheet sheet = InventedEvaluation.workbook(InventedEvaluation.evaluate()).getSheet(NAME);
    assertThat(sheet == null || !Cells.texts(sheet).contains("A2")).isTrue();
  }
}
