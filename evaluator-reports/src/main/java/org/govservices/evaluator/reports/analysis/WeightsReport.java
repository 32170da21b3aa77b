package org.govservices.evaluator.reports.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.reports.chart.Gallery;
import org.govservices.evaluator.reports.output.AnalysisFolder;
import org.govservices.evaluator.reports.output.Manifest;
import org.govservices.evaluator.weighting.Reweighting;

/** Writes what a weighting found; {@code weights.csv} is a weight set for {@code run --weights}. */
public final class WeightsReport {
  /** The command that makes it. */
  public static final String COMMAND = "weights";

  private WeightsReport() {}

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
      Reweighting reweighting, String version, Path folder, Path target) {
    return AnalysisFolder.write(
        reweighting.comparison().before(),
        new Manifest.Analysis(
            COMMAND, reweighting.spec().hashes(), JsonNodeFactory.instance.objectNode()),
        JsonNodeFactory.instance.objectNode().put("id", reweighting.spec().id()),
        WeightsTables.all(reweighting),
        Gallery.empty(),
        List.of(),
        version,
        folder,
        target);
  }
}
