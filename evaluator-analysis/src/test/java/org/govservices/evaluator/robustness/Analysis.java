package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.testing.SmallEvaluation;

/** Analyses of small evaluations and of those that ship. */
final class Analysis {
  private Analysis() {}

  /** Criteria c1, c2, … of equal weight on a scale from 0 to 1, units u1, u2, … with values. */
  static Path criteria(Path folder, double[]... values) {
    int criteria = values[0].length;
    SmallEvaluation small = new SmallEvaluation(folder);
    String framework = small.text("framework.yaml");
    String children =
        IntStream.rangeClosed(1, criteria)
            .mapToObj(c -> "    - {id: c%d, name: {en: C}, weight: 1, unit: x}\n".formatted(c))
            .collect(Collectors.joining());
    framework =
        framework.substring(0, framework.indexOf("  children:")) + "  children:\n" + children;
    framework =
        framework
            .replaceAll("bands:\n(    - .*\n|  - .*\n)+", "")
            .replace("[0, 100]", "[0, 1]")
            .replace("ties: dense", "ties: standard");
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    StringBuilder cells = new StringBuilder("unit,indicator,value,standard_error\n");
    for (int u = 0; u < values.length; u++) {
      units.append("u%d,any,U%d\n".formatted(u + 1, u + 1));
      for (int c = 0; c < criteria; c++) {
        cells.append("u%d,c%d,%s,\n".formatted(u + 1, c + 1, values[u][c]));
      }
    }
    small
        .write("framework.yaml", framework)
        .write("units.csv", units.toString())
        .write("observations.csv", cells.toString());
    return folder;
  }

  /** Runs {@code robustness.yaml} made of these lines below its version. */
  static Robustness run(Path evaluation, Path file, String lines, int threads) {
    try {
      Files.writeString(file, "formatVersion: 1\n" + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Inputs inputs = Inputs.read(evaluation);
    return new RobustnessAnalysis(
            inputs,
            Evaluator.evaluate(inputs),
            RobustnessReader.read(file, inputs.framework()),
            threads)
        .run(done -> {});
  }

  static Robustness run(Path folder, String lines) {
    return run(folder, folder.resolve("robustness.yaml"), lines, 2);
  }

  /** The problems of a file, without its folder's name. */
  static List<String> problems(Path folder, String lines) {
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> run(folder, lines));
    return thrown.problems().stream()
        .map(problem -> problem.toString().replaceAll("^.*robustness.yaml", "robustness.yaml"))
        .toList();
  }
}
