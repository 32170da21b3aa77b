package org.govservices.evaluator.aggregation;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Copeland score: how many units a unit beats by more than half of the weight, less how many beat
 * it; from −(n−1) to n−1.
 *
 * @param to range of scores for −(n−1) to n−1; empty for the differences themselves
 */
public record Copeland(Optional<Scale> to) implements Pairwise {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "copeland",
          "Majorities won less majorities lost in comparisons of two units each.",
          "at least two units; results change with the roster, and the order of two units may"
              + " change with a third",
          List.of(Aggregation.TO),
          "Copeland 1951; OECD/JRC Handbook 2008, step 6.3",
          settings -> new Copeland(Scale.readTo(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Scale pointsPerUnit() {
    return new Scale(-1, 1);
  }

  @Override
  public double points(double share) {
    return Math.signum(share - 0.5);
  }
}
