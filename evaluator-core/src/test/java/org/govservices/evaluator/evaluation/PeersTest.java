package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
  @Test
  void theMedianOfTwoGradesIsTheirMeanToTheDigit(@TempDir Path folder) {
    new SmallEvaluation(folder)
        .write(
            "observations.csv",
            """
            unit,indicator,value
            a,online,72.61
            a,visits,72.61
            a,guides,72.61
            b,online,72.66
            b,visits,72.66
            b,guides,72.66
            """);
    // as doubles, half of 72.61 + 72.66 is 72.63499999999999
    assertThat(Evaluator.evaluate(folder).peers("city", 0).median()).hasValue(72.635);
  }
}
