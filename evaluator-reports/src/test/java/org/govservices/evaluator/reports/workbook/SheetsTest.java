package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.BandColours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the sheets of {@link InventedEvaluation} and of shipped evaluations. */
class SheetsTest {
  private static final Evaluation INVENTED = InventedEvaluation.evaluate();
  private static final XSSFWorkbook WORKBOOK = InventedEvaluation.workbook(INVENTED);

  private static XSSFSheet sheet(String name) {
    return WORKBOOK.getSheet(name);
  }

  @Test
  void ranksUnitsOfAGroupByGradedScoreWithTheContractsDecimals() {
    XSSFSheet ranking = sheet("排名 省级单位 Ranking provinces");

    XSSFCell score = Cells.at(ranking, "A1", "得分\nScore");
    assertThat(score.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(score.getNumericCellValue()).isEqualTo(INVENTED.result(0, 0).grade().getAsDouble());
    assertThat(score.getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
    assertThat(Cells.at(ranking, "A1", "排名\nRank").getNumericCellValue()).isEqualTo(1);
    assertThat(Cells.at(ranking, "A1", "覆盖率\nCoverage").getNumericCellValue()).isEqualTo(1);
    assertThat(Cells.find(ranking, "A1").getRowIndex())
        .isLessThan(Cells.find(ranking, "A2").getRowIndex());
  }

  @Test
  void tellsBesideTheScoreWhatAnAdjustmentDid(@TempDir Path scratch) throws IOException {
    Evaluation capped =
        InventedEvaluation.evaluate(
            scratch,
            "index:\n",
            "index:\n  adjust:\n    - {veto: {when: {indicator: accuracy, above: 90},"
                + " then: {cap-band: low}}}\n");
    XSSFSheet ranking = InventedEvaluation.workbook(capped).getSheetAt(1);
    assertThat(Cells.at(ranking, "A1", "得分\nScore").getNumericCellValue()).isEqualTo(97.5);
    assertThat(Cells.at(ranking, "A1", "等级\nBand").getStringCellValue()).isEqualTo("低 Low");
    assertThat(Cells.at(ranking, "A1", "加减分与否决\nAdjustments").getStringCellValue())
        .contains("一票否决", "95", "低", "Low");
    assertThat(Cells.at(ranking, "A2", "加减分与否决\nAdjustments").getStringCellValue()).isEmpty();
    assertThat(
            Cells.texts(InventedEvaluation.workbook(InventedEvaluation.evaluate()).getSheetAt(1)))
        .doesNotContain("加减分与否决\nAdjustments");
  }

  @Test
  void fillsBandsWithTheirColours() {
    XSSFCell band = Cells.at(sheet("排名 省级单位 Ranking provinces"), "A1", "等级\nBand");

    Band high = INVENTED.framework().bands().get(0);
    assertThat(band.getStringCellValue()).isEqualTo("高 High");
    assertThat(fill(band)).isEqualTo(new BandColours(INVENTED.framework().bands()).full(high));
  }

  @Test
  void writesScoresOfNodesAtFullPrecision() {
    XSSFCell cell = Cells.at(sheet("第1层 Depth 1"), "A1", "services");

    assertThat(cell.getNumericCellValue()).isEqualTo(INVENTED.result(0, 1).score().getAsDouble());
    assertThat(cell.getRawValue()).isEqualTo("99.1733333333");
  }

  @Test
  void showsWhyACellHasNoValueInsteadOfANumber() {
    XSSFSheet values = sheet("原始值 Raw values");

    XSSFCell notFound = Cells.at(values, "A3", "online");
    XSSFCell failed = Cells.at(values, "A2", "speed");
    XSSFCell notApplicable = Cells.at(values, "A3", "accuracy");
    assertThat(List.of(notFound, failed, notApplicable))
        .extracting(XSSFCell::getStringCellValue)
        .containsExactly("未找到 NF", "失败 F", "不适用 n/a");
    assertThat(List.of(fill(notFound), fill(failed), fill(notApplicable))).doesNotHaveDuplicates();
  }

  @Test
  void marksADisputedValueAndKeepsIt() {
    XSSFCell cell = Cells.at(sheet("原始值 Raw values"), "A1", "accuracy");

    assertThat(cell.getNumericCellValue()).isEqualTo(95);
    assertThat(fill(cell)).isNotNull();
    assertThat(cell.getCellStyle().getFont().getBold()).isTrue();
    assertThat(Cells.texts(sheet("原始值 Raw values"))).contains("有异议 disputed");
  }

  @Test
  void showsAGapThatTheContractScoresUnlikeAMeasuredZero() {
    XSSFCell cell = Cells.at(sheet("指标得分 Indicator scores"), "A3", "online");

    assertThat(cell.getNumericCellValue()).isEqualTo(0);
    assertThat(cell.getCellStyle().getFont().getItalic()).isTrue();
    assertThat(Cells.texts(sheet("指标得分 Indicator scores")))
        .anyMatch(text -> text.contains("no value, scored as the contract says"));
  }

  @Test
  void saysUnitOfMeasurementAndDirectionAboveRawValues() {
    assertThat(Cells.texts(sheet("原始值 Raw values"))).contains("↑ percent", "↓ days");
  }

  @Test
  void givesBandsTheirIntervalsAndCounts() {
    XSSFSheet bands = sheet("等级 Bands");

    assertThat(Cells.texts(bands)).contains("(80, 100]", "[50, 80]", "[0, 50)");
    assertThat(Cells.at(bands, "middle", "省级单位\nprovinces").getNumericCellValue()).isEqualTo(1);
  }

  @Test
  void saysWhichUnitsABandHoldsThatDependsOnTheMean(@TempDir Path scratch) throws IOException {
    String middle = "}\n  - {id: middle, name: {en: Middle, zh: 中}, ";
    Evaluation evaluation =
        InventedEvaluation.evaluate(
            scratch, "above: 80" + middle + "from: 50", "above-mean: 5" + middle + "from-mean: -5");
    assertThat(Cells.texts(InventedEvaluation.workbook(evaluation).getSheet("等级 Bands")))
        .anyMatch(text -> text.contains("> mean + 5"))
        .anyMatch(text -> text.contains("≥ mean − 5"))
        .anyMatch(text -> text.contains("the rest"));
  }

  @Test
  void printsTheWholeContract() {
    List<String> texts = Cells.texts(sheet("方法 Method"));

    assertThat(texts)
        .containsAll(INVENTED.nodes().stream().map(Node::id).toList())
        .contains("goalposts (range [0, 100], outside refuse)")
        .anyMatch(text -> text.startsWith("min-max (fit all"));
  }

  @Test
  void printsFittedParametersAsNumbers() {
    XSSFSheet fitted = sheet("拟合参数 Fitted parameters");

    assertThat(Cells.at(fitted, "max", "数值\nValue").getNumericCellValue()).isEqualTo(5);
    assertThat(Cells.at(fitted, "max", "数值个数\nValues").getNumericCellValue()).isEqualTo(4);
  }

  @Test
  void listsEveryDecision() {
    XSSFSheet log = sheet("日志 Log");

    assertThat(log.getLastRowNum() - Cells.find(log, "序号\nNo.").getRowIndex())
        .isEqualTo(INVENTED.log().size());
  }

  @Test
  void keepsHeadingsInSightAndOnEveryPrintedPage() {
    for (XSSFSheet sheet : Cells.sheets(WORKBOOK).subList(1, WORKBOOK.getNumberOfSheets())) {
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      int heading = sheet.getPaneInformation().getHorizontalSplitTopRow() - 1;
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).contains(heading + 1 + ":");
      assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(heading);
      PrintSetup print = sheet.getPrintSetup();
      assertThat(print.getLandscape()).isTrue();
      boolean lookedUpOnly = sheet.getSheetName().equals("成绩单数据 Scorecard data");
      assertThat(print.getFitWidth()).isEqualTo((short) (lookedUpOnly ? 3 : 1));
      assertThat(print.getFitHeight()).isZero();
    }
  }

  /** The pairs are those of sample-data/cn-2020/README.md. */
  @Test
  void putsContradictionsOfAPublishedTableBeforeTheDifferencesThatFollow() {
    Evaluation evaluation = Evaluator.evaluate(Path.of("..", "sample-data", "cn-2020"));
    XSSFSheet audit = InventedEvaluation.workbook(evaluation).getSheet("核对 Audit");

    assertThat(Cells.texts(audit))
        .contains("矛盾 Contradictions (4)", "差异 Differences (34)")
        .containsSubsequence("新疆生产建设兵团 Xinjiang Production and Construction Corps", "overall")
        .containsSubsequence("安徽 Anhui", "overall", "350000", "福建 Fujian");
  }

  @Test
  void leavesOutWhatAnEvaluationDoesNotHave() {
    Evaluation evaluation = Evaluator.evaluate(Path.of("..", "sample-data", "handbook-tai"));

    XSSFWorkbook workbook = InventedEvaluation.workbook(evaluation);
    assertThat(workbook.getSheet("等级 Bands")).isNull();
    assertThat(workbook.getSheet("拟合参数 Fitted parameters")).isNull();
  }

  private static Color fill(XSSFCell cell) {
    XSSFColor colour = cell.getCellStyle().getFillForegroundColorColor();
    if (colour == null) {
      return null;
    }
    byte[] rgb = colour.getRGB();
    return new Color(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
  }
}
