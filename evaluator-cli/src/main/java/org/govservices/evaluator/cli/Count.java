package org.govservices.evaluator.cli;

/** A number of things in words. */
final class Count {
  private Count() {}

  /** {@code 1 problem}, {@code 2 problems}. */
  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
