package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;

/** A scoring rule applied to a dimension's own scores. */
final class Rescaling {
  private final ScoringRule rule;
  private final ScoringPlan.Population population;
  private final List<Fitted> fitted = new ArrayList<>();

  /** A rule fitted on the scores of a kind, or of all units (kind is empty). */
  record Fitted(String kind, int n, FittedRule rule) {}

  Rescaling(ScoringRule rule, ScoringPlan.Population population) {
    this.rule = rule;
    this.population = population;
  }

  /** The rules that the last {@link #apply} fitted. */
  List<Fitted> fitted() {
    return List.copyOf(fitted);
  }

  /**
   * Rescales the scores of all units in place.
   *
   * @throws ScoringRule.CannotFitException when the scores do not allow it
   */
  void apply(double[] column, Scale scale) {
    fitted.clear();
    if (rule.sample().population() == Sample.Population.KIND) {
      for (String kind : population.distinct()) {
        apply(kind, population.unitsOf(kind, 0, population.size()), column, scale);
      }
    } else {
      int[] all = new int[population.size()];
      Arrays.setAll(all, u -> u);
      apply("", all, column, scale);
    }
  }

  private void apply(String kind, int[] units, double[] column, Scale scale) {
    double[] scored =
        Arrays.stream(units).mapToDouble(u -> column[u]).filter(s -> !Double.isNaN(s)).toArray();
    if (scored.length == 0) {
      return;
    }
    FittedRule fit = rule.fit(SampleValues.of(scored), Direction.HIGHER, scale);
    fitted.add(new Fitted(kind, scored.length, fit));
    for (int u : units) {
      if (!Double.isNaN(column[u])) {
        column[u] = fit.score(column[u]);
      }
    }
  }
}
