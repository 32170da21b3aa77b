package org.govservices.evaluator.reports.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.reports.chart.Gallery;
import org.govservices.evaluator.reports.workbook.TablesWorkbook;
import org.govservices.evaluator.text.LocalText;

/**
 * Writes what an analysis of an evaluation found: a CSV file per table, all tables in one JSON file
 * and in one workbook, the charts, and the manifest of them all.
 */
public final class AnalysisFolder {
  private static final String CHARTS = "charts";

  private AnalysisFolder() {}

  /**
   * Writes all of it.
   *
   * @param analysis what made it
   * @param about what the JSON file says before its tables
   * @param found its tables; charts that were not drawn are one more
   * @param more files that stand in the folder already
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end
   * @return what was written, relative to the folder and with {@code /}; the manifest last
   * @throws OutputException when a file cannot be written
   */
  public static List<String> write(
      Evaluation evaluation,
      Manifest.Analysis analysis,
      ObjectNode about,
      List<TitledTable> found,
      Gallery charts,
      List<String> more,
      String version,
      Path folder,
      Path target) {
    List<TitledTable> tables = new ArrayList<>(found);
    if (!charts.skipped().isEmpty()) {
      tables.add(notDrawn(evaluation, charts.skipped()));
    }
    try {
      List<String> files = new ArrayList<>(more);
      String workbook = analysis.command() + ".xlsx";
      TablesWorkbook.write(evaluation, tables, folder.resolve(workbook));
      files.add(workbook);
      if (!charts.pictures().isEmpty()) {
        Path pictures = Files.createDirectory(folder.resolve(CHARTS));
        charts.write(pictures).forEach(file -> files.add(CHARTS + "/" + file));
      }
      for (TitledTable table : tables) {
        String file = table.name() + ".csv";
        Files.writeString(folder.resolve(file), table.table().csv());
        files.add(file);
      }
      String json = analysis.command() + ".json";
      TablesJson.write(evaluation, about, tables, folder.resolve(json));
      files.add(json);
      Manifest.of(evaluation, analysis, version, folder, target, files).write(folder);
      files.add(Manifest.FILE);
      return files;
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    }
  }

  private static TitledTable notDrawn(Evaluation evaluation, List<Decision> skipped) {
    return new TitledTable(
        "not-drawn",
        new LocalText("Not drawn", "未绘制"),
        new LocalText("charts that would have shown nothing, and why", "未绘制的图表及其原因"),
        Set.of("chart"),
        new Table(
            List.of("chart"),
            skipped.stream()
                .map(decision -> List.of(decision.words().in(evaluation.spec().language())))
                .toList()));
  }
}
