package org.govservices.evaluator.imputation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/**
 * The average of the observed values of the unit's group.
 *
 * @param average mean or median
 * @param within {@code all}, {@code kind} or a group column of the units file; a unit without a
 *     group there is not filled
 */
record GroupImputation(Average average, String within) implements Imputation {
  /** The mean's card. */
  static final Method<Imputation> MEAN = card("mean", Average.MEAN);

  /** The median's card. */
  static final Method<Imputation> MEDIAN = card("median", Average.MEDIAN);

  private static Method<Imputation> card(String name, Average average) {
    return new Method<>(
        name,
        "The " + name + " of the observed values of the unit's group.",
        "an observed value in every group with a gap",
        List.of(new Method.Parameter("within", "all | kind | a group column of units.csv")),
        "OECD/JRC Handbook 2008, step 3.1",
        settings -> new GroupImputation(average, settings.text("within")));
  }

  @Override
  public String method() {
    return (average == Average.MEAN ? MEAN : MEDIAN).name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("within", within);
  }

  @Override
  public List<String> groupings() {
    return List.of(within);
  }

  @Override
  public double[] fill(Known known) {
    double[] values = known.values(known.indicator());
    double[] filled = known.nothing();
    known
        .table()
        .roster()
        .namedGroups(within)
        .values()
        .forEach(
            units -> {
              double of = average.of(present(values, units));
              units.forEach(unit -> filled[unit] = of);
            });
    return filled;
  }

  private static double[] present(double[] values, List<Integer> units) {
    return units.stream().mapToDouble(unit -> values[unit]).filter(x -> !Double.isNaN(x)).toArray();
  }
}
