package org.govservices.evaluator.reports.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.observation.Observation;

/**
 * A small evaluation of made-up units whose observations stand in a workbook: cities a, b and c,
 * indicators online and visits, which a test changes where it is about them.
 */
final class Submission {
  private static final String FRAMEWORK =
      """
      formatVersion: 1
      id: small
      edition: 2024
      title: {en: Small}
      status: illustrative
      scale: [0, 100]
      grading: {decimals: 2, rounding: half-up}
      ranking: {within: all, ties: dense}
      defaults:
        aggregate: arithmetic
        missing: {not-found: zero, failed: exclude, not-applicable: exclude}
        least-coverage: 0
        direction: higher
        score: {goalposts: [0, 100]}
      index:
        children:
          - {id: online, name: {en: Online}, weight: 3, unit: percent}
          - {id: visits, name: {en: Visits}, weight: 1, unit: percent}
      """;

  private final Path folder;
  private String entry = "layout: wide, source: submitted, sheet: Form";
  private String more = "";
  private String file = "form.xlsx";
  private final XSSFWorkbook workbook = new XSSFWorkbook();

  Submission(Path folder) {
    this.folder = folder;
    XSSFSheet sheet = workbook.createSheet("Form");
    row(sheet, 0, "unit", "online", "visits");
    row(sheet, 1, "a", 80.5, 40);
    row(sheet, 2, "b", 90, 0.1 + 0.2);
    row(sheet, 3, "c", 70, 60);
  }

  static void row(XSSFSheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      XSSFCell cell = cell(sheet, row, column);
      if (values[column] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setCellValue((String) values[column]);
      }
    }
  }

  static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    if (sheet.getRow(row) == null) {
      sheet.createRow(row);
    }
    XSSFCell cell = sheet.getRow(row).getCell(column);
    return cell == null ? sheet.getRow(row).createCell(column) : cell;
  }

  Submission sheet(Consumer<XSSFSheet> change) {
    change.accept(workbook.getSheet("Form"));
    return this;
  }

  Submission cell(int row, int column, Consumer<XSSFCell> change) {
    return sheet(sheet -> change.accept(cell(sheet, row, column)));
  }

  Submission format(int row, int column, String format) {
    return cell(
        row,
        column,
        cell -> {
          cell.setCellStyle(workbook.createCellStyle());
          cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));
        });
  }

  /** The settings of the workbook's entry in evaluation.yaml. */
  Submission entry(String settings) {
    entry = settings;
    return this;
  }

  /** Another name of the workbook's file, which a test writes itself. */
  Submission file(String name) {
    file = name;
    return this;
  }

  /** More lines of evaluation.yaml. */
  Submission settings(String lines) {
    more = lines;
    return this;
  }

  Path folder() {
    return folder;
  }

  Evaluation evaluate() {
    try (OutputStream out = Files.newOutputStream(folder.resolve("form.xlsx"))) {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return evaluateFile();
  }

  /** As {@link #evaluate}, with whatever now stands where the workbook would. */
  Evaluation evaluateFile() {
    write("framework.yaml", FRAMEWORK);
    write("units.csv", "code,kind,name_en\na,city,Aa\nb,city,Bb\nc,city,Cc\n");
    write(
        "evaluation.yaml",
        """
        formatVersion: 1
        id: small
        title: {en: Small}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        observations:
          - {file: %s, %s}
        language: en
        seed: 1
        %s
        """
            .formatted(file, entry, more));
    return Evaluator.evaluate(folder);
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Observation observed(String unit, String indicator) {
    Evaluation evaluation = evaluate();
    int index = evaluation.roster().indexOf(unit).orElseThrow();
    return evaluation
        .observations()
        .at(index, evaluation.observations().indicators().indexOf(indicator));
  }

  /** The problems that stop the evaluation, without the folder's name. */
  List<String> problems() {
    return problems(this::evaluate);
  }

  /** The problems with whatever now stands where the workbook would. */
  List<String> problemsOfFile() {
    return problems(this::evaluateFile);
  }

  private List<String> problems(Runnable reading) {
    InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, reading::run);
    assertThat(thrown).as("the input is accepted").isNotNull();
    String prefix = folder.toAbsolutePath().normalize().toString().replace('\\', '/') + "/";
    return thrown.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
  }
}
