package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.govservices.evaluator.observation.Roster;

/**
 * What a unit gets that other units name as their parent: at every node the mean of its scored
 * parts' scores.
 *
 * @param weights the column of the units file that the mean is weighted by; empty for a plain mean
 */
public record RollUp(Optional<String> weights) {
  /** The column of weights where a contract names none. */
  public static final String POPULATION = "population";

  private static final String MEAN = "mean";
  private static final String WEIGHTED = "weighted-mean";

  /** Reads a value that the schema allows; empty for {@code none} and where there is none. */
  static Optional<RollUp> read(JsonNode value) {
    if (value.isObject()) {
      return Optional.of(new RollUp(Optional.of(value.at("/" + WEIGHTED + "/by").asText())));
    }
    return switch (value.asText()) {
      case MEAN -> Optional.of(new RollUp(Optional.empty()));
      case WEIGHTED -> Optional.of(new RollUp(Optional.of(POPULATION)));
      default -> Optional.empty();
    };
  }

  /** The word that files use. */
  String keyword() {
    return weights.isEmpty() ? MEAN : WEIGHTED;
  }

  /**
   * The mean over parts.
   *
   * @param parts indexes in the roster
   * @param values by part, in the same order; NaN is left out
   * @return NaN when nothing is left
   */
  public double mean(Roster roster, List<Integer> parts, double[] values) {
    double[] counted = new double[values.length];
    double[] weight = new double[values.length];
    int n = 0;
    for (int p = 0; p < values.length; p++) {
      if (!Double.isNaN(values[p])) {
        counted[n] = values[p];
        weight[n++] = weight(roster, parts.get(p));
      }
    }
    return weights.isEmpty()
        ? StatUtils.mean(counted, 0, n)
        : new Mean().evaluate(counted, weight, 0, n);
  }

  private double weight(Roster roster, int part) {
    return weights.isEmpty() ? 1 : roster.get(part).number(weights.get()).orElseThrow();
  }
}
