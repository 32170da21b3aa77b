package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkFile;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.framework.Preparation;
import org.govservices.evaluator.framework.WeightSet;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Answers;
import org.govservices.evaluator.observation.ObservationReader;
import org.govservices.evaluator.observation.ObservationReader.Observations;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.UnitsReader;

/**
 * Everything an evaluation is made from, read and checked.
 *
 * @param places where the framework's nodes stand in its file
 * @param collected what the log says of observations collected from records
 * @param published empty when the evaluation names no published table
 */
public record Inputs(
    EvaluationSpec spec,
    Framework framework,
    NodePlaces places,
    Roster roster,
    Observations observations,
    List<Decision> collected,
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
    if (spec.hasRecords()) {
      RecordCollector.installed().prepare();
    }
    Problems problems = new Problems();
    Optional<FrameworkFile> definition =
        problems.collect(() -> FrameworkFile.read(spec.framework()));
    Optional<Framework> framework =
        definition.flatMap(read -> problems.collect(() -> weighted(read.framework(), spec)));
    Set<String> denominators = framework.map(Inputs::denominators).orElse(Set.of());
    Optional<Roster> roster = problems.collect(() -> UnitsReader.read(spec.units(), denominators));
    if (framework.isEmpty() || roster.isEmpty()) {
      problems.throwIfAny();
    }
    new InputsCheck(spec, framework.get(), roster.get(), problems).check();
    Optional<RecordCollector.Collected> collected =
        spec.hasRecords() && problems.isEmpty()
            ? problems.collect(
                () -> RecordCollector.installed().collect(spec, framework.get(), roster.get()))
            : Optional.of(RecordCollector.Collected.NOTHING);
    if (collected.isEmpty()) {
      problems.throwIfAny();
    }
    Optional<Observations> observations =
        problems.collect(
            () ->
                ObservationReader.read(
                    spec.observations(),
                    collected.get().cells(),
                    extent(spec, framework.get(), roster.get()),
                    Place.of(spec.file().toString())));
    Optional<List<PublishedValue>> published =
        problems.collect(
            () ->
                spec.published()
                    .map(file -> PublishedReader.read(file, framework.get(), roster.get()))
                    .orElse(List.of()));
    problems.throwIfAny();
    return new Inputs(
        spec.withRecords(spec.records().withFiles(collected.get().files())),
        framework.get(),
        definition.get().places(),
        roster.get(),
        observations.orElseThrow(),
        collected.get().log(),
        published.orElseThrow());
  }

  /** The same with another contract over the same nodes: other weights, say. */
  public Inputs withFramework(Framework other) {
    return new Inputs(spec, other, places, roster, observations, collected, published);
  }

  /**
   * The same with the contract's own weights.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when the framework's file has
   *     changed since and is wrong now
   */
  public Inputs withoutWeightSet() {
    return new Inputs(
        spec.withWeights(Optional.empty()),
        FrameworkReader.read(spec.framework()),
        places,
        roster,
        observations,
        collected,
        published);
  }

  private static Map<String, Answers> answers(Framework framework) {
    Map<String, Answers> answers = new HashMap<>();
    framework
        .indicators()
        .forEach(i -> i.score().answers().ifPresent(words -> answers.put(i.id(), words)));
    return answers;
  }

  private static Framework weighted(Framework framework, EvaluationSpec spec) {
    return spec.weights()
        .map(file -> framework.withWeights(WeightSet.read(file, framework)))
        .orElse(framework);
  }

  private static Set<String> denominators(Framework framework) {
    return framework.indicators().stream()
        .flatMap(indicator -> indicator.preparation().per().stream())
        .map(Preparation.Denominator::column)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ObservationReader.Extent extent(
      EvaluationSpec spec, Framework framework, Roster roster) {
    List<String> editions = new ArrayList<>(List.of(framework.edition()));
    editions.addAll(spec.earlierEditions());
    return new ObservationReader.Extent(
        roster,
        framework.indicators().stream().map(Indicator::id).toList(),
        answers(framework),
        editions,
        framework.rolledUp(roster),
        spec.absent(),
        spec.tolerances());
  }
}
