package org.govservices.evaluator.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.govservices.evaluator.evaluation.spec.Inputs;

/** An evaluation of any size with a {@link GeneratedFramework} and values from a fixed seed. */
final class GeneratedEvaluation {
  private GeneratedEvaluation() {}

  /**
   * Writes and reads one.
   *
   * @param folder to write to
   * @param value makes an indicator's value of a uniform number
   */
  static Inputs write(Path folder, int units, int indicators, DoubleUnaryOperator value) {
    GeneratedFramework.write(folder, indicators);
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder codes = new StringBuilder("code,kind,name_en\n");
    StringBuilder cells = new StringBuilder("unit,indicator,value\n");
    for (int u = 0; u < units; u++) {
      codes.append("u" + u + ",unit,Unit " + u + "\n");
      for (int i = 0; i < indicators; i++) {
        double drawn = value.applyAsDouble(random.nextDouble());
        cells.append("u" + u + ",i" + i + "," + Math.rint(drawn * 1e6) / 1e6 + "\n");
      }
    }
    return read(folder, codes, cells);
  }

  /** Reads an evaluation of units and observations by the framework that stands in the folder. */
  static Inputs read(Path folder, CharSequence units, CharSequence observations) {
    try {
      Files.writeString(folder.resolve("units.csv"), units);
      Files.writeString(folder.resolve("observations.csv"), observations);
      Files.writeString(
          folder.resolve("evaluation.yaml"),
          """
          formatVersion: 1
          id: generated
          title: {en: Generated}
          framework: .
          units: units.csv
          data: synthetic
          observations: [{file: observations.csv, layout: long, source: crawled}]
          language: en
          seed: 1
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Inputs.read(folder);
  }
}
