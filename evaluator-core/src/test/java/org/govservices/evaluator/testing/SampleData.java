package org.govservices.evaluator.testing;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;

/** The evaluations that ship in {@code sample-data}. */
public final class SampleData {
  private SampleData() {}

  /** The folder of an evaluation. */
  public static Path folder(String id) {
    return Path.of("..", "sample-data", id);
  }

  /** Evaluates one of them. */
  public static Evaluation evaluate(String id) {
    return Evaluator.evaluate(folder(id));
  }
}
