package org.govservices.evaluator.aggregation;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Borda points: every child gives a unit a point for every unit that it beats and half a point for
 * every tie; the result is the weighted mean over the children, from 0 to n−1.
 *
 * @param to range of scores for 0 to n−1 points; empty for the points themselves
 */
public record Borda(Optional<Scale> to) implements Pairwise {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "borda",
          "How many units a unit beats, as the weighted mean over the children; ties count half.",
          "at least two units; results change with the roster, and the order of two units may"
              + " change with a third",
          List.of(Aggregation.TO),
          "Borda 1784; OECD/JRC Handbook 2008, step 6.3",
          settings -> new Borda(Scale.readTo(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Scale pointsPerUnit() {
    return new Scale(0, 1);
  }

  @Override
  public double points(double share) {
    return share;
  }
}
