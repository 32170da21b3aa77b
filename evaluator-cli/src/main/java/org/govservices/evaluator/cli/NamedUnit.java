package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Unit;
import picocli.CommandLine.ParameterException;

/** A unit by its code or exact name. */
final class NamedUnit {
  private NamedUnit() {}

  /**
   * The index of a unit.
   *
   * @param unknown makes the error of a name that no unit has
   */
  static int find(Roster roster, String name, Function<String, ParameterException> unknown) {
    List<String> known = new ArrayList<>();
    for (int u = 0; u < roster.size(); u++) {
      Unit candidate = roster.get(u);
      List<String> names =
          List.of(candidate.code(), candidate.name().english(), candidate.name().chinese());
      if (names.contains(name)) {
        return u;
      }
      known.addAll(names);
    }
    known.sort(Comparator.naturalOrder());
    throw unknown.apply("No unit '" + name + "'" + Problems.maybe(name, known));
  }
}
