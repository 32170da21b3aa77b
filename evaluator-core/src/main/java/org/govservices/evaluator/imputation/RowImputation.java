package org.govservices.evaluator.imputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.method.Method;

/**
 * The average of the unit's other indicators in the same dimension: each is scaled to 0 … 1 between
 * its worst and best observed value, and the average is scaled back to the indicator's own worst
 * and best value: a unit that is the best at everything else gets the best.
 *
 * @param average mean or median
 */
record RowImputation(Average average) implements Imputation {
  /** The mean's card. */
  static final Method<Imputation> MEAN = card("row-mean", Average.MEAN);

  /** The median's card. */
  static final Method<Imputation> MEDIAN = card("row-median", Average.MEDIAN);

  private static Method<Imputation> card(String name, Average average) {
    return new Method<>(
        name,
        "The "
            + name.substring("row-".length())
            + " of the unit's other indicators in the dimension, each from its worst to its best"
            + " value, scaled to the indicator's.",
        "another indicator of the dimension observed; turned to one direction first, as in COINr",
        List.of(),
        "Becker et al. 2022, COINr, JOSS 7(78) 4567",
        settings -> new RowImputation(average));
  }

  @Override
  public String method() {
    return (average == Average.MEAN ? MEAN : MEDIAN).name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public double[] fill(Known known) {
    double[] own = known.values(known.indicator());
    double min = StatUtils.min(own);
    double max = StatUtils.max(own);
    List<double[]> scaled = new ArrayList<>();
    for (int sibling : known.siblings()) {
      double[] column = known.values(sibling);
      if (varies(column)) {
        scaled.add(scaled(column, known.opposed().contains(sibling)));
      }
    }
    double[] filled = known.nothing();
    for (int u = 0; u < filled.length; u++) {
      int unit = u;
      double[] row =
          scaled.stream().mapToDouble(c -> c[unit]).filter(x -> !Double.isNaN(x)).toArray();
      filled[u] = min + average.of(row) * (max - min);
    }
    return filled;
  }

  /** A column with one value everywhere has no place on 0 … 1. */
  private static boolean varies(double[] column) {
    return StatUtils.min(column) < StatUtils.max(column);
  }

  /** From 0 to 1; the other way round where the indicator's direction is the other one. */
  private static double[] scaled(double[] column, boolean opposed) {
    double min = StatUtils.min(column);
    double max = StatUtils.max(column);
    double[] scaled = column.clone();
    for (int u = 0; u < scaled.length; u++) {
      double share = (column[u] - min) / (max - min);
      scaled[u] = opposed ? 1 - share : share;
    }
    return scaled;
  }
}
