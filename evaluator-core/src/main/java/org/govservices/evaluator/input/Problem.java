package org.govservices.evaluator.input;

/**
 * One thing wrong with an input.
 *
 * @param place where
 * @param message what was found, what was expected and, where it can be guessed, what was meant
 * @param kind what problems of one cause have in common, whatever was found at each place; those of
 *     one file are told once
 */
public record Problem(Place place, String message, String kind) {
  /** The message on one line, whatever it quotes. */
  public Problem {
    message = OddCharacter.onOneLine(message);
  }

  /** A problem whose like says the same to the letter. */
  public Problem(Place place, String message) {
    this(place, message, message);
  }

  @Override
  public String toString() {
    return OddCharacter.onOneLine(place.toString()) + ": " + message;
  }
}
