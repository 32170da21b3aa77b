package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every weighting beside an evaluation weighs it; the demo's needs its records for that. */
class ShippedWeightingsTest {
  private static final Path SAMPLES = Path.of("..", "sample-data");

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.find(SAMPLES, 3, (file, how) -> isWeighting(file))) {
      return List.copyOf(files.sorted().toList()).stream();
    }
  }

  private static boolean isWeighting(Path file) {
    return file.getParent().endsWith("weights") && file.toString().endsWith(".yaml");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedWeightingWeighs(Path file) {
    Inputs inputs = Inputs.read(file.getParent().getParent());
    Reweighting reweighting =
        Reweighting.of(inputs, WeightingReader.read(file, inputs.framework(), inputs.roster()));
    assertThat(reweighting.weighed())
        .allSatisfy(
            weighed ->
                assertThat(weighed.weights().shares().stream().mapToDouble(s -> s).sum())
                    .isCloseTo(1, within(1e-12)));
    assertThat(reweighting.comparison().changes()).isNotEmpty();
  }
}
