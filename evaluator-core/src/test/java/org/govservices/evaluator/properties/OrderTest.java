package org.govservices.evaluator.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order files name things never matters. */
class OrderTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfRowsDecidesNothing(long seed) {
    assertThat(results(new RandomEvaluation(seed).withRowsShuffled()))
        .isEqualTo(results(new RandomEvaluation(seed)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfUnitsDecidesNothing(long seed) {
    assertThat(results(new RandomEvaluation(seed).withUnitsShuffled()))
        .isEqualTo(results(new RandomEvaluation(seed)));
  }

  /** Sums are taken in the order of the nodes, so scores may differ by noise; grades may not. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfNodesDecidesNothing(long seed) {
    Map<String, Result> plain = results(new RandomEvaluation(seed));
    Map<String, Result> shuffled = results(new RandomEvaluation(seed).withNodesShuffled());
    assertThat(shuffled.keySet()).isEqualTo(plain.keySet());
    plain.forEach(
        (key, expected) -> {
          Result actual = shuffled.get(key);
          assertThat(actual.outcome()).as(key).isEqualTo(expected.outcome());
          assertThat(actual.grade()).as(key).isEqualTo(expected.grade());
          assertThat(actual.band()).as(key).isEqualTo(expected.band());
          assertThat(actual.rank()).as(key).isEqualTo(expected.rank());
          if (expected.score().isPresent()) {
            assertThat(actual.score().orElseThrow())
                .as(key)
                .isCloseTo(expected.score().orElseThrow(), within(1e-10));
          }
        });
  }

  private Map<String, Result> results(RandomEvaluation random) {
    Evaluation evaluation = random.evaluate(folder);
    Map<String, Result> results = new TreeMap<>();
    for (int n = 0; n < evaluation.nodes().size(); n++) {
      for (int u = 0; u < evaluation.roster().size(); u++) {
        results.put(
            evaluation.roster().get(u).code() + " " + evaluation.nodes().get(n).id(),
            evaluation.result(u, n));
      }
    }
    return results;
  }
}
