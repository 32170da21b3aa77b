package org.govservices.evaluator.reports.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.govservices.evaluator.evaluation.Decision;
import org.govservices.evaluator.evaluation.Evaluation;

/**
 * Everything that a run leaves of an evaluation: workbook, charts, tables, and the manifest of them
 * all.
 *
 * @param files what was written, relative to the folder and with {@code /}; the manifest last
 * @param skipped charts that were asked for and would have been empty or trivial
 */
public record Report(List<String> files, List<Decision> skipped) {
  /** How many steps {@link #write} announces. */
  public static final int STEPS = 1;

  /** Defensive copies. */
  public Report {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * Writes all of it.
   *
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end: the manifest names the evaluation from
   *     there
   * @param progress hears what is being made
   * @throws OutputException when a file cannot be written
   */
  public static Report write(
      Evaluation evaluation, String version, Path folder, Path target, Consumer<String> progress) {
    List<String> files = new ArrayList<>();
    try {
      progress.accept("tables");
      ScoresCsv.write(evaluation, folder);
      files.add(ScoresCsv.FILE);
      EvaluationJson.write(evaluation, folder);
      files.add(EvaluationJson.FILE);
      Manifest.of(evaluation, version, folder, target, files).write(folder);
      files.add(Manifest.FILE);
      return new Report(files, List.of());
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    }
  }
}
