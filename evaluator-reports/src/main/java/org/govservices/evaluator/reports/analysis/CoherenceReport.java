package org.govservices.evaluator.reports.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.chart.Gallery;
import org.govservices.evaluator.reports.output.AnalysisFolder;
import org.govservices.evaluator.reports.output.Manifest;

/** Writes what a look at coherence found. */
public final class CoherenceReport {
  /** The command that makes it. */
  public static final String COMMAND = "coherence";

  private CoherenceReport() {}

  /**
   * Writes all of it.
   *
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end
   * @return the files written, relative to the folder
   * @throws org.govservices.evaluator.reports.output.OutputException when one cannot be written
   */
  public static List<String> write(Coherence coherence, String version, Path folder, Path target) {
    return AnalysisFolder.write(
        coherence.evaluation(),
        new Manifest.Analysis(COMMAND, List.of(), OptionalLong.empty()),
        about(coherence.options()),
        CoherenceTables.all(coherence),
        Gallery.empty(),
        List.of(),
        version,
        folder,
        target);
  }

  private static ObjectNode about(Coherence.Options options) {
    ObjectNode about =
        JsonNodeFactory.instance
            .objectNode()
            .put("correlation", options.correlation().keyword())
            .put("span", NumberText.decimal(options.span()));
    options.kind().ifPresent(kind -> about.put("kind", kind));
    options.outside().forEach(column -> about.withArray("with").add(column));
    return about;
  }
}
