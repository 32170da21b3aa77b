package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.evaluation.plan.CannotScoreException;
import org.govservices.evaluator.evaluation.plan.Conditions;
import org.govservices.evaluator.evaluation.plan.Refusals;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.plan.UnitsToScore;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.number.NumberText;

/**
 * Scores a table of values in one pass, a million units, say. Where no method compares units, they
 * are scored block by block, so that a block's columns stay in the processor's cache.
 *
 * <p>Dimensions are scored as in an evaluation: weights of kinds, refusals, rescaling, bonuses,
 * deductions and vetoes. <b>All else that an evaluation does is left out</b>: units are not
 * screened; values are taken as divided, imputed, treated and transformed already, and whatever
 * they are ({@link #requireTaken} looks at them); one that is not there has no score, whatever the
 * missing rules say, and no score is withheld for want of coverage; units do not get the mean of
 * their parts; nothing is rounded, put into bands or ranked, and nothing is logged.
 */
public final class BatchScorer {
  private static final int BLOCK = 512;

  private final Framework framework;
  private final ScoringPlan plan;
  private final int units;

  /** For units of these kinds, in their order. */
  public BatchScorer(Framework framework, List<String> kinds) {
    this.framework = framework;
    this.plan = new ScoringPlan(framework, new UnitsToScore(kinds));
    this.units = kinds.size();
  }

  /**
   * Fits every indicator's rule to the values of all units.
   *
   * @param values {@code double[indicator][unit]}, treated and transformed; NaN where there is none
   * @return a rule per indicator
   * @throws IllegalArgumentException when a rule is fitted within kinds: there is then no one rule
   * @throws ScoringRule.CannotFitException when values do not allow it
   */
  public List<FittedRule> fit(double[][] values) {
    List<FittedRule> rules = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Indicator indicator = framework.indicators().get(i);
      ScoringRule rule = indicator.score().transformed(indicator.preparation().transform());
      if (rule.sample().population() == Sample.Population.KIND) {
        throw new IllegalArgumentException(indicator.id() + " is fitted within kinds");
      }
      rules.add(rule.fit(SampleValues.of(values[i]), indicator.direction(), framework.scale()));
    }
    return rules;
  }

  /**
   * Looks for what the contract refuses in a table; {@link #score} does not, which would take it as
   * long again.
   *
   * @param values {@code double[indicator][unit]}, NaN where there is none
   * @param rules the fitted rule of each indicator
   * @throws IllegalArgumentException when there is a value that its rule refuses, or none where the
   *     contract refuses a failed measurement
   */
  public void requireTaken(double[][] values, List<FittedRule> rules) {
    for (int i = 0; i < values.length; i++) {
      Indicator indicator = framework.indicators().get(i);
      boolean refusesGaps = indicator.missing().failed() == MissingRules.Rule.REFUSE;
      for (int u = 0; u < units; u++) {
        double value = values[i][u];
        boolean gap = Double.isNaN(value);
        if (gap ? refusesGaps : rules.get(i).reading(value) == FittedRule.Reading.REFUSED) {
          throw new IllegalArgumentException(
              "found "
                  + (gap ? "no value" : NumberText.shortest(value))
                  + " of '"
                  + indicator.id()
                  + "' for unit '"
                  + u
                  + "', which the contract refuses");
        }
      }
    }
  }

  /**
   * Scores values: every indicator by its fitted rule, every dimension from its children. Columns
   * of indicators are not kept.
   *
   * @param values {@code double[indicator][unit]}, NaN where there is none
   * @param rules the fitted rule of each indicator
   * @return {@code double[node][unit]}, without noise, NaN where not scored; null for indicators
   * @throws CannotScoreException when an aggregation refuses a score, or scores cannot be combined
   *     or rescaled; units are called by their index, from 0
   */
  public double[][] score(double[][] values, List<FittedRule> rules) {
    Scale scale = framework.scale();
    Conditions given = Conditions.of(values);
    int block = plan.comparesUnits() ? units : Math.min(units, BLOCK);
    double[][] scores = new double[framework.nodes().size()][];
    double[][] columns = new double[scores.length][block];
    double[] noNoise = new double[block];
    for (int node = 0; node < scores.length; node++) {
      scores[node] = plan.indicator(node) < 0 ? new double[units] : null;
    }
    for (int from = 0; from < units; from += block) {
      int n = Math.min(block, units - from);
      Refusals refused = new Refusals();
      for (int node = scores.length - 1;
          node >= 0;
          node--) { // children while they are in the cache
        int i = plan.indicator(node);
        if (i >= 0) {
          rules.get(i).score(values[i], from, n, columns[node]);
        } else {
          plan.score(node, columns, given, from, n, refused);
          scale.withoutNoise(columns[node], n, noNoise);
          System.arraycopy(noNoise, 0, scores[node], from, n);
        }
      }
      refused.requireNone();
    }
    return scores;
  }
}
