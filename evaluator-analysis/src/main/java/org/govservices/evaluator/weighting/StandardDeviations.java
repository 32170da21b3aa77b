package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.method.Method;

/**
 * Weights by standard deviations.
 *
 * @param data what they are taken of
 */
public record StandardDeviations(WeightingBasis data) implements ByData {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "standard-deviation",
          "Weights in proportion to the nodes' standard deviations.",
          "the same unit of measurement everywhere: scores, or min-max",
          List.of(WeightingBasis.STAGE, WeightingBasis.GAPS),
          "Diakoulaki, Mavrotas & Papayannakis 1995, Comput. Oper. Res. 22: 763–770",
          settings -> new StandardDeviations(WeightingBasis.read(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    NodeColumns columns = candidates.columns(data);
    List<Measure> measures = new ArrayList<>(data.measures(columns));
    double[] spreads = new double[candidates.size()];
    for (int n = 0; n < spreads.length; n++) {
      spreads[n] = columns.isConstant(n) ? 0 : Spread.standardDeviation(columns.present(n));
      measures.add(Measure.of("standard-deviation", columns.nodes().get(n), spreads[n]));
    }
    return Weights.of(method(), Spread.weights(spreads), measures);
  }
}
