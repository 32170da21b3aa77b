package org.govservices.evaluator.normalisation;

import java.util.Map;

/** A scoring rule whose parameters are known: a function from values to scores. */
public interface FittedRule {
  /** The score of an observed value. */
  double score(double value);

  /** The fitted parameters by name, in print order. */
  Map<String, Double> parameters();

  /** Whether the rule takes the value as it is. */
  default Reading reading(double value) {
    return Reading.AS_IS;
  }

  /** How a rule takes a value. */
  enum Reading {
    /** As it is. */
    AS_IS,
    /** As the nearest value the rule allows; the log says so. */
    CAPPED,
    /** Not at all: the value is an error. */
    REFUSED
  }
}
