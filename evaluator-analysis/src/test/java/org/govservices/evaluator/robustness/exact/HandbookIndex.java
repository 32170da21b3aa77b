package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.testing.SampleData;

/** The Handbook's index with goalposts and equal weights, as a weighted sum. */
final class HandbookIndex {
  static final Evaluation EVALUATION = SampleData.evaluate("handbook-tai");
  static final WeightedIndex INDEX = index();

  private HandbookIndex() {}

  static int unit(String code) {
    return EVALUATION.roster().indexOf(code).orElseThrow();
  }

  private static WeightedIndex index() {
    List<String> nodes = EVALUATION.nodes().stream().map(Node::id).toList();
    List<String> indicators = EVALUATION.framework().indicators().stream().map(Node::id).toList();
    double[][] scores =
        IntStream.range(0, EVALUATION.roster().size())
            .mapToObj(
                u ->
                    indicators.stream()
                        .mapToDouble(
                            id -> EVALUATION.result(u, nodes.indexOf(id)).score().orElseThrow())
                        .toArray())
            .toArray(double[][]::new);
    double[] weights = new double[8];
    Arrays.fill(weights, 0.125);
    return new WeightedIndex(
        IntStream.range(0, scores.length).toArray(),
        indicators,
        scores,
        weights,
        EVALUATION.framework().scale());
  }

  /** Weights between .0625 and .1875. */
  static WeightSpace bounded() {
    WeightSpace space = new WeightSpace(8);
    double[] low = new double[8];
    double[] high = new double[8];
    Arrays.fill(low, 0.0625);
    Arrays.fill(high, 0.1875);
    space.bound(IntStream.range(0, 8).mapToObj(i -> new int[] {i}).toList(), low, high);
    return space;
  }
}
