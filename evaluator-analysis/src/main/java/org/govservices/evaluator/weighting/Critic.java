package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.coherence.Correlation;
import org.govservices.evaluator.method.Method;

/**
 * Weights by what a node adds: its spread, and how little it says what the others say.
 *
 * @param data what both are taken of; scaled to 0 … 1 in each node's direction first
 * @param correlation which
 */
public record Critic(WeightingBasis data, Correlation correlation) implements ByData {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "critic",
          "Weights by spread times conflict: after min–max in each node's direction, the standard"
              + " deviation times Σ(1 − r) with the others.",
          "two different values of every node: of a constant one there is no correlation",
          List.of(
              WeightingBasis.STAGE,
              WeightingBasis.GAPS,
              new Method.Parameter(
                  "correlation",
                  "pearson (as its authors and when not given) | spearman |" + " kendall")),
          "Diakoulaki, Mavrotas & Papayannakis 1995, Comput. Oper. Res. 22: 763–770",
          settings ->
              new Critic(
                  WeightingBasis.read(settings),
                  settings.has("correlation")
                      ? settings.word("correlation", Correlation.class)
                      : Correlation.PEARSON));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    NodeColumns columns = candidates.columns(data);
    double[] information = information(columns);
    List<Measure> measures = new ArrayList<>(data.measures(columns));
    measures.add(Measure.choice("correlation", correlation));
    for (int n = 0; n < information.length; n++) {
      measures.add(Measure.of("information", columns.nodes().get(n), information[n]));
    }
    return Weights.of(method(), Spread.weights(information), measures);
  }

  /** Spread times conflict, with the standard deviation by n − 1. */
  double[] information(NodeColumns columns) {
    double[][] values = columns.minMax().values();
    double[] information = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      double conflict = 0;
      for (int k = 0; k < values.length; k++) {
        if (k != j) {
          conflict += 1 - correlation(columns, values, j, k);
        }
      }
      information[j] = Spread.standardDeviation(NodeColumns.present(values[j])) * conflict;
    }
    return information;
  }

  private double correlation(NodeColumns columns, double[][] values, int j, int k) {
    return correlation
        .between(values[j], values[k])
        .orElseThrow(
            () ->
                new CannotWeighException(
                    "'"
                        + columns.nodes().get(j)
                        + "' and '"
                        + columns.nodes().get(k)
                        + "' have no correlation over the units that have both"));
  }
}
