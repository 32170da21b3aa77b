package org.govservices.evaluator.framework;

import org.govservices.evaluator.text.LocalText;

/** A node of an indicator tree. */
public sealed interface Node permits Dimension, Indicator {
  /** Unique in its framework, kebab-case; the root's is {@code overall}. */
  String id();

  /** As reports print it. */
  LocalText name();

  /** Relative to its siblings; the root's is 1. */
  double weight();
}
