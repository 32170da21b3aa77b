package org.govservices.evaluator.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.evaluation.spec.RecordCollector;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Preparation;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationReader.Observations;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Unit;

/**
 * Inputs with some blocks from one evaluation and the others from another. What only one of the two
 * has (an indicator, a unit) is as that one has it: nothing is made up. A cell that neither has, of
 * a unit from the one and an indicator from the other, is a failed measurement.
 */
final class MixedInputs {
  private final Inputs before;
  private final Inputs after;
  private final Inputs method;
  private final Inputs rosterFrom;
  private final boolean dataAfter;
  private final boolean statusAfter;

  private MixedInputs(Inputs before, Inputs after, Set<ChangeSource> fromAfter) {
    this.before = before;
    this.after = after;
    method = fromAfter.contains(ChangeSource.METHOD) ? after : before;
    rosterFrom = fromAfter.contains(ChangeSource.ROSTER) ? after : before;
    dataAfter = fromAfter.contains(ChangeSource.DATA);
    statusAfter = fromAfter.contains(ChangeSource.STATUS);
  }

  /** The blocks named from {@code after}, the others from {@code before}. */
  static Inputs of(Inputs before, Inputs after, Set<ChangeSource> fromAfter) {
    return new MixedInputs(before, after, fromAfter).mix();
  }

  /** The blocks in which two inputs differ. */
  static Set<ChangeSource> differing(Inputs before, Inputs after, boolean contractsDiffer) {
    Set<ChangeSource> differing = EnumSet.noneOf(ChangeSource.class);
    if (contractsDiffer) {
      differing.add(ChangeSource.METHOD);
    }
    if (!before.roster().units().equals(after.roster().units())) {
      differing.add(ChangeSource.ROSTER);
    }
    // cells are cheap to mix and dear to compare: these two are always tried
    differing.add(ChangeSource.DATA);
    differing.add(ChangeSource.STATUS);
    return differing;
  }

  private Inputs mix() {
    Roster roster = new Roster(rosterFrom.roster().units().stream().map(this::withDataOf).toList());
    List<String> indicators = method.framework().indicators().stream().map(Indicator::id).toList();
    ObservationTable table =
        new Cells(inputs -> Optional.of(inputs.observations().table())).mixed(roster, indicators);
    List<ObservationTable> earlier = new ArrayList<>();
    for (int e = 0; e < data().observations().earlier().size(); e++) {
      int edition = e;
      earlier.add(
          new Cells(inputs -> inputs.observations().earlier().stream().skip(edition).findFirst())
              .mixed(roster, indicators));
    }
    return new Inputs(
        method.spec(),
        method.framework(),
        method.places(),
        roster,
        new Observations(
            table, earlier, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        RecordCollector.Collected.NOTHING,
        Optional.empty());
  }

  private Inputs data() {
    return dataAfter ? after : before;
  }

  /** The unit with the numbers that values are divided by, which are data. */
  private Unit withDataOf(Unit unit) {
    Optional<Unit> measured =
        data().roster().indexOf(unit.code()).stream().mapToObj(data().roster()::get).findFirst();
    Map<String, String> groups = new LinkedHashMap<>(unit.groups());
    for (Indicator indicator : method.framework().indicators()) {
      indicator.preparation().per().stream()
          .map(Preparation.Denominator::column)
          .forEach(
              column ->
                  measured
                      .map(m -> m.groups().get(column))
                      .ifPresent(number -> groups.put(column, number)));
    }
    return new Unit(unit.code(), unit.kind(), unit.name(), unit.parent(), groups);
  }

  /** The cells of this edition, or of an earlier one, of both inputs. */
  private final class Cells {
    private final Lookup ofBefore;
    private final Lookup ofAfter;

    Cells(Function<Inputs, Optional<ObservationTable>> table) {
      ofBefore = new Lookup(table.apply(before));
      ofAfter = new Lookup(table.apply(after));
    }

    ObservationTable mixed(Roster roster, List<String> indicators) {
      return ObservationTable.of(
          roster, indicators, (u, i) -> cell(roster.get(u).code(), indicators.get(i)));
    }

    private Observation cell(String unit, String indicator) {
      Optional<Observation> one = ofBefore.at(unit, indicator);
      Optional<Observation> other = ofAfter.at(unit, indicator);
      if (one.isEmpty() || other.isEmpty()) {
        return one.or(() -> other)
            .orElseGet(
                () ->
                    Observation.gap(
                        Status.FAILED,
                        Origin.DECIDED,
                        "in neither edition",
                        Place.of(method.spec().file().toString())));
      }
      Observation status = statusAfter ? other.get() : one.get();
      Observation value = dataAfter ? other.get() : one.get();
      boolean bothMeasured =
          status.status() == Status.OBSERVED && value.status() == Status.OBSERVED;
      return bothMeasured ? value : status;
    }
  }

  /** A table's cells by code and id. */
  private static final class Lookup {
    private final Optional<ObservationTable> table;
    private final Map<String, Integer> indicators = new HashMap<>();

    Lookup(Optional<ObservationTable> table) {
      this.table = table;
      List<String> ids = table.map(ObservationTable::indicators).orElse(List.of());
      for (int i = 0; i < ids.size(); i++) {
        indicators.put(ids.get(i), i);
      }
    }

    Optional<Observation> at(String unit, String indicator) {
      if (table.isEmpty() || !indicators.containsKey(indicator)) {
        return Optional.empty();
      }
      return table.get().roster().indexOf(unit).stream()
          .mapToObj(u -> table.get().at(u, indicators.get(indicator)))
          .findFirst();
    }
  }
}
