package org.govservices.evaluator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.govservices.evaluator.input.InvalidInputException;
import org.junit.jupiter.api.function.Executable;

/** What every reader owes, whatever bytes it is given. */
public final class AnyBytes {
  private static final Duration BOUND = Duration.ofSeconds(60);

  private AnyBytes() {}

  /** Fails unless reading ends in bounded time, well or with problems that name a file. */
  public static void giveProblemsOrNothing(Executable reading) {
    assertTimeout(
        BOUND,
        () -> {
          try {
            reading.execute();
          } catch (InvalidInputException e) {
            assertThat(e.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).isNotBlank());
          }
        });
  }
}
