package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code run} and {@code explain} say where two sources differ, on invented towns. */
class SourcesTest extends CommandTest {
  private SmallEvaluation small;

  @BeforeEach
  void twoSources() throws IOException {
    small = SmallEvaluation.in(home.resolve("small"));
    small.edit(
        "evaluation.yaml",
        "source: crawled}\n",
        "source: crawled}\n  - {file: submitted.csv, layout: long, source: submitted}\n"
            + "tolerance: {absolute: 1}\n");
    small.write("submitted.csv", "unit,indicator,value\na,speed,80.5\na,reach,60\nb,speed,20\n");
  }

  /** By hand: reach weighs 3 of 4, so that 60 for 40 adds 15 to 0.25 · 80 + 0.75 · 40 = 50. */
  @Test
  void runWritesEveryDisagreementWithWhatHangsOnIt() throws IOException {
    Path out = home.resolve("out");
    execute("run", small.folder(), "-o", out);
    assertOk();
    assertOut("sources-differ\t1\t3", "disagreement\ta\treach\t40\t60\t15");
    assertThat(Files.readString(out.resolve("disagreements.csv")))
        .isEqualTo(
            """
            unit,indicator,taken,taken_source,taken_place,other,other_source,other_place,score,\
            score_if_other,shift,rank,rank_if_other,band,band_if_other,\
            why_no_score_if_other
            a,reach,40,crawled,observations.csv:3:3,60,submitted,submitted.csv:3:3,50,65,15,2,2,\
            poor,good,
            """);
    JsonNode sources =
        new ObjectMapper().readTree(out.resolve("evaluation.json").toFile()).path("sources");
    assertThat(sources.at("/notTaken/0/within").asInt()).isEqualTo(1);
    assertThat(sources.at("/disagreements/0/indexIfOther/score").asDouble()).isEqualTo(65);
  }

  @Test
  void aSubmittedWorkbookIsReadAndItsFormulasAreRefusedByTheirCells() throws IOException {
    small.edit(
        "evaluation.yaml",
        "{file: submitted.csv, layout: long, source: submitted}",
        "{file: form.xlsx, layout: wide, source: submitted, sheet: Form,"
            + " columns: {unit: town, reach: Reach of services}}");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream file = Files.newOutputStream(small.file("form.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("Form");
      sheet.createRow(0).createCell(0).setCellValue("town");
      sheet.getRow(0).createCell(1).setCellValue("Reach of services");
      sheet.createRow(1).createCell(0).setCellValue("a");
      sheet.getRow(1).createCell(1).setCellFormula("30*2");
      workbook.write(file);
    }
    execute("run", small.folder(), "-o", home.resolve("out"));
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("form.xlsx:Form!B2 [reach]: found the formula =30*2;");
  }

  @Test
  void explainNamesTheDisagreementsOfTheUnit() {
    execute("explain", small.folder(), "a");
    assertOk();
    assertThat(out()).contains("60 (submitted, submitted.csv:3:3)");
    executeOnTerminal("explain", small.folder(), "a");
    assertThat(out())
        .contains("Sources disagree", "40 (crawled, observations.csv:3:3), not 60 (submitted");
  }

  @Test
  void onATerminalRunCountsThemAndNamesTheFirst() {
    executeOnTerminal("run", small.folder(), "-o", home.resolve("out"));
    assertThat(out())
        .contains(
            "1 disagreement between sources, of 3 cells that several give",
            "a Alpha, reach: 40 crawled, 60 submitted (index +15.00, Poor → Good by the other)");
  }

  @Test
  void withOneSourceNothingIsSaidOfSources() throws IOException {
    small.edit(
        "evaluation.yaml", "  - {file: submitted.csv, layout: long, source: submitted}\n", "");
    Path out = home.resolve("out");
    execute("run", small.folder(), "-o", out);
    assertOk();
    assertThat(out()).doesNotContain("sources-differ");
    assertThat(out.resolve("disagreements.csv")).doesNotExist();
  }
}
