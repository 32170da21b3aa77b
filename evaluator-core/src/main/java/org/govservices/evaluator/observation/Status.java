package org.govservices.evaluator.observation;

import org.govservices.evaluator.method.Keyword;

/** Whether a cell was measured. */
public enum Status implements Keyword {
  /** Measured: there is a value. */
  OBSERVED,
  /** Looked for and not there. */
  NOT_FOUND,
  /** Could not be looked for: a page was down, a form came back empty. */
  FAILED,
  /** The indicator makes no sense for the unit. */
  NOT_APPLICABLE
}
