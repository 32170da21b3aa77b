package org.govservices.evaluator.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Every cell of an evaluation: units in the roster's order × indicators in the tree's order. */
public final class ObservationTable {
  private final Roster roster;
  private final List<String> indicators;
  private final Observation[][] cells;

  private ObservationTable(Roster roster, List<String> indicators, Observation[][] cells) {
    this.roster = roster;
    this.indicators = indicators;
    this.cells = cells;
  }

  /**
   * Makes a table.
   *
   * @param indicators ids
   * @param cell the observation of (unit index, indicator index); never null
   */
  public static ObservationTable of(
      Roster roster, List<String> indicators, BiFunction<Integer, Integer, Observation> cell) {
    Observation[][] cells = new Observation[indicators.size()][roster.size()];
    for (int i = 0; i < cells.length; i++) {
      for (int u = 0; u < roster.size(); u++) {
        cells[i][u] = Optional.of(cell.apply(u, i)).get();
      }
    }
    return new ObservationTable(roster, List.copyOf(indicators), cells);
  }

  /** The table with every cell replaced; columns in which that changes none are shared. */
  @SuppressWarnings("ReferenceEquality") // a cell that is left alone is the same object
  public ObservationTable map(BiFunction<Integer, Integer, Observation> cell) {
    Observation[][] changed = of(roster, indicators, cell).cells;
    for (int i = 0; i < changed.length; i++) {
      boolean same = true;
      for (int u = 0; u < roster.size(); u++) {
        same &= changed[i][u] == cells[i][u];
      }
      changed[i] = same ? cells[i] : changed[i];
    }
    return new ObservationTable(roster, indicators, changed);
  }

  /** Stands for an indicator's cells: tables in which it is the same object share them. */
  public Object column(int indicator) {
    return cells[indicator];
  }

  /** The table with one cell replaced; all other columns are shared. */
  public ObservationTable with(int unit, int indicator, Observation cell) {
    Observation[][] changed = cells.clone();
    changed[indicator] = cells[indicator].clone();
    changed[indicator][unit] = cell;
    return new ObservationTable(roster, indicators, changed);
  }

  /** The units. */
  public Roster roster() {
    return roster;
  }

  /** The indicators' ids. */
  public List<String> indicators() {
    return indicators;
  }

  /** One cell. */
  public Observation at(int unit, int indicator) {
    return cells[indicator][unit];
  }

  /** The observed values of an indicator, in the order of the units, those without left out. */
  public double[] observed(int indicator) {
    return Arrays.stream(cells[indicator])
        .filter(cell -> cell.status() == Status.OBSERVED)
        .mapToDouble(cell -> cell.value().getAsDouble())
        .toArray();
  }

  /** The values of an indicator: {@code double[unit]}, NaN where none was observed. */
  public double[] values(int indicator) {
    return Arrays.stream(cells[indicator])
        .mapToDouble(cell -> cell.value().orElse(Double.NaN))
        .toArray();
  }

  /** How many cells have this status. */
  public long count(Status status) {
    return Arrays.stream(cells)
        .flatMap(Arrays::stream)
        .filter(cell -> cell.status() == status)
        .count();
  }
}
