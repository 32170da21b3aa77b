package org.govservices.evaluator.compare;

import org.govservices.evaluator.text.Keyword;

/** What can change between two evaluations, each by itself. */
public enum ChangeSource implements Keyword {
  /** Values of cells that both measured; what a unit is divided by; earlier editions' values. */
  DATA,
  /**
   * The contract: tree, weights, goalposts, rules. An indicator that only one has comes with it.
   */
  METHOD,
  /** Who takes part, with which kind, parent and groups. Units that only one has come with it. */
  ROSTER,
  /** Which cells were measured: a value that appears or is lost, and why it is missing. */
  STATUS
}
