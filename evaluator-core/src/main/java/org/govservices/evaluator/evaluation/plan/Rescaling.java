package org.govservices.evaluator.evaluation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.number.NumberText;

/** A scoring rule applied to a dimension's own scores. */
public final class Rescaling {
  private final ScoringRule rule;
  private final UnitsToScore population;
  private final Scale scale;

  /** A rule fitted on the scores of a kind, or of all units (kind is empty). */
  public record Fitted(String kind, int n, FittedRule rule) {}

  Rescaling(ScoringRule rule, UnitsToScore population, Scale scale) {
    this.rule = rule;
    this.population = population;
    this.scale = scale;
  }

  /**
   * Fits the rule on the scores of all units.
   *
   * @throws ScoringRule.CannotFitException when the scores do not allow it, or the rule refuses one
   */
  List<Fitted> fit(double[] column) {
    List<Fitted> fitted = new ArrayList<>();
    boolean byKind = rule.sample().population() == Sample.Population.KIND;
    for (String kind : byKind ? population.distinct() : List.of("")) {
      double[] scored =
          Arrays.stream(units(kind))
              .mapToDouble(u -> column[u])
              .filter(score -> !Double.isNaN(score))
              .toArray();
      if (scored.length > 0) {
        FittedRule fit = rule.fit(SampleValues.of(scored), Direction.HIGHER, scale);
        requireTaken(scored, fit);
        fitted.add(new Fitted(kind, scored.length, fit));
      }
    }
    return fitted;
  }

  private static void requireTaken(double[] scores, FittedRule fit) {
    for (double score : scores) {
      if (fit.reading(score) == FittedRule.Reading.REFUSED) {
        throw new ScoringRule.CannotFitException(
            "found a score of " + NumberText.withoutNoise(score) + ", which the rule refuses");
      }
    }
  }

  /** Rescales scores in place. */
  void apply(List<Fitted> fitted, double[] column) {
    for (Fitted fit : fitted) {
      for (int u : units(fit.kind())) {
        if (!Double.isNaN(column[u])) {
          column[u] = fit.rule().score(column[u]);
        }
      }
    }
  }

  private int[] units(String kind) {
    return kind.isEmpty()
        ? IntStream.range(0, population.size()).toArray()
        : population.unitsOf(kind);
  }
}
