package org.govservices.evaluator.evaluation.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/**
 * The scores that dimensions refused. A unit with one has no score at the dimension, so that those
 * above do not refuse it again: it is told once, where it begins.
 */
public final class Refusals {
  private final List<CannotScoreException.Refusal> found = new ArrayList<>();
  private final BitSet units = new BitSet();

  /** A child's score that a dimension's aggregation refuses. */
  void add(Dimension dimension, Node child, int unit, String unitName, double score) {
    units.set(unit);
    found.add(
        new CannotScoreException.Refusal(
            dimension,
            "aggregate",
            "found a score of "
                + NumberText.withoutNoise(score)
                + " of '"
                + child.id()
                + "' for unit '"
                + unitName
                + "', which '"
                + dimension.aggregation().method()
                + "' refuses; declare a floor, use another aggregation, or give the scoring rule"
                + " other ends"));
  }

  /** Whether a score was refused that is one of this unit's, or that it was made of. */
  public boolean contains(int unit) {
    return units.get(unit);
  }

  /** Nothing can be made of a dimension's scores; where some were refused, that is why. */
  CannotScoreException because(Dimension dimension, String setting, String reason) {
    if (found.isEmpty()) {
      found.add(new CannotScoreException.Refusal(dimension, setting, reason));
    }
    return new CannotScoreException(found);
  }

  /**
   * Goes on only where nothing was refused.
   *
   * @throws CannotScoreException with all that was
   */
  public void requireNone() {
    if (!found.isEmpty()) {
      throw new CannotScoreException(found);
    }
  }
}
