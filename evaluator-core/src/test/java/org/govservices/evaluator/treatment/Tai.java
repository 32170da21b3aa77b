package org.govservices.evaluator.treatment;

/** Columns of the Technology Achievement Index: OECD/JRC Handbook 2008, Table A.2. */
final class Tai {
  static final double[] PATENTS = {
    187, 289, 271, 994, 779, 189, 82, 31, 75, 8, 235, 103, 106, 72, 103, 165, 205, 74, 42, 13, 28,
    26, 105
  };
  static final double[] UNIVERSITY = {
    27.4, 13.9, 15.3, 10, 23.2, 9.5, 14.9, 14.2, 25.3, 24.2, 14.4, 11.2, 12.3, 13.6, 13.1, 13.6,
    12.6, 11, 15.6, 13, 8.2, 7.7, 10.6
  };

  private Tai() {}
}
