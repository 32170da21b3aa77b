package org.govservices.evaluator.normalisation;

import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.text.Keyword;

/** Which place equal values share. */
public enum TiedPlaces implements Keyword {
  /** 1, 2, 2, 4. */
  MINIMUM,
  /** 1, 2.5, 2.5, 4. */
  AVERAGE;

  /** The setting of the rules that score by places. */
  static final Method.Parameter PARAMETER =
      new Method.Parameter("ties", "equal values get their minimum | average place");
}
