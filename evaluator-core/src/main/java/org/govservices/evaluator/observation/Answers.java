package org.govservices.evaluator.observation;

import java.util.OptionalDouble;

/** How the cells of an indicator are written where they are not plain numbers. */
public interface Answers {
  /** The number that stands for a cell's text in tables; empty when the text is no answer. */
  OptionalDouble number(String text);

  /** An answer as files write it; the inverse of {@link #number}. */
  String text(double number);

  /** What a cell may say, for messages: "one of yes, partly, no". */
  String expected();
}
