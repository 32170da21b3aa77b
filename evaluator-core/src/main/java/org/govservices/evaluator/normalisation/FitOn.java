package org.govservices.evaluator.normalisation;

import org.govservices.evaluator.method.Keyword;

/** The populations that a relative rule's {@code fit} may name. */
enum FitOn implements Keyword {
  ALL(ScoringRule.Population.ALL),
  KIND(ScoringRule.Population.KIND);

  final ScoringRule.Population population;

  FitOn(ScoringRule.Population population) {
    this.population = population;
  }
}
