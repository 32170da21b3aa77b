package org.govservices.evaluator.weighting;

import org.govservices.evaluator.text.Keyword;

/** What becomes of units that lack some of the values. */
public enum GapRule implements Keyword {
  /** There must be none. */
  REFUSE,
  /** Only units with all values count. */
  COMPLETE,
  /** Each statistic is taken over the units that have what it needs. */
  AVAILABLE
}
