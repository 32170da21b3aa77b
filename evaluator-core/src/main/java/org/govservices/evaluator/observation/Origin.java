package org.govservices.evaluator.observation;

import org.govservices.evaluator.method.Keyword;

/** Where a value comes from. */
public enum Origin implements Keyword {
  CRAWLED,
  SUBMITTED,
  ASSESSED,
  IMPUTED,
  /** Decided after a dispute. */
  DECIDED,
  /** Taken from a publication of somebody else's. */
  PUBLISHED
}
