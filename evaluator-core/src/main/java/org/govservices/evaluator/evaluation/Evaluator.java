package org.govservices.evaluator.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.ObservationTable;

/**
 * Runs the stages of an evaluation in their order: normalise, aggregate, grade, rank, audit. The
 * only place that wires them.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Reads and evaluates.
   *
   * @param fileOrFolder the evaluation
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems of the inputs
   */
  public static Evaluation evaluate(Path fileOrFolder) {
    return evaluate(Inputs.read(fileOrFolder));
  }

  /**
   * Evaluates.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when a value or a gap is one that
   *     the contract refuses
   */
  public static Evaluation evaluate(Inputs inputs) {
    Framework framework = inputs.framework();
    ObservationTable table = inputs.observations().table();
    Problems problems = new Problems();
    List<Decision> log = new ArrayList<>();
    logReading(inputs, log);

    IndicatorScores indicators = new IndicatorScores(framework, table, problems, log);
    problems.throwIfAny();

    ScoringPlan plan = new ScoringPlan(framework);
    double[][] coverage = plan.coverage(indicators.findings);
    double[][] scores = plan.scores(indicators.scores, coverage);
    new AggregationLog(framework, table.roster(), plan).write(scores, coverage, problems, log);
    problems.throwIfAny();

    List<RankingGroup> groups =
        table.roster().groupedBy(framework.ranking().within()).entrySet().stream()
            .map(group -> new RankingGroup(group.getKey(), group.getValue()))
            .toList();
    Result[][] results = new Result[scores.length][];
    for (int n = 0; n < scores.length; n++) {
      double[] grades = grades(framework, scores[n]);
      int[] ranks = ranks(framework, groups, grades);
      results[n] = new Result[grades.length];
      for (int u = 0; u < grades.length; u++) {
        results[n][u] = result(framework, scores[n][u], grades[u], ranks[u], coverage[n][u]);
      }
    }
    Optional<Audit> audit =
        inputs.spec().published().isPresent()
            ? Optional.of(
                new Auditor(framework, table.roster(), groups, results).audit(inputs.published()))
            : Optional.empty();
    return new Evaluation(
        inputs.spec(), framework, table, results, groups, indicators.fits, log, audit);
  }

  private static void logReading(Inputs inputs, List<Decision> log) {
    inputs
        .observations()
        .conflicts()
        .forEach(
            conflict ->
                log.add(
                    new Decision(
                        Decision.Stage.OBSERVE,
                        "conflict",
                        conflict.unit(),
                        conflict.indicator(),
                        "kept " + conflict.kept() + ", not " + conflict.other())));
    inputs
        .observations()
        .absent()
        .forEach(
            cell ->
                log.add(
                    new Decision(
                        Decision.Stage.OBSERVE,
                        "absent",
                        cell.unit(),
                        cell.indicator(),
                        "in no file; taken as "
                            + inputs.spec().absent().orElseThrow().keyword()
                            + ", as the evaluation states")));
  }

  private static double[] grades(Framework framework, double[] scores) {
    return Arrays.stream(scores)
        .map(score -> Double.isNaN(score) ? score : framework.grading().grade(score))
        .toArray();
  }

  /** Ranks within each group; 0 where there is no grade. */
  private static int[] ranks(Framework framework, List<RankingGroup> groups, double[] grades) {
    int[] ranks = new int[grades.length];
    for (RankingGroup group : groups) {
      int[] graded =
          group.units().stream().mapToInt(u -> u).filter(u -> !Double.isNaN(grades[u])).toArray();
      int[] groupRanks =
          framework
              .ranking()
              .ties()
              .rank(Arrays.stream(graded).mapToDouble(u -> grades[u]).toArray());
      for (int i = 0; i < graded.length; i++) {
        ranks[graded[i]] = groupRanks[i];
      }
    }
    return ranks;
  }

  private static Result result(
      Framework framework, double score, double grade, int rank, double coverage) {
    OptionalDouble share =
        Double.isNaN(coverage) ? OptionalDouble.empty() : OptionalDouble.of(coverage);
    if (Double.isNaN(score)) {
      Result.Outcome outcome =
          share.isEmpty()
              ? Result.Outcome.NOT_APPLICABLE
              : coverage == 0 ? Result.Outcome.NOT_MEASURED : Result.Outcome.LOW_COVERAGE;
      return new Result(
          outcome,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          share);
    }
    return new Result(
        Result.Outcome.SCORED,
        OptionalDouble.of(score),
        OptionalDouble.of(grade),
        framework.band(grade),
        OptionalInt.of(rank),
        share);
  }
}
