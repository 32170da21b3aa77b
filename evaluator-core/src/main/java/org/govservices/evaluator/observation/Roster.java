package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The units of an evaluation, in the order of their file. */
public final class Roster {
  private final List<Unit> units;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * A roster.
   *
   * @throws IllegalArgumentException when a code stands twice
   */
  public Roster(List<Unit> units) {
    this.units = List.copyOf(units);
    for (int u = 0; u < units.size(); u++) {
      if (index.put(units.get(u).code(), u) != null) {
        throw new IllegalArgumentException("unit " + units.get(u).code() + " stands twice");
      }
    }
  }

  /** All units. */
  public List<Unit> units() {
    return units;
  }

  /** How many. */
  public int size() {
    return units.size();
  }

  /** The unit at an index from 0. */
  public Unit get(int unit) {
    return units.get(unit);
  }

  /** The index of a code. */
  public OptionalInt indexOf(String code) {
    Integer unit = index.get(code);
    return unit == null ? OptionalInt.empty() : OptionalInt.of(unit);
  }

  /** All codes. */
  public Set<String> codes() {
    return index.keySet();
  }

  /** The units that others name as their parent, in the order of the roster. */
  public List<Integer> parents() {
    Set<String> named = new HashSet<>();
    units.forEach(unit -> unit.parent().ifPresent(named::add));
    List<Integer> parents = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (named.contains(units.get(u).code())) {
        parents.add(u);
      }
    }
    return parents;
  }

  /** The units that name a unit as their parent. */
  public List<Integer> parts(int parent) {
    String code = units.get(parent).code();
    List<Integer> parts = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (units.get(u).parent().filter(code::equals).isPresent()) {
        parts.add(u);
      }
    }
    return parts;
  }

  /** How many generations of parts a unit has below it; 0 for a unit without parts. */
  public int height(int unit) {
    return parts(unit).stream().mapToInt(part -> 1 + height(part)).max().orElse(0);
  }

  /** The group columns that units have. */
  public Set<String> groupings() {
    Set<String> groupings = new LinkedHashSet<>();
    units.forEach(unit -> groupings.addAll(unit.groups().keySet()));
    return groupings;
  }

  /**
   * The units by group, groups in the order of their first unit.
   *
   * @param within {@code all}, {@code kind} or a group column; units without a group stand in ""
   * @return indexes of units by the group's name ("" for all)
   */
  public Map<String, List<Integer>> groupedBy(String within) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int u = 0; u < units.size(); u++) {
      String group =
          switch (within) {
            case "all" -> "";
            case "kind" -> units.get(u).kind();
            default -> units.get(u).groups().getOrDefault(within, "");
          };
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(u);
    }
    return groups;
  }
}
