package org.govservices.evaluator.normalisation;

import org.govservices.evaluator.text.Keyword;

/** Which values of an indicator are better. */
public enum Direction implements Keyword {
  HIGHER,
  LOWER
}
