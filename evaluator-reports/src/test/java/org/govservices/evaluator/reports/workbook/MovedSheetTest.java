package org.govservices.evaluator.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.compare.Comparison.Change;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedSheetTest {
  @TempDir Path scratch;

  @Test
  void tellsEveryUnitsScoresAndRanksByBothSetsOfWeights() throws IOException {
    Path weights =
        Files.writeString(scratch.resolve("w.csv"), "node,weight\neffectiveness,60\nmaturity,5\n");
    Inputs inputs =
        Inputs.read(
            EvaluationReader.read(Path.of("..", "sample-data", "demo"))
                .withWeights(Optional.of(weights)));
    Evaluation weighted = Evaluator.evaluate(inputs);
    Optional<Comparison> moved = Comparison.againstContract(inputs, weighted);
    XSSFSheet sheet = InventedEvaluation.workbook(weighted, moved).getSheet("变动 Moved");

    for (Change change : moved.orElseThrow().moved("overall")) {
      String unit =
          change.unit().code() + " " + change.unit().name().in(weighted.spec().language());
      XSSFRow row = sheet.getRow(Cells.find(sheet, unit).getRowIndex());
      if (change.before().rank().isPresent() && change.after().rank().isPresent()) {
        assertThat(row.getCell(1).getNumericCellValue())
            .isEqualTo(change.before().grade().getAsDouble());
        assertThat(row.getCell(2).getNumericCellValue())
            .isEqualTo(change.after().grade().getAsDouble());
        assertThat(row.getCell(4).getNumericCellValue())
            .isEqualTo(change.before().rank().getAsDouble());
        assertThat(row.getCell(5).getNumericCellValue())
            .isEqualTo(change.after().rank().getAsDouble());
      }
    }
    assertThat(Cells.texts(sheet)).contains("index/children/effectiveness/weight");
  }

  @Test
  void isLeftOutWithoutAWeightSet() {
    Inputs inputs = Inputs.read(Path.of("..", "sample-data", "cn-2020"));
    Evaluation evaluation = Evaluator.evaluate(inputs);
    Optional<Comparison> moved = Comparison.againstContract(inputs, evaluation);

    assertThat(moved).isEmpty();
    assertThat(InventedEvaluation.workbook(evaluation, moved).getSheet("变动 Moved")).isNull();
  }
}
