package org.govservices.evaluator.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;

/** The Technology Achievement Index of 23 countries: OECD/JRC Handbook 2008, Table A.2. */
public final class Tai {
  /** The indicators in the Handbook's order. */
  public static final List<String> INDICATORS =
      List.of(
          "patents",
          "royalties",
          "internet",
          "exports",
          "telephones",
          "electricity",
          "schooling",
          "university");

  private Tai() {}

  /** {@code double[indicator][country]}: as printed, telephones and electricity as logarithms. */
  public static double[][] values() {
    Evaluation evaluation = SampleData.evaluate("handbook-tai");
    return IntStream.range(0, INDICATORS.size())
        .mapToObj(evaluation.observations()::values)
        .toArray(double[][]::new);
  }
}
