package org.govservices.evaluator.asem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.coherence.Block;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Components;
import org.govservices.evaluator.coherence.Correlation;
import org.govservices.evaluator.coherence.CorrelationMatrix;
import org.govservices.evaluator.coherence.Importance;
import org.govservices.evaluator.coherence.Pair;
import org.govservices.evaluator.coherence.PrincipalComponents;
import org.govservices.evaluator.coherence.Reliability;
import org.govservices.evaluator.framework.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How coherent the scores of the ASEM index are, gaps left as they are, against R and NumPy: see
 * README.md in the test resources.
 */
class AsemCoherenceTest {
  private static final Path REFERENCE =
      Path.of("src", "test", "resources", "org", "govservices", "evaluator", "asem");
  private static final double TOLERANCE = 1e-9;

  @TempDir Path folder;

  @BeforeEach
  void data() {
    assumeTrue(AsemTable.isThere(), "the ASEM data are not there");
  }

  private Coherence coherence(Correlation correlation) {
    return Coherence.of(
        new AsemEvaluation("[0, 100]", "arithmetic", id -> "{min-max: {fit: all, to: [1, 100]}}")
            .evaluate(folder, "gaps/input_raw.csv"),
        new Coherence.Options(correlation, Optional.empty(), List.of(), 0.75));
  }

  @ParameterizedTest
  @EnumSource
  void correlationsOverTheCountriesThatHaveBothAreTheReferences(Correlation correlation) {
    List<Pair> pairs = coherence(correlation).pairs();
    List<Map<String, String>> rows = reference("correlations");
    assertThat(rows).hasSize(319);
    for (Map<String, String> row : rows) {
      Pair pair =
          pairs.stream()
              .filter(p -> isOf(p, row.get("first"), row.get("second")))
              .findFirst()
              .orElseThrow();
      assertThat(pair.relation().keyword()).isEqualTo(row.get("relation"));
      assertThat(pair.units()).isEqualTo(Integer.parseInt(row.get("units")));
      assertClose(pair.correlation(), row, correlation.keyword());
    }
  }

  @Test
  void reliabilityAndComponentsOfEveryBlockAreTheReferences() {
    Coherence coherence = coherence(Correlation.PEARSON);
    List<Map<String, String>> rows = reference("blocks");
    assertThat(coherence.reliability()).hasSize(rows.size());
    for (Map<String, String> row : rows) {
      Reliability reliability = reliability(coherence, row);
      assertThat(reliability.units()).isEqualTo(Integer.parseInt(row.get("units")));
      assertClose(reliability.alpha(), row, "alpha");
      assertClose(reliability.standardised(), row, "standardised");
      Components components = components(coherence, row);
      PrincipalComponents found = components.components().orElseThrow();
      assertClose(OptionalDouble.of(found.eigenvalue(0)), row, "eigenvalue1");
      assertClose(OptionalDouble.of(found.eigenvalue(1)), row, "eigenvalue2");
      if (!row.get("kmo").isEmpty()) {
        CorrelationMatrix correlations = components.correlations().orElseThrow();
        assertClose(OptionalDouble.of(correlations.adequacy().orElseThrow().overall()), row, "kmo");
        assertClose(
            OptionalDouble.of(correlations.bartlett().orElseThrow().chiSquared()), row, "bartlett");
      }
    }
  }

  @Test
  void importanceLoadingAndAlphaWithoutOfEveryNodeAreTheReferences() {
    Coherence coherence = coherence(Correlation.PEARSON);
    List<Map<String, String>> rows = reference("nodes");
    assertThat(coherence.importance()).hasSize(rows.size());
    for (Map<String, String> row : rows) {
      Block block = components(coherence, row).block();
      List<String> nodes = block.nodes().stream().map(Node::id).toList();
      int node = nodes.indexOf(row.get("node"));
      assertClose(importance(coherence, row).linearShare(), row, "importance");
      PrincipalComponents found = components(coherence, row).components().orElseThrow();
      assertClose(OptionalDouble.of(found.loading(node, 0)), row, "loading");
      if (nodes.size() > 2) {
        Reliability.Item item = reliability(coherence, row).items().get(node);
        assertClose(item.alphaWithout(), row, "alpha_without");
        assertClose(item.standardisedWithout(), row, "standardised_without");
      }
    }
  }

  private static List<Map<String, String>> reference(String table) {
    return AsemTable.read(REFERENCE, "coherence-" + table + ".csv").rows();
  }

  private static boolean isOf(Pair pair, String first, String second) {
    List<String> ids = List.of(pair.first().id(), pair.second().id());
    return ids.contains(first) && ids.contains(second);
  }

  private static boolean isOf(Block block, Map<String, String> row) {
    return block.of().id().equals(row.get("of")) && block.over().keyword().equals(row.get("over"));
  }

  private static Reliability reliability(Coherence coherence, Map<String, String> row) {
    return coherence.reliability().stream()
        .filter(found -> isOf(found.block(), row))
        .findFirst()
        .orElseThrow();
  }

  private static Components components(Coherence coherence, Map<String, String> row) {
    return coherence.components().stream()
        .filter(found -> isOf(found.block(), row))
        .findFirst()
        .orElseThrow();
  }

  private static Importance importance(Coherence coherence, Map<String, String> row) {
    return coherence.importance().stream()
        .filter(found -> found.of().id().equals(row.get("of")))
        .filter(found -> found.over().keyword().equals(row.get("over")))
        .filter(found -> found.node().id().equals(row.get("node")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertClose(OptionalDouble found, Map<String, String> row, String column) {
    double expected = Double.parseDouble(row.get(column));
    assertThat(Math.abs(found.orElseThrow() - expected))
        .as("%s of %s: found %s", column, row, found)
        .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(expected)));
  }
}
