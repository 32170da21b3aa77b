package org.govservices.evaluator.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that changes a {@link SmallEvaluation}, written anew for each of its cases. */
public abstract class SmallEvaluationTest {
  @TempDir protected Path folder;
  protected SmallEvaluation small;

  @BeforeEach
  void write() {
    small = new SmallEvaluation(folder);
  }
}
