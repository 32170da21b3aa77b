package org.govservices.evaluator.input;

/**
 * One thing wrong with an input.
 *
 * @param place where
 * @param message what was found, what was expected and, where it can be guessed, what was meant
 */
public record Problem(Place place, String message) {
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
