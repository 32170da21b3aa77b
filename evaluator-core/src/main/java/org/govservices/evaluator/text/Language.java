package org.govservices.evaluator.text;

/** The language of a report; never taken from the machine's locale. */
public enum Language implements Keyword {
  EN,
  ZH,
  BOTH
}
