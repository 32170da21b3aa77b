package org.govservices.evaluator.evaluation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Unit;

/**
 * The units to be scored.
 *
 * @param kinds each unit's kind, in the order of the units
 * @param distinct the kinds, each once, in the order of their first unit
 * @param names what messages call a unit
 */
public record UnitsToScore(List<String> kinds, List<String> distinct, IntFunction<String> names) {
  /** Defensive copies. */
  public UnitsToScore {
    kinds = List.copyOf(kinds);
    distinct = List.copyOf(distinct);
  }

  /** Units of these kinds, called by their index, from 0. */
  public UnitsToScore(List<String> kinds) {
    this(kinds, kinds.stream().distinct().toList(), Integer::toString);
  }

  /** The units of a roster, called by their codes. */
  public static UnitsToScore of(Roster roster) {
    List<String> kinds = roster.units().stream().map(Unit::kind).toList();
    return new UnitsToScore(kinds, kinds.stream().distinct().toList(), u -> roster.get(u).code());
  }

  /** How many units. */
  public int size() {
    return kinds.size();
  }

  /** The units of a kind. */
  int[] unitsOf(String kind) {
    List<Integer> of = new ArrayList<>();
    for (int u = 0; u < size(); u++) {
      if (kinds.get(u).equals(kind)) {
        of.add(u);
      }
    }
    return of.stream().mapToInt(u -> u).toArray();
  }
}
