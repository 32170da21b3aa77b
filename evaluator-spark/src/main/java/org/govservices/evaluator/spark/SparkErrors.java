package org.govservices.evaluator.spark;

import java.util.List;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;

/** What Spark says, as problems of inputs. */
final class SparkErrors {
  private SparkErrors() {}

  /** The first line of what lies at the bottom of it. */
  static String inWords(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.lines().findFirst().orElse("unknown reason").strip();
  }

  static InvalidInputException problem(Place place, Throwable failure) {
    return new InvalidInputException(List.of(new Problem(place, inWords(failure))));
  }
}
