package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.method.Method;

/**
 * The more unequally units share in an indicator, the more weight it gets.
 *
 * @param data what the shares are taken of
 */
public record Entropy(WeightingBasis data) implements ByData {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "entropy",
          "Weights by how unequally the units share in each node: 1 − Shannon's entropy of the"
              + " shares.",
          "values of 0 or more, on a scale with a true zero; where one node varies more than"
              + " another, it must be meant to count more",
          List.of(WeightingBasis.STAGE, WeightingBasis.GAPS),
          "Shannon 1948; Zeleny, Multiple Criteria Decision Making (1982); Hwang & Yoon 1981",
          settings -> new Entropy(WeightingBasis.read(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    NodeColumns columns = candidates.columns(data);
    List<Measure> measures = new ArrayList<>(data.measures(columns));
    double[] diversity = new double[candidates.size()];
    for (int n = 0; n < diversity.length; n++) {
      double entropy = entropy(columns.nodes().get(n), columns.present(n));
      measures.add(Measure.of("entropy", columns.nodes().get(n), entropy));
      diversity[n] = 1 - entropy;
    }
    return Weights.of(method(), Spread.weights(diversity), measures);
  }

  /** The entropy of the units' shares, 0 to 1, where 0 · ln 0 is 0. */
  static double entropy(String node, double[] values) {
    double sum = DoubleStream.of(values).sum();
    if (DoubleStream.of(values).anyMatch(value -> value < 0) || !(sum > 0)) {
      throw new CannotWeighException(
          "'" + node + "' has values below 0, or nothing but 0: no shares to take the entropy of");
    }
    if (DoubleStream.of(values).allMatch(value -> value == values[0])) {
      return 1; // exactly, so that a node without variation gets no weight at all
    }
    double entropy = 0;
    for (double value : values) {
      double share = value / sum;
      entropy -= share > 0 ? share * StrictMath.log(share) : 0;
    }
    return entropy / StrictMath.log(values.length);
  }
}
