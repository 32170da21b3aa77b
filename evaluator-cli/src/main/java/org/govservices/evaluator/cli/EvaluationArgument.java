package org.govservices.evaluator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The evaluation that a command is about, which comes first on the command line. */
final class EvaluationArgument {
  @Parameters(
      index = "0",
      paramLabel = "EVALUATION",
      description = "An evaluation.yaml, or the folder that holds it.")
  private Path path;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that {data} stands for in the evaluation's tables of records.")
  private Optional<Path> data = Optional.empty();

  Path path() {
    return path;
  }

  /** The evaluation, its records read from the folder that was named. */
  EvaluationSpec spec() {
    return spec(UnaryOperator.identity());
  }

  /** The evaluation, its records read as said from the folder that was named. */
  EvaluationSpec spec(UnaryOperator<RecordSettings> options) {
    return spec(path, data, options);
  }

  /**
   * An evaluation.
   *
   * @param data the folder of its records, if one was named
   * @param options what the command line says of how they are read, from what the evaluation says
   * @throws InvalidInputException with all problems
   */
  static EvaluationSpec spec(
      Path path, Optional<Path> data, UnaryOperator<RecordSettings> options) {
    if (isFramework(path)) {
      throw problem(
          path.toString(),
          "holds a framework: `evaluator check` it, or name an evaluation, the folder of an"
              + " evaluation.yaml");
    }
    data.filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw problem(
                  "--data", "found '" + folder + "', where no folder is; expected that of records");
            });
    EvaluationSpec spec = EvaluationReader.read(path);
    return spec.withRecords(options.apply(spec.records()).withData(data));
  }

  private static InvalidInputException problem(String place, String message) {
    return new InvalidInputException(List.of(new Problem(Place.of(place), message)));
  }

  private static boolean isFramework(Path path) {
    if (Files.isDirectory(path)) {
      return !Files.exists(EvaluationReader.locate(path))
          && Files.exists(FrameworkReader.locate(path));
    }
    return path.endsWith("framework.yaml") && Files.exists(path);
  }

  /** The evaluation and every file it names. */
  Inputs inputs() {
    return Inputs.read(spec());
  }
}
