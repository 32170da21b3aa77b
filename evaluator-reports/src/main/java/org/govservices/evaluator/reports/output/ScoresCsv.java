package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;

/**
 * {@code scores.csv}: a row per unit × node, units in the order of the roster, nodes in the order
 * of the tree; scores at full precision. What is missing is an empty field; {@code status} says
 * why.
 *
 * <p>A unit's code that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets read as "this is text".
 */
final class ScoresCsv {
  static final String FILE = "scores.csv";

  private static final List<String> COLUMNS =
      List.of("unit", "node", "score", "rank", "band", "coverage", "status");

  private ScoresCsv() {}

  static void write(Evaluation evaluation, Path folder) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int unit = 0; unit < evaluation.roster().size(); unit++) {
      for (int node = 0; node < evaluation.nodes().size(); node++) {
        Result result = evaluation.result(unit, node);
        rows.add(
            List.of(
                evaluation.roster().get(unit).code(),
                evaluation.nodes().get(node).id(),
                NumberText.shortest(result.score()),
                NumberText.shortest(result.rank()),
                result.band().map(Band::id).orElse(""),
                NumberText.shortest(result.coverage()),
                result.outcome().keyword()));
      }
    }
    Table.write(Files.newBufferedWriter(folder.resolve(FILE), UTF_8), COLUMNS, rows);
  }
}
