package org.govservices.evaluator.evaluation.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.ObservationReader;
import org.govservices.evaluator.observation.ObservationReader.Observations;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Tolerances;

/**
 * Everything an evaluation is made from, read and checked.
 *
 * @param places where the framework's nodes stand in its file
 * @param collected what was collected from records
 * @param published empty when the evaluation names no published table, or is not of its weights
 */
public record Inputs(
    EvaluationSpec spec,
    Framework framework,
    NodePlaces places,
    Roster roster,
    Observations observations,
    RecordCollector.Collected collected,
    Optional<List<PublishedValue>> published) {

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
    Basis basis =
        Basis.read(
            Optional.of(spec.framework()), spec.weights(), Optional.of(spec.units()), problems);
    if (!spec.hasRecords()) {
      basis.framework().ifPresent(framework -> checkTaken(spec, framework, problems));
    }
    if (basis.isComplete()) {
      new InputsCheck(spec, basis.framework().get(), basis.roster().get(), problems).check();
    }
    if (!basis.isComplete() || (spec.hasRecords() && !problems.isEmpty())) {
      basis.check(spec.observations(), Optional.of(spec.earlierEditions()), problems);
      spec.published().ifPresent(file -> problems.collect(() -> file.read(problems)));
      problems.throwIfAny();
    }
    Framework framework = basis.framework().orElseThrow();
    Roster roster = basis.roster().orElseThrow();
    Optional<RecordCollector.Collected> collected =
        spec.hasRecords()
            ? problems.collect(() -> RecordCollector.installed().collect(spec, framework, roster))
            : Optional.of(RecordCollector.Collected.NOTHING);
    if (collected.isEmpty()) {
      basis.check(spec.observations(), Optional.of(spec.earlierEditions()), problems);
      spec.published().ifPresent(file -> problems.collect(() -> file.read(problems)));
      problems.throwIfAny();
    }
    Optional<Observations> observations =
        problems.collect(
            () ->
                ObservationReader.read(
                    spec.observations(),
                    collected.get().cells(),
                    basis.extent(
                        Optional.of(spec.earlierEditions()), spec.absent(), spec.tolerances()),
                    Place.of(spec.file().toString())));
    Optional<List<PublishedValue>> published =
        spec.published()
            .flatMap(file -> problems.collect(() -> PublishedReader.read(file, framework, roster)));
    problems.throwIfAny();
    EvaluationSpec read =
        spec.withRecords(spec.records().withFiles(collected.get().files())).hashed(problems);
    problems.throwIfAny();
    return new Inputs(
        read,
        framework,
        basis.definition().orElseThrow().places(),
        roster,
        observations.orElseThrow(),
        collected.get(),
        published);
  }

  /**
   * An evaluation of tables in memory, held to what files of them would be held to. It has no files
   * that a manifest could name, so that what is made of it cannot be verified later.
   *
   * @param framework its file, or the folder that holds a {@code framework.yaml}
   * @param units with the columns of a units.csv: {@code code}, {@code kind}, {@code name_en} or
   *     {@code name_zh}, and what the framework needs
   * @param observations of this edition: a column of codes, and one for each indicator
   * @param data whether they are about the world
   * @param absent the status of an empty cell; none: such a cell is an error
   * @param problems what is wrong with the tables so far
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Inputs of(
      Path framework,
      TableFile units,
      TableFile observations,
      EvaluationSpec.Data data,
      Optional<Status> absent,
      Problems problems) {
    Basis basis = Basis.of(framework, units, problems);
    problems.throwIfAny();
    Framework contract = basis.framework().orElseThrow();
    Roster roster = basis.roster().orElseThrow();
    ObservationFile how = ObservationFile.inMemory(observations.name(), absent);
    EvaluationSpec spec =
        EvaluationSpec.inMemory(contract, FrameworkReader.locate(framework), how, data, absent);
    new InputsCheck(spec, contract, roster, problems).check();
    Optional<Observations> read =
        problems.collect(
            () ->
                ObservationReader.read(
                    how,
                    observations,
                    basis.extent(Optional.of(List.of()), absent, Tolerances.NONE),
                    Place.of(observations.name())));
    problems.throwIfAny();
    return new Inputs(
        spec,
        contract,
        basis.definition().orElseThrow().places(),
        roster,
        read.orElseThrow(),
        RecordCollector.Collected.NOTHING,
        Optional.empty());
  }

  private static void checkTaken(EvaluationSpec spec, Framework framework, Problems problems) {
    if (!framework.recordsFrom().isEmpty()) {
      RecordCollector.find()
          .ifPresent(
              collector ->
                  problems.collect(
                      () -> {
                        collector.check(spec.framework(), framework);
                        return collector;
                      }));
    }
  }

  /**
   * The same with another contract over the same nodes: other weights, say. What was published is
   * not of that contract.
   */
  public Inputs withFramework(Framework other) {
    return new Inputs(spec, other, places, roster, observations, collected, Optional.empty());
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
}
