package org.govservices.evaluator.weighting;

import org.govservices.evaluator.text.Keyword;

/** How far values have come when weights are computed from them. */
public enum Stage implements Keyword {
  /** As observed. Indicators only. */
  RAW,
  /** After denominators, imputation, treatment and transform. Indicators only. */
  TREATED,
  /** Treated, then brought to 0 … 1 over these units in their own direction. Indicators only. */
  MIN_MAX,
  /** As the contract scores them; higher is better. */
  SCORES
}
