package org.govservices.evaluator.reports.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;

/**
 * A small synthetic evaluation with gaps of every status, a dispute, a published table, and names
 * that a spreadsheet would run as formulas.
 */
final class InventedEvaluation {
  private InventedEvaluation() {}

  static Path folder() {
    URL file = InventedEvaluation.class.getResource("invented/evaluation.yaml");
    try {
      return Path.of(file.toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Evaluation evaluate() {
    return Evaluator.evaluate(folder());
  }

  /** The same with a setting of its evaluation.yaml changed. */
  static Evaluation evaluate(Path scratch, String setting, String changed) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
      for (Path file : files) {
        String text = Files.readString(file);
        Files.writeString(scratch.resolve(file.getFileName()), text.replace(setting, changed));
      }
    }
    return Evaluator.evaluate(scratch);
  }

  static byte[] bytes(Evaluation evaluation) {
    return bytes(evaluation, Optional.empty());
  }

  private static byte[] bytes(Evaluation evaluation, Optional<Comparison> moved) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RankingWorkbook.write(evaluation, moved, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook of an evaluation, read back. */
  static XSSFWorkbook workbook(Evaluation evaluation) {
    return workbook(evaluation, Optional.empty());
  }

  static XSSFWorkbook workbook(Evaluation evaluation, Optional<Comparison> moved) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes(evaluation, moved)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
