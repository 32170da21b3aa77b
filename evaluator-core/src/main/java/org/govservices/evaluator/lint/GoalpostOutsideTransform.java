package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.normalisation.Goalposts;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.number.NumberText;

/** Goalposts that the transform is not defined for. */
final class GoalpostOutsideTransform implements FrameworkRule {
  private static final Card CARD =
      Card.error(
          "goalpost-outside-transform",
          "goalposts that the transform is not defined for",
          "goalposts are transformed with the values; the logarithm of 0 is no place to "
              + "measure a distance from",
          "UNDP, Human Development Report, technical note 1 (income from 100 to 75,000, in "
              + "logs)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Indicator indicator : tree.indicators()) {
      Transform transform = indicator.preparation().transform();
      if (indicator.score() instanceof Goalposts goalposts) {
        for (double post : new double[] {goalposts.low(), goalposts.high()}) {
          if (!transform.allows(post)) {
            findings.add(
                indicator,
                "score",
                "goalpost "
                    + NumberText.shortest(post)
                    + " is a value that transform '"
                    + transform.method()
                    + "' is not defined for");
          }
        }
      }
    }
  }
}
