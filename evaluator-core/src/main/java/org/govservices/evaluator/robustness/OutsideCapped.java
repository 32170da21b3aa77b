package org.govservices.evaluator.robustness;

import java.util.List;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Goalposts;
import org.govservices.evaluator.normalisation.Outside;
import org.govservices.evaluator.normalisation.Piecewise;
import org.govservices.evaluator.normalisation.ScoringRule;

/**
 * A contract for values with drawn errors: a share of 99 ± 2 percent may be drawn as 101, so what
 * lies outside a rule's values is scored as the nearest one where the contract would refuse it.
 */
final class OutsideCapped {
  private OutsideCapped() {}

  static Framework of(Framework framework) {
    return framework.withIndex(of(framework.index()));
  }

  private static Dimension of(Dimension dimension) {
    List<Node> children =
        dimension.children().stream()
            .map(c -> c instanceof Dimension below ? (Node) of(below) : of((Indicator) c))
            .toList();
    return dimension.with(dimension.aggregation(), children);
  }

  private static Indicator of(Indicator indicator) {
    return indicator.with(indicator.missing(), indicator.preparation(), of(indicator.score()));
  }

  private static ScoringRule of(ScoringRule rule) {
    if (rule instanceof Goalposts goalposts && goalposts.outside() == Outside.REFUSE) {
      return new Goalposts(goalposts.low(), goalposts.high(), Outside.CAP, goalposts.to());
    }
    if (rule instanceof Piecewise piecewise && piecewise.outside() == Outside.REFUSE) {
      return new Piecewise(piecewise.points(), Outside.CAP);
    }
    return rule;
  }
}
