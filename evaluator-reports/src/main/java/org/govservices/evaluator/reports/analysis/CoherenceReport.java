package org.govservices.evaluator.reports.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Correlation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.chart.CoherenceCharts;
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
    ObjectNode options = node(coherence.options());
    return AnalysisFolder.write(
        coherence.evaluation(),
        new Manifest.Analysis(COMMAND, Map.of(), options),
        options,
        CoherenceTables.all(coherence),
        CoherenceCharts.of(coherence),
        List.of(),
        version,
        folder,
        target);
  }

  /** The options that the manifest of such a report holds. */
  public static Coherence.Options options(Manifest.Analysis made) {
    JsonNode node = made.options();
    List<String> outside = new ArrayList<>();
    node.path("with").forEach(column -> outside.add(column.asText()));
    return new Coherence.Options(
        Correlation.of(node.path("correlation").asText()).orElseThrow(),
        Optional.ofNullable(node.path("kind").textValue()),
        outside,
        node.path("span").asDouble());
  }

  private static ObjectNode node(Coherence.Options options) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("correlation", options.correlation().keyword())
            .put("span", NumberText.decimal(options.span()));
    options.kind().ifPresent(kind -> node.put("kind", kind));
    options.outside().forEach(column -> node.withArray("with").add(column));
    return node;
  }
}
