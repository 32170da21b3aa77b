package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttainedAndBoundTest {
  /** Thirty made-up units, u0 to u29, at eight indicators. */
  private static final String VALUES =
      """
      0.3697 0.485 0.4922 0.593 0.546 0.5663 0.4209 0.4964
      0.597 0.6992 0.3028 0.7022 0.678 0.5967 0.5222 0.4389
      0.7868 0.8591 0.8363 0.7662 0.6283 0.4029 0.5762 0.6714
      0.3271 0.5695 0.5745 0.6128 0.3421 0.4173 0.4497 0.3441
      0.6862 0.3643 0.4831 0.3985 0.6637 0.6259 0.5269 0.1184
      0.5509 0.6418 0.688 0.4544 0.8058 0.3532 0.4481 0.678
      0.6635 0.9448 0.6836 0.5653 0.6021 0.4994 0.4725 0.7473
      0.6973 0.8001 0.505 0.8569 0.5723 0.8404 0.5513 0.5077
      0.4515 0.5641 0.4387 0.3312 0.2224 0.2137 0.4879 0.5581
      0.3245 0.1934 0.4739 0.1638 0.2455 0.4376 0.0241 0.4038
      0.3415 0.4409 0.4143 0.4543 0.5252 0.316 0.6298 0.5298
      0.6265 0.6727 0.6184 0.6265 0.5158 0.2995 0.4855 0.3941
      0.0161 0.2582 0.1391 0.0727 0.0708 0.2596 0.2726 0.4114
      0.4717 0.6238 0.6757 0.6394 0.1331 0.6507 0.5227 0.5348
      0.4039 0.4056 0.3965 0.2988 0.0767 0.3348 0.2348 0.506
      0.3705 0.4241 0.2898 0.3386 0.4105 0.1982 0.4554 0.3969
      0.2639 0.0893 0.5086 0.3918 0.3584 0.4007 0.6963 0.4275
      0.4745 0.2479 0.6993 0.5942 0.6157 0.4689 0.594 0.5155
      0.6377 0.5275 0.3372 0.6976 0.2708 0.5148 0.5199 0.3992
      0.7134 0.5963 0.5622 0.7 0.5565 0.8251 0.6757 0.5568
      0.2046 0.2963 0.6411 0.4773 0.4438 0.7212 0.2999 0.4002
      0.5959 0.7484 0.5684 0.5756 0.4328 0.769 0.7801 0.5954
      0.4437 0.234 0.3522 0.6186 0.4397 0.7529 0.3068 0.5037
      0.514 0.6237 0.5411 0.4614 0.4172 0.9837 0.531 0.2518
      0.515 0.7061 0.5364 0.8043 0.7528 0.5865 0.5404 0.4637
      0.4105 0.2991 0.6847 0.7403 0.3304 0.3411 0.2566 0.3725
      0.0 0.2463 0.5975 0.361 0.5338 0.3404 0.6643 0.4395
      0.3344 0.7569 0.3427 0.2135 0.4185 0.3838 0.5429 0.2567
      0.561 0.5679 0.3489 0.4686 0.3254 0.7829 0.3437 0.3798
      0.3729 0.4766 0.5256 0.637 0.4385 0.4997 0.3224 0.4073
      """;

  @TempDir private Path folder;

  @Test
  void noBoundIsPassedByAnAttainedRank() {
    double[][] values =
        VALUES
            .lines()
            .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    Analysis.criteria(folder, values);
    ExactAnswers answers =
        Analysis.run(
                folder,
                """
                seed: 7
                runs: 10
                interval: 0.9
                choices: [{id: w, over: indicators, weights: uniform}]
                exact: {bounds: {times: [0.5, 1.5]}, over: indicators, seconds: 600}
                """)
            .exact()
            .get(0);
    assertThat(answers.unproven()).isEmpty();
    assertThat(answers.attainable())
        .allMatch(unit -> unit.best().isExact() && unit.worst().isExact());
    // by a second solver
    assertThat(ranks(answers.attainable().get(10))).isEqualTo("11-24");
    assertThat(ranks(answers.attainable().get(22))).isEqualTo("11-26");
  }

  private static String ranks(ExactAnswers.Attainable unit) {
    return unit.best().attained() + "-" + unit.worst().attained();
  }
}
