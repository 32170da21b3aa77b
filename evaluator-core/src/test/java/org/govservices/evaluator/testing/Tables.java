package org.govservices.evaluator.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.LocalText;

/** Tables of observations from plain numbers; NaN stands for a failed measurement. */
public final class Tables {
  private static final Place HERE = Place.of("test");

  private Tables() {}

  /** Units u0, u1, … of one kind × indicators i0, i1, …; one column for each indicator. */
  public static ObservationTable of(double[]... columns) {
    return of(IntStream.range(0, columns[0].length).mapToObj(u -> "").toList(), columns);
  }

  /** As {@link #of(double[]...)}, each unit with its region; "" for none. */
  public static ObservationTable of(List<String> regions, double[]... columns) {
    List<Unit> units = new ArrayList<>();
    for (int u = 0; u < regions.size(); u++) {
      Map<String, String> groups =
          regions.get(u).isEmpty() ? Map.of() : Map.of("region", regions.get(u));
      units.add(new Unit("u" + u, "city", LocalText.same("u" + u), Optional.empty(), groups));
    }
    List<String> indicators = IntStream.range(0, columns.length).mapToObj(i -> "i" + i).toList();
    return ObservationTable.of(
        new Roster(units), indicators, (unit, indicator) -> cell(columns[indicator][unit]));
  }

  private static Observation cell(double value) {
    return Double.isNaN(value)
        ? Observation.gap(Status.FAILED, Origin.CRAWLED, "", HERE)
        : Observation.of(value, Origin.CRAWLED, HERE);
  }
}
