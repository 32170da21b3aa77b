package org.govservices.evaluator.reports.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Preload;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.reports.chart.Charts;
import org.govservices.evaluator.reports.chart.Gallery;
import org.govservices.evaluator.reports.workbook.RankingWorkbook;

/**
 * Everything that a run leaves of an evaluation: workbook, charts, tables, and the manifest of them
 * all.
 *
 * @param files what was written, relative to the folder and with {@code /}; the manifest last
 * @param skipped charts that were asked for and would have been empty or trivial
 * @param notInFont texts with characters that the charts show as empty boxes
 */
public record Report(List<String> files, List<Decision> skipped, List<Decision> notInFont) {
  /** How many steps {@link #write} announces. */
  public static final int STEPS = 2;

  private static final String WORKBOOK = "ranking.xlsx";
  private static final String MOVED = "moved.csv";
  private static final String CHARTS = "charts";

  /** Defensive copies. */
  public Report {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    notInFont = List.copyOf(notInFont);
  }

  /** Loads in the background what writing needs, while the caller reads and evaluates. */
  public static void prepare() {
    Preload.start(
        "report",
        () -> {
          RankingWorkbook.prepare();
          Charts.prepare();
        });
  }

  /**
   * Writes all of it.
   *
   * @param moved what the evaluation's weight set changes, if it has one
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end: the manifest names the evaluation from
   *     there
   * @param progress hears what is being made
   * @throws OutputException when a file cannot be written
   */
  public static Report write(
      Evaluation evaluation,
      Optional<Comparison> moved,
      String version,
      Path folder,
      Path target,
      Consumer<String> progress) {
    try {
      progress.accept("workbook and charts");
      Gallery gallery = Charts.of(evaluation);
      Evaluation whole =
          evaluation
              .withDecisions(gallery.decisions())
              .withDecisions(RankingWorkbook.decisions(evaluation));
      CompletableFuture<List<String>> charts =
          CompletableFuture.supplyAsync(() -> writeCharts(gallery, folder));
      CompletableFuture<List<String>> tables =
          CompletableFuture.supplyAsync(() -> writeTables(whole, folder));
      RankingWorkbook.write(whole, moved, folder.resolve(WORKBOOK));
      progress.accept("charts and tables");
      List<String> files = new ArrayList<>(List.of(WORKBOOK));
      files.addAll(charts.join());
      files.addAll(tables.join());
      if (!whole.sources().disagreements().isEmpty()) {
        DisagreementsTable.of(whole).writeCsv(folder.resolve(DisagreementsTable.FILE));
        files.add(DisagreementsTable.FILE);
      }
      if (!whole.gaps().deciding().isEmpty()) {
        GapsTable.of(whole).writeCsv(folder.resolve(GapsTable.FILE));
        files.add(GapsTable.FILE);
      }
      if (!whole.averages().isEmpty()) {
        AveragesTable.of(whole).writeCsv(folder.resolve(AveragesTable.FILE));
        files.add(AveragesTable.FILE);
      }
      moved.ifPresent(
          comparison -> {
            ComparisonTable.of(comparison).writeCsv(folder.resolve(MOVED));
            files.add(MOVED);
          });
      Manifest.of(whole, version, folder, target, files).write(folder);
      files.add(Manifest.FILE);
      return new Report(files, gallery.skipped(), gallery.notInFont());
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    } catch (UncheckedIOException e) {
      throw new OutputException("cannot write to " + folder, e.getCause());
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unwritten) {
        throw new OutputException("cannot write to " + folder, unwritten.getCause());
      }
      throw e;
    }
  }

  private static List<String> writeTables(Evaluation evaluation, Path folder) {
    try {
      ScoresCsv.write(evaluation, folder);
      EvaluationJson.write(evaluation, folder);
      return List.of(ScoresCsv.FILE, EvaluationJson.FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> writeCharts(Gallery gallery, Path folder) {
    if (gallery.pictures().isEmpty()) {
      return List.of();
    }
    try {
      Path charts = Files.createDirectory(folder.resolve(CHARTS));
      return gallery.write(charts).stream().map(file -> CHARTS + "/" + file).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
