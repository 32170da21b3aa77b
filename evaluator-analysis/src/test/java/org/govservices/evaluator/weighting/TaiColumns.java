package org.govservices.evaluator.weighting;

import java.util.stream.IntStream;
import org.govservices.evaluator.testing.Tai;

/** The Technology Achievement Index as columns. */
final class TaiColumns {
  private TaiColumns() {}

  static NodeColumns raw() {
    double[][] values = Tai.values();
    return new NodeColumns(
        Tai.INDICATORS,
        IntStream.range(0, values[0].length).mapToObj(u -> "u" + u).toList(),
        values,
        new boolean[values.length]);
  }
}
