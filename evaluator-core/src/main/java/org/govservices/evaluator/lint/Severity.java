package org.govservices.evaluator.lint;

import org.govservices.evaluator.text.Keyword;

/** What becomes of a definition that breaks a rule. */
public enum Severity implements Keyword {
  /** It is refused: no data, or hardly any, could give a meaningful score. */
  ERROR,
  /** It is evaluated; the finding stands on the outputs. */
  WARNING
}
