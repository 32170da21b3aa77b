package org.govservices.evaluator.normalisation;

import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.text.Keyword;

/** What happens to a value beyond those between which a rule is defined. */
public enum Outside implements Keyword {
  /** An error. */
  REFUSE(FittedRule.Reading.REFUSED),
  /** Scored as the nearest value within; logged. */
  CAP(FittedRule.Reading.CAPPED),
  /** Scored on the same line, beyond the range. */
  EXTEND(FittedRule.Reading.AS_IS);

  /** The setting of rules that must decide it. */
  static final Method.Parameter PARAMETER =
      new Method.Parameter("outside", "values beyond: refuse | cap | extend");

  private final FittedRule.Reading reading;

  Outside(FittedRule.Reading reading) {
    this.reading = reading;
  }

  FittedRule.Reading reading() {
    return reading;
  }

  /** Where scores lie when values within score in a range. */
  Optional<Scale> range(Optional<Scale> within) {
    return this == EXTEND ? within.map(ends -> Scale.UNBOUNDED) : within;
  }
}
