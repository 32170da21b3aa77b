package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.WeightSet;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
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
    checkNames(spec, framework.get(), roster.get(), evaluation, problems);
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
      EvaluationSpec spec, Framework framework, Roster roster, Place place, Problems problems) {
    String within = framework.ranking().within();
    boolean known = within.equals("all") || within.equals("kind");
    if (!known && !roster.groupings().contains(within)) {
      problems.add(
          place,
          "the framework ranks within '"
              + within
              + "', but the units have no such column"
              + Problems.maybe(within, roster.groupings()));
    }
    for (String radar : spec.radars()) {
      if (roster.indexOf(radar).isEmpty()) {
        problems.add(
            place, "radars: no unit '" + radar + "'" + Problems.maybe(radar, roster.codes()));
      }
    }
  }
}
