package org.govservices.evaluator.imputation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/**
 * The mean of the observed values of the unit's group.
 *
 * @param within {@code all}, {@code kind} or a group column of the units file
 */
public record MeanImputation(String within) implements Imputation {
  /** The card. */
  public static final Method<Imputation> METHOD =
      new Method<>(
          "mean",
          "The mean of the observed values of the unit's group.",
          "at least one observed value in every group with a gap",
          List.of(new Method.Parameter("within", "all | kind | a group column of units.csv")),
          "OECD/JRC Handbook 2008, step 3.1",
          settings -> new MeanImputation(settings.text("within")));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("within", within);
  }

  @Override
  public double[] fill(Known known) {
    ObservationTable table = known.table();
    if (!Set.of("all", "kind").contains(within) && !table.roster().groupings().contains(within)) {
      throw new CannotImputeException("the units have no column '" + within + "' to impute within");
    }
    double[] filled = new double[table.roster().size()];
    Arrays.fill(filled, Double.NaN);
    table
        .roster()
        .groupedBy(within)
        .values()
        .forEach(
            units -> {
              double[] observed =
                  units.stream()
                      .map(unit -> table.at(unit, known.indicator()))
                      .filter(cell -> cell.status() == Status.OBSERVED)
                      .mapToDouble(cell -> cell.value().getAsDouble())
                      .toArray();
              double mean = StatUtils.mean(observed);
              units.forEach(unit -> filled[unit] = mean);
            });
    return filled;
  }
}
