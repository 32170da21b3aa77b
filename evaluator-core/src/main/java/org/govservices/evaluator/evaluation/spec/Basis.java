package org.govservices.evaluator.evaluation.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkFile;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Preparation;
import org.govservices.evaluator.framework.RollUp;
import org.govservices.evaluator.framework.WeightSet;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.observation.Answers;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.ObservationReader;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Tolerances;
import org.govservices.evaluator.observation.UnitsReader;

/**
 * What observations are judged by: the framework and the roster, each empty when it could not be
 * read.
 *
 * @param definition with the framework's own weights
 * @param framework with those of the weight set, if there is one that can be read
 */
record Basis(
    Optional<FrameworkFile> definition, Optional<Framework> framework, Optional<Roster> roster) {
  /** How a unit of measurement says that a hundred is the whole. */
  private static final Set<String> PERCENT = Set.of("percent", "%", "百分比");

  /** Reads the files that are known; what is wrong with them is reported. */
  static Basis read(
      Optional<Path> framework,
      Optional<DataFile> weights,
      Optional<DataFile> units,
      Problems problems) {
    Optional<FrameworkFile> definition =
        framework.flatMap(file -> problems.collect(() -> FrameworkFile.read(file)));
    Optional<Framework> weighted =
        definition
            .map(FrameworkFile::framework)
            .map(own -> weights.flatMap(set -> weighted(set, own, problems)).orElse(own));
    Set<String> denominators = weighted.map(Basis::denominators).orElse(Set.of());
    return new Basis(
        definition,
        weighted,
        units.flatMap(
            file ->
                problems.collect(
                    () -> UnitsReader.read(file, denominators, partWeights(weighted)))));
  }

  /** Of a framework's file and a roster in memory; what is wrong with them is reported. */
  static Basis of(Path framework, TableFile units, Problems problems) {
    Optional<FrameworkFile> definition = problems.collect(() -> FrameworkFile.read(framework));
    Optional<Framework> contract = definition.map(FrameworkFile::framework);
    Set<String> denominators = contract.map(Basis::denominators).orElse(Set.of());
    return new Basis(
        definition,
        contract,
        problems.collect(
            () -> UnitsReader.read(units, denominators, partWeights(contract), new Problems())));
  }

  private static Optional<String> partWeights(Optional<Framework> framework) {
    return framework.flatMap(Framework::rollUp).flatMap(RollUp::weights);
  }

  boolean isComplete() {
    return framework.isPresent() && roster.isPresent();
  }

  /**
   * Reports what is wrong with files of observations, as far as it can be known by what was read.
   *
   * @param earlierEditions empty when it is not known which there are
   */
  void check(
      List<ObservationFile> files, Optional<List<String>> earlierEditions, Problems problems) {
    problems.addAll(
        ObservationReader.check(files, extent(earlierEditions, Optional.empty(), Tolerances.NONE)));
  }

  /** What files of observations are to give. */
  ObservationReader.Extent extent(
      Optional<List<String>> earlierEditions, Optional<Status> absent, Tolerances tolerances) {
    List<String> editions = new ArrayList<>();
    if (framework.isPresent() && earlierEditions.isPresent()) {
      editions.add(framework.get().edition());
      editions.addAll(earlierEditions.get());
    }
    return new ObservationReader.Extent(
        roster.orElseGet(() -> new Roster(List.of())),
        framework.stream().flatMap(f -> f.indicators().stream()).map(Indicator::id).toList(),
        framework.map(Basis::inPercent).orElse(Set.of()),
        framework.map(Basis::names).orElse(Map.of()),
        framework.map(Basis::answers).orElse(Map.of()),
        editions,
        isComplete() ? framework.get().rolledUp(roster.get()) : Set.of(),
        absent,
        tolerances);
  }

  private static Optional<Framework> weighted(
      DataFile set, Framework framework, Problems problems) {
    return problems.collect(() -> framework.withWeights(WeightSet.read(set, framework)));
  }

  private static Set<String> denominators(Framework framework) {
    return framework.indicators().stream()
        .flatMap(indicator -> indicator.preparation().per().stream())
        .map(Preparation.Denominator::column)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inPercent(Framework framework) {
    return framework.indicators().stream()
        .filter(indicator -> PERCENT.contains(indicator.unit()))
        .map(Indicator::id)
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> names(Framework framework) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Indicator indicator : framework.indicators()) {
      Stream.of(indicator.name().en(), indicator.name().zh())
          .filter(Objects::nonNull)
          .forEach(name -> names.computeIfAbsent(name, n -> new TreeSet<>()).add(indicator.id()));
    }
    return names;
  }

  private static Map<String, Answers> answers(Framework framework) {
    Map<String, Answers> answers = new HashMap<>();
    framework
        .indicators()
        .forEach(i -> i.score().answers().ifPresent(words -> answers.put(i.id(), words)));
    return answers;
  }
}
