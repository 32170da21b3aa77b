package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.explain.Explanation.Line;
import org.govservices.evaluator.reports.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardSheetTest {
  private static final String CARD = "成绩单 Scorecard";
  private static final Evaluation INVENTED = InventedEvaluation.evaluate();

  private final XSSFWorkbook workbook = InventedEvaluation.workbook(INVENTED);
  private final XSSFSheet card = workbook.getSheet(CARD);

  private static XSSFCell choice(XSSFSheet card) {
    return card.getRow(Cells.find(card, "选择评估对象 Choose a unit").getRowIndex()).getCell(1);
  }

  @Test
  void listsEveryUnitToChooseFrom() {
    XSSFDataValidation list = card.getDataValidations().get(0);

    assertThat(list.getRegions().getCellRangeAddresses()[0].formatAsString())
        .isEqualTo(choice(card).getReference());
    String name = list.getValidationConstraint().getFormula1();
    String units = workbook.getName(name).getRefersToFormula();
    CellReference[] cells =
        new AreaReference(units, workbook.getSpreadsheetVersion()).getAllReferencedCells();
    assertThat(cells)
        .extracting(
            cell ->
                workbook
                    .getSheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue())
        .containsExactlyElementsOf(
            INVENTED.roster().units().stream()
                .map(unit -> unit.code() + " " + unit.name().in(INVENTED.spec().language()))
                .toList());
  }

  @Test
  void showsTheFirstOfTheFirstGroupBeforeAnythingIsCalculated() {
    assertThat(choice(card).getStringCellValue()).startsWith("A1 ");
    assertTellsWhatExplains(workbook, INVENTED, 0);
    assertThat(workbook.getForceFormulaRecalculation()).isTrue();
  }

  @Test
  void showsAnyOtherUnitOnceChosen() {
    for (int unit = 0; unit < INVENTED.roster().size(); unit++) {
      choose(workbook, unit);

      assertTellsWhatExplains(workbook, INVENTED, unit);
    }
  }

  @Test
  void showsAnyOtherUnitOfALargerEvaluation() {
    Evaluation demo = Evaluator.evaluate(Path.of("..", "sample-data", "demo"));
    XSSFWorkbook large = InventedEvaluation.workbook(demo);

    choose(large, demo.roster().size() - 1);

    assertTellsWhatExplains(large, demo, demo.roster().size() - 1);
  }

  @Test
  void saysWhyThereIsNoValue() {
    choose(workbook, 1);

    assertThat(at(card, 3, "数值\nValue").getStringCellValue()).isEqualTo("采集失败 failed");
  }

  @Test
  void isLeftOutWhenItsDataWouldBeTooLong(@TempDir Path scratch) throws IOException {
    String units =
        IntStream.rangeClosed(1, 16_667)
            .mapToObj(unit -> "U" + unit + ",place,U" + unit + ",U" + unit + "\n")
            .collect(Collectors.joining("", "code,kind,name_en,name_zh\n", ""));
    InventedEvaluation.evaluate(scratch, "published: published.csv\n", "");
    Files.writeString(scratch.resolve("units.csv"), units);
    Files.writeString(
        scratch.resolve("observations.csv"), "unit,indicator,value\nU1,speed,1\nU2,speed,2\n");
    Evaluation large = Evaluator.evaluate(scratch);

    assertThat(RankingWorkbook.decisions(large))
        .extracting(Decision::event, Decision::detail)
        .containsExactly(
            tuple("sheet-skipped", "scorecard: 16667 units × 6 nodes are more than 100000"));
    assertThat(RankingWorkbook.decisions(INVENTED)).isEmpty();
  }

  private static void choose(XSSFWorkbook workbook, int unit) {
    XSSFSheet data = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
    int firstRow = Cells.find(data, "评估对象\nUnit").getRowIndex() + 1;
    choice(workbook.getSheet(CARD))
        .setCellValue(data.getRow(firstRow + unit).getCell(0).getStringCellValue());
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static XSSFCell at(XSSFSheet card, int node, String heading) {
    XSSFRow headings = card.getRow(Cells.find(card, "节点\nNode").getRowIndex());
    for (int column = 0; column < headings.getLastCellNum(); column++) {
      if (headings.getCell(column).getStringCellValue().equals(heading)) {
        return card.getRow(headings.getRowNum() + 1 + node).getCell(column);
      }
    }
    throw new AssertionError("no column " + heading);
  }

  private static void assertTellsWhatExplains(XSSFWorkbook workbook, Evaluation of, int unit) {
    XSSFSheet card = workbook.getSheet(CARD);
    List<Line> lines = Explanation.of(of, unit).lines();
    for (int n = 0; n < lines.size(); n++) {
      Line line = lines.get(n);
      assertShows(at(card, n, "得分\nScore"), line.result().grade());
      assertShows(at(card, n, "排名\nRank"), line.result().rank());
      assertShows(at(card, n, "实际权重\nWeight in force"), line.overallShare());
      assertShows(at(card, n, "得分贡献\nPoints earned"), line.earned());
      assertShows(at(card, n, "失分\nPoints lost"), line.lost());
      assertShows(at(card, n, "同类中位数\nMedian of its kind"), line.peers().median());
      assertShows(at(card, n, "同类最高\nBest of its kind"), line.peers().best());
      assertShows(at(card, n, "覆盖率\nCoverage"), line.result().coverage());
      if (line.observation() != null && line.observation().value().isPresent()) {
        assertShows(at(card, n, "数值\nValue"), line.observation().value());
      }
    }
    XSSFRow facts = card.getRow(Cells.find(card, "序号\nNo.").getRowIndex() + 1);
    Line index = lines.get(0);
    assertShows(facts.getCell(0), OptionalDouble.of(unit + 1));
    assertThat(facts.getCell(1).getStringCellValue())
        .contains(Label.kind(of.roster().get(unit).kind()).chinese());
    assertShows(facts.getCell(2), index.result().grade());
    assertShows(facts.getCell(3), index.result().rank());
    assertShows(facts.getCell(4), OptionalDouble.of(index.peers().scored()));
    assertShows(facts.getCell(5), index.result().coverage());
    assertThat(facts.getCell(6).getStringCellValue())
        .isEqualTo(
            index.result().band().map(band -> band.name().in(of.spec().language())).orElse(""));
  }

  private static void assertShows(XSSFCell cell, OptionalDouble number) {
    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
    if (number.isPresent()) {
      assertThat(cell.getNumericCellValue()).isEqualTo(number.getAsDouble());
    } else {
      assertThat(cell.getStringCellValue()).isEmpty();
    }
  }
}
