package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Unit;
import picocli.CommandLine.ParameterException;

/** A unit by its code, or by an exact name that no other unit has. */
final class NamedUnit {
  private NamedUnit() {}

  /**
   * The index of a unit.
   *
   * @param error makes the error of a name that no unit has, or more than one
   */
  static int find(Roster roster, String name, Function<String, ParameterException> error) {
    OptionalInt code = roster.indexOf(name);
    if (code.isPresent()) {
      return code.getAsInt();
    }
    List<Integer> named =
        IntStream.range(0, roster.size())
            .filter(unit -> names(roster.get(unit)).contains(name))
            .boxed()
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.isEmpty()) {
      List<String> known = new ArrayList<>(roster.codes());
      roster.units().forEach(unit -> known.addAll(names(unit)));
      known.sort(Comparator.naturalOrder());
      throw error.apply("No unit '" + name + "'" + Problems.maybe(name, known));
    }
    throw error.apply(
        named.size()
            + " units are named '"
            + name
            + "': "
            + named.stream()
                .map(unit -> withOtherName(roster.get(unit), name))
                .collect(Collectors.joining(", "))
            + "; say which by its code");
  }

  private static List<String> names(Unit unit) {
    return List.of(unit.name().english(), unit.name().chinese());
  }

  private static String withOtherName(Unit unit, String name) {
    return names(unit).stream()
        .filter(other -> !other.equals(name) && !other.isEmpty())
        .findFirst()
        .map(other -> unit.code() + " " + other)
        .orElse(unit.code());
  }
}
