package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.WeightSet;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.observation.ObservationReader;
import org.govservices.evaluator.observation.ObservationReader.Observations;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.UnitsReader;

/**
 * Everything an evaluation is made from, read and checked.
 *
 * @param published empty when the evaluation names no published table
 */
public record Inputs(
    EvaluationSpec spec,
    Framework framework,
    Roster roster,
    Observations observations,
    List<PublishedValue> published) {

  /**
   * Reads an evaluation and every file it names.
   *
   * @param fileOrFolder the evaluation
   * @throws org.govservices.evaluator.input.InvalidInputException with the problems of all files
   */
  public static Inputs read(Path fileOrFolder) {
    return read(EvaluationReader.read(fileOrFolder));
  }

  /** Reads every file that an evaluation names; see {@link #read(Path)}. */
  public static Inputs read(EvaluationSpec spec) {
    Problems problems = new Problems();
    Optional<Framework> framework = problems.collect(() -> framework(spec));
    Optional<Roster> roster = problems.collect(() -> UnitsReader.read(spec.units()));
    if (framework.isEmpty() || roster.isEmpty()) {
      problems.throwIfAny();
    }
    Place evaluation = Place.of(spec.file().toString());
    checkNames(spec, framework.get(), roster.get(), problems);
    Optional<Observations> observations =
        problems.collect(
            () ->
                ObservationReader.read(
                    spec.observations(),
                    roster.get(),
                    framework.get().indicators().stream().map(Indicator::id).toList(),
                    framework.get().edition(),
                    spec.absent(),
                    evaluation));
    Optional<List<PublishedValue>> published =
        problems.collect(
            () ->
                spec.published()
                    .map(file -> PublishedReader.read(file, framework.get(), roster.get()))
                    .orElse(List.of()));
    problems.throwIfAny();
    return new Inputs(
        spec, framework.get(), roster.get(), observations.orElseThrow(), published.orElseThrow());
  }

  private static Framework framework(EvaluationSpec spec) {
    Framework framework = FrameworkReader.read(spec.framework());
    return spec.weights().map(file -> WeightSet.apply(file, framework)).orElse(framework);
  }

  private static void checkNames(
      EvaluationSpec spec, Framework framework, Roster roster, Problems problems) {
    String within = framework.ranking().within();
    Set<String> groupings = new LinkedHashSet<>(List.of("all", "kind"));
    groupings.addAll(roster.groupings());
    if (!groupings.contains(within)) {
      problems.add(
          YamlFile.read(spec.framework()).place("/ranking/within"),
          "the units have no column '"
              + within
              + "'; expected one of "
              + String.join(", ", groupings)
              + Problems.maybe(within, groupings));
    }
    for (int r = 0; r < spec.radars().size(); r++) {
      String radar = spec.radars().get(r);
      if (roster.indexOf(radar).isEmpty()) {
        problems.add(
            YamlFile.read(spec.file()).place("/reports/radars/" + r),
            "no unit '" + radar + "'" + Problems.maybe(radar, roster.codes()));
      }
    }
  }
}
