package org.govservices.evaluator.reports.robustness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.chart.RobustnessCharts;
import org.govservices.evaluator.reports.output.AnalysisFolder;
import org.govservices.evaluator.reports.output.Manifest;
import org.govservices.evaluator.reports.output.OutputException;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessSpec;

/** Writes what an analysis of robustness found. */
public final class RobustnessReport {
  /** The command that makes it. */
  public static final String COMMAND = "robustness";

  private static final String RUNS = "runs";

  private static final String DESIGN = "design.csv";

  private static final String EVERY_RUN = "runs.csv";

  private RobustnessReport() {}

  /**
   * Writes all of it.
   *
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end
   * @return the files written, relative to the folder
   * @throws org.govservices.evaluator.reports.output.OutputException when one cannot be written
   */
  public static List<String> write(
      Robustness robustness, String version, Path folder, Path target) {
    RobustnessSpec spec = robustness.spec();
    List<TitledTable> tables = new ArrayList<>(new RobustnessTables(robustness).all());
    robustness
        .sensitivity()
        .ifPresent(found -> tables.add(SensitivityTable.of(found, robustness.evaluation())));
    tables.addAll(new ExactTables(robustness.evaluation(), robustness.exact()).all());
    tables.addAll(new ConfidenceTables(robustness).all());
    List<String> written = new ArrayList<>(List.of(DESIGN));
    write(robustness.design().columns(), robustness.design(), folder.resolve(DESIGN));
    robustness
        .everyRun()
        .ifPresent(
            every -> {
              write(every.columns(), every, folder.resolve(EVERY_RUN));
              written.add(EVERY_RUN);
            });
    return AnalysisFolder.write(
        robustness.evaluation(),
        new Manifest.Analysis(
            COMMAND,
            spec.hashes(),
            JsonNodeFactory.instance.objectNode().put(RUNS, robustness.runs())),
        about(robustness),
        tables,
        RobustnessCharts.of(robustness),
        written,
        version,
        folder,
        target);
  }

  /** How many runs were made, as the manifest of such a report says. */
  public static long runs(Manifest.Analysis made) {
    return made.options().path(RUNS).asLong();
  }

  private static void write(List<String> columns, Iterable<List<String>> rows, Path file) {
    try {
      Table.write(Files.newBufferedWriter(file), columns, rows);
    } catch (IOException e) {
      throw new OutputException("cannot write " + file, e);
    }
  }

  private static ObjectNode about(Robustness robustness) {
    RobustnessSpec spec = robustness.spec();
    ObjectNode about =
        JsonNodeFactory.instance
            .objectNode()
            .put("seed", spec.seed())
            .put(RUNS, robustness.runs())
            .put("points", spec.points().keyword())
            .put("interval", NumberText.decimal(spec.interval()))
            .put("designRows", robustness.design().size())
            .put("scoresComparable", robustness.comparable());
    spec.choices().forEach(choice -> about.withArray("choices").add(choice.id()));
    return about;
  }
}
