package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.aggregation.Arithmetic;
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

  private static final Arithmetic ARITHMETIC = new Arithmetic();
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
   * The means over parts.
   *
   * @param parts indexes in the roster
   * @param values {@code double[part][]}, by part in the same order; NaN is left out
   * @param n how many means
   * @param out gets them; NaN when nothing is left
   */
  public void mean(Roster roster, List<Integer> parts, double[][] values, int n, double[] out) {
    ARITHMETIC.combine(
        values, parts.stream().mapToDouble(part -> weight(roster, part)).toArray(), n, out);
  }

  private double weight(Roster roster, int part) {
    return weights.isEmpty() ? 1 : roster.get(part).number(weights.get()).orElseThrow();
  }
}
