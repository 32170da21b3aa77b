package org.govservices.evaluator.evaluation.spec;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.observation.Roster;

/** Checks what the files of an evaluation say of each other. */
final class InputsCheck {
  private final EvaluationSpec spec;
  private final Framework framework;
  private final Roster roster;
  private final Problems problems;
  private final Set<String> groupings = new LinkedHashSet<>(List.of(Roster.ALL, Roster.KIND));

  InputsCheck(EvaluationSpec spec, Framework framework, Roster roster, Problems problems) {
    this.spec = spec;
    this.framework = framework;
    this.roster = roster;
    this.problems = problems;
    this.groupings.addAll(roster.groupings());
  }

  void check() {
    if (!groupings.contains(framework.ranking().within())) {
      noSuchGrouping(
          YamlFile.read(spec.framework()).place("/ranking/within"), framework.ranking().within());
    }
    for (Indicator indicator : framework.indicators()) {
      indicator.preparation().impute().stream()
          .flatMap(impute -> impute.groupings().stream())
          .filter(grouping -> !groupings.contains(grouping))
          .forEach(
              grouping ->
                  noSuchGrouping(
                      Place.of(spec.framework().toString()).node(indicator.id()), grouping));
    }
    for (int r = 0; r < spec.radars().size(); r++) {
      String radar = spec.radars().get(r);
      if (roster.indexOf(radar).isEmpty()) {
        problems.add(inEvaluation("/reports/radars/" + r), roster.noUnit(radar));
      }
    }
    for (int g = 0; g < spec.averages().size(); g++) {
      checkAverages(spec.averages().get(g), inEvaluation("/averages/" + g));
    }
    checkEditions();
    checkTolerances();
    checkFractions();
  }

  private void checkFractions() {
    List<String> known = framework.indicators().stream().map(Indicator::id).toList();
    for (int source = 0; source < spec.observations().size(); source++) {
      String at = "/observations/" + source + "/fractions";
      for (String id : spec.observations().get(source).fractions()) {
        if (!known.contains(id)) {
          problems.add(inEvaluation(at), "no indicator '" + id + "'" + Problems.maybe(id, known));
        }
      }
    }
  }

  private void checkTolerances() {
    List<String> known = framework.indicators().stream().map(Indicator::id).toList();
    spec.tolerances().indicators().keySet().stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .forEach(
            id ->
                problems.add(
                    inEvaluation("/tolerance/indicators/" + id),
                    "no indicator '" + id + "'" + Problems.maybe(id, known)));
  }

  private void checkAverages(String grouping, Place place) {
    if (!groupings.contains(grouping)) {
      noSuchGrouping(place, grouping);
      return;
    }
    Set<Integer> rolledUp = framework.rolledUp(roster);
    for (List<Integer> units : roster.namedGroups(grouping).values()) {
      Set<Integer> group = Set.copyOf(units);
      units.stream()
          .filter(rolledUp::contains)
          .filter(unit -> roster.parts(unit).stream().anyMatch(group::contains))
          .findFirst()
          .ifPresent(
              unit ->
                  problems.add(
                      place,
                      "averages by '"
                          + grouping
                          + "' would count unit '"
                          + roster.get(unit).code()
                          + "' and its parts together; expected a grouping that keeps them apart"));
    }
  }

  private void checkEditions() {
    Set<String> editions = new HashSet<>(Set.of(framework.edition()));
    for (int e = 0; e < spec.earlierEditions().size(); e++) {
      if (!editions.add(spec.earlierEditions().get(e))) {
        problems.add(
            inEvaluation("/earlier-editions/" + e),
            "edition "
                + spec.earlierEditions().get(e)
                + " is a duplicate or is this edition; expected earlier ones, the latest"
                + " first");
      }
    }
  }

  private void noSuchGrouping(Place place, String grouping) {
    problems.add(
        place,
        "the units have no column '"
            + grouping
            + "'; expected one of "
            + String.join(", ", groupings)
            + Problems.maybe(grouping, groupings));
  }

  private Place inEvaluation(String pointer) {
    return YamlFile.read(spec.file()).place(pointer);
  }
}
