package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Framework;

/** Tables of an evaluation that has no scores yet, and the manifest of them. */
public final class TablesReport {
  private TablesReport() {}

  /**
   * Writes them.
   *
   * @param command that makes them
   * @param tables by the names of their files
   * @param made further files by their names, each with what writes it once the tables stand there
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end
   * @return the files, relative to the folder; the manifest last
   * @throws OutputException when a file cannot be written
   */
  public static List<String> write(
      String command,
      EvaluationSpec spec,
      Framework framework,
      Map<String, Table> tables,
      Map<String, Consumer<Path>> made,
      String version,
      Path folder,
      Path target) {
    try {
      List<String> files = new ArrayList<>();
      for (Map.Entry<String, Table> table : tables.entrySet()) {
        Files.writeString(folder.resolve(table.getKey()), table.getValue().csv(), UTF_8);
        files.add(table.getKey());
      }
      for (Map.Entry<String, Consumer<Path>> further : made.entrySet()) {
        further.getValue().accept(folder.resolve(further.getKey()));
        files.add(further.getKey());
      }
      Manifest.of(spec, framework, version, folder, target, files).madeBy(command).write(folder);
      files.add(Manifest.FILE);
      return files;
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    }
  }
}
