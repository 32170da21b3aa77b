package org.govservices.evaluator.robustness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.observation.Answers;

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
    return indicator.with(
        indicator.missing(), indicator.preparation(), new Rule(indicator.score()));
  }

  /** A scoring rule that refuses no value. */
  private record Rule(ScoringRule contract) implements ScoringRule {
    @Override
    public String method() {
      return contract.method();
    }

    @Override
    public Map<String, Object> settings() {
      return contract.settings();
    }

    @Override
    public Sample sample() {
      return contract.sample();
    }

    @Override
    public Optional<Scale> range(Scale framework) {
      return contract.range(framework);
    }

    @Override
    public boolean contradicts(Direction direction) {
      return contract.contradicts(direction);
    }

    @Override
    public Optional<Answers> answers() {
      return contract.answers();
    }

    @Override
    public ScoringRule transformed(DoubleUnaryOperator transform) {
      return new Rule(contract.transformed(transform));
    }

    @Override
    public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
      FittedRule fitted = contract.fit(sample, direction, scale);
      return fitted.takesAll() ? fitted : new Nearest(fitted);
    }
  }

  private record Nearest(FittedRule fitted) implements FittedRule {
    @Override
    public double score(double value) {
      return fitted.score(fitted.nearest(value));
    }

    @Override
    public Map<String, Double> parameters() {
      return fitted.parameters();
    }
  }
}
