package org.govservices.evaluator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The frameworks that ship in {@code indicators}, evaluated on values of a test's own. */
public final class ShippedFramework {
  private ShippedFramework() {}

  /**
   * An evaluation of units by a shipped framework.
   *
   * @param folder to write it to
   * @param units text of units.csv
   * @param observations text of a wide table; {@code /} is not applicable, {@code -} is failed
   */
  public static SmallEvaluation evaluation(
      Path folder, String id, String units, String observations) {
    try {
      return new SmallEvaluation(folder)
          .write(
              "framework.yaml",
              Files.readAllBytes(Path.of("..", "indicators", id, "framework.yaml")))
          .write("units.csv", units)
          .write("observations.csv", observations)
          .replace(
              "evaluation.yaml",
              "layout: long",
              "layout: wide, markers: {\"/\": not-applicable, \"-\": failed}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
