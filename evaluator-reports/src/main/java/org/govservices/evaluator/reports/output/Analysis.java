package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govservices.evaluator.evaluation.Evaluation;

/**
 * What an analysis of an evaluation leaves: every table as CSV, all of them as JSON and as sheets
 * of a workbook, and the manifest.
 *
 * @param command that makes it: {@code weights}
 * @param file that says what to analyse, if any
 * @param inputs further files it was made from
 * @param evaluation that was analysed
 * @param tables in the order of the sheets
 */
public record Analysis(
    String command,
    Optional<Path> file,
    List<Path> inputs,
    Evaluation evaluation,
    List<DataTable> tables) {
  /** Defensive copies. */
  public Analysis {
    inputs = List.copyOf(inputs);
    tables = List.copyOf(tables);
  }

  /**
   * Writes all of it.
   *
   * @param version of Evaluator, for the manifest
   * @param folder an existing folder
   * @param target where the folder will stand in the end
   * @return the files, relative to the folder; the manifest last
   * @throws OutputException when a file cannot be written
   */
  public List<String> write(String version, Path folder, Path target) {
    try {
      List<String> files = new ArrayList<>();
      for (DataTable table : tables) {
        String file = table.name() + ".csv";
        table.text().writeCsv(folder.resolve(file));
        files.add(file);
      }
      String json = command + ".json";
      Files.writeString(folder.resolve(json), Json.text(json()), UTF_8);
      files.add(json);
      List<Path> made = new ArrayList<>(file.stream().toList());
      made.addAll(inputs);
      Manifest.Analysis analysis = new Manifest.Analysis(command, made, OptionalLong.empty());
      Manifest.of(evaluation, analysis, version, folder, target, files).write(folder);
      files.add(Manifest.FILE);
      return files;
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    }
  }

  private ObjectNode json() {
    ObjectNode root = Json.object().put("formatVersion", 1);
    root.set("evaluation", EvaluationJson.spec(evaluation.spec()));
    ObjectNode named = root.putObject("tables");
    tables.forEach(table -> named.set(table.name(), table.json()));
    return root;
  }
}
