package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.input.Problems;
import picocli.CommandLine.ParameterException;

/** An indicator by its id, or by an exact name that no other indicator has. */
final class NamedIndicator {
  private NamedIndicator() {}

  /**
   * The id of an indicator.
   *
   * @param error makes the error of a name that no indicator has, or more than one
   */
  static String find(Framework framework, String name, Function<String, ParameterException> error) {
    List<Indicator> all = framework.indicators();
    if (all.stream().anyMatch(indicator -> indicator.id().equals(name))) {
      return name;
    }
    List<String> named =
        all.stream().filter(i -> names(i).contains(name)).map(Indicator::id).distinct().toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.isEmpty()) {
      List<String> known = new ArrayList<>();
      all.forEach(indicator -> known.add(indicator.id()));
      all.forEach(indicator -> known.addAll(names(indicator)));
      throw error.apply("No indicator '" + name + "'" + Problems.maybe(name, known));
    }
    throw error.apply(
        named.size()
            + " indicators are named '"
            + name
            + "': "
            + named.stream().collect(Collectors.joining(", "))
            + "; say which by its id");
  }

  private static List<String> names(Indicator indicator) {
    return List.of(indicator.name().english(), indicator.name().chinese());
  }
}
