package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.govservices.evaluator.input.OddCharacter;
import org.govservices.evaluator.input.Problems;

/** The units of an evaluation, in the order of their file. No unit is part of itself. */
public final class Roster {
  /** The grouping that has all units in one group. */
  public static final String ALL = "all";

  /** The grouping by the units' kinds. */
  public static final String KIND = "kind";

  private final List<Unit> units;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, List<Integer>> parts = new HashMap<>();

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
      int part = u;
      units
          .get(u)
          .parent()
          .ifPresent(parent -> parts.computeIfAbsent(parent, code -> new ArrayList<>()).add(part));
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

  /** The codes of the units that have this name, in English or Chinese. */
  public List<String> named(String name) {
    return units.stream()
        .filter(unit -> name.equals(unit.name().en()) || name.equals(unit.name().zh()))
        .map(Unit::code)
        .toList();
  }

  /** What to say of a text where a unit's code is expected and that is none. */
  public String noUnit(String found) {
    if (found.isEmpty()) {
      return "the unit's code is empty";
    }
    List<String> named = named(found);
    if (!named.isEmpty()) {
      return "no unit '"
          + found
          + "'; this is the name of "
          + String.join(" and of ", named)
          + (named.size() == 1 ? ": write the code" : ": write the code of the one that is meant");
    }
    return "no unit '" + found + "'" + nearest(found) + OddCharacter.advice(found);
  }

  private String nearest(String found) {
    String stripped = OddCharacter.narrowed(found).replaceFirst("\\.0*$", "");
    Optional<String> padded =
        codes().stream()
            .filter(code -> stripped.startsWith(code))
            .filter(code -> stripped.substring(code.length()).matches("0*"))
            .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    if (padded.isPresent()) {
      return "; maybe '" + padded.get() + "'?";
    }
    List<Unit> begun =
        units.stream()
            .filter(unit -> begins(unit.name().en(), found) || begins(unit.name().zh(), found))
            .toList();
    return begun.size() == 1
        ? "; maybe "
            + (begins(begun.get(0).name().zh(), found)
                ? begun.get(0).name().zh()
                : begun.get(0).name().en())
            + ", '"
            + begun.get(0).code()
            + "'?"
        : Problems.maybe(found, codes());
  }

  private static boolean begins(String name, String found) {
    return name != null && found.length() > 1 && (name.startsWith(found) || found.startsWith(name));
  }

  /** The units that others name as their parent, every one after its own parts. */
  public List<Integer> parents() {
    return IntStream.range(0, size())
        .filter(unit -> !parts(unit).isEmpty())
        .boxed()
        .sorted(Comparator.comparing(this::height).thenComparing(unit -> unit))
        .toList();
  }

  /** The units that name a unit as their parent, in the order of the roster. */
  public List<Integer> parts(int parent) {
    return parts.getOrDefault(get(parent).code(), List.of());
  }

  /** How many generations of parts a unit has below it. */
  private int height(int unit) {
    return parts(unit).stream().mapToInt(part -> 1 + height(part)).max().orElse(0);
  }

  /** The group columns that units have, in the order of their file. */
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
            case ALL -> "";
            case KIND -> units.get(u).kind();
            default -> units.get(u).groups().getOrDefault(within, "");
          };
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(u);
    }
    return groups;
  }

  /** As {@link #groupedBy}, without the units that have no group. */
  public Map<String, List<Integer>> namedGroups(String within) {
    Map<String, List<Integer>> groups = groupedBy(within);
    if (!within.equals(ALL)) {
      groups.remove("");
    }
    return groups;
  }
}
