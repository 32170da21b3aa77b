package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.FilesRead;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.robustness.confidence.RankConfidence;
import org.govservices.evaluator.robustness.draw.LatinPoints;
import org.govservices.evaluator.robustness.draw.PointSequence;
import org.govservices.evaluator.robustness.draw.RandomPoints;
import org.govservices.evaluator.robustness.draw.SobolPoints;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;

/** Runs an evaluation under everything that could be otherwise. */
public final class RobustnessAnalysis {
  private final RobustnessSpec spec;
  private final Inputs inputs;
  private final int threads;
  private final Evaluation evaluation;
  private final Framework framework;
  private final WeightDraw[] draws;
  private final boolean[] changes;
  private final int[] drawnNodes;
  private final Scenarios scenarios;
  private final Runner runner;
  private final boolean comparable;

  /**
   * Prepares an analysis.
   *
   * @param evaluation of the same inputs, as the contract has it
   * @param threads at least 1; results do not depend on it
   * @throws org.govservices.evaluator.input.InvalidInputException when a choice does not suit the
   *     evaluation
   */
  public RobustnessAnalysis(
      Inputs inputs, Evaluation evaluation, RobustnessSpec spec, int threads) {
    this.spec = spec;
    this.inputs = inputs;
    this.threads = threads;
    this.evaluation = evaluation;
    this.framework = inputs.framework();
    int nodes = framework.nodes().size();
    this.draws =
        spec.choices().stream()
            .map(c -> c.weights().map(w -> new WeightDraw(w, framework)).orElse(null))
            .toArray(WeightDraw[]::new);
    this.changes = new boolean[nodes];
    for (WeightDraw draw : draws) {
      for (int n = 0; draw != null && n < nodes; n++) {
        changes[n] |= draw.changes()[n];
      }
    }
    this.drawnNodes =
        Arrays.stream(draws)
            .filter(draw -> draw != null)
            .flatMapToInt(draw -> Arrays.stream(draw.nodes()))
            .sorted()
            .toArray();
    this.scenarios = new Scenarios(inputs, spec.choices(), changes);
    this.runner = new Runner(scenarios, spec.choices(), draws, nodes, threads);
    this.comparable =
        framework.scale().isBounded()
            && spec.choices().stream()
                .flatMap(choice -> choice.listed().stream())
                .allMatch(this::staysOnScale);
    requireErrors();
  }

  private boolean staysOnScale(Alternative alternative) {
    return alternative
            .score()
            .map(rule -> rule.range(framework.scale()).filter(framework.scale()::contains))
            .map(range -> range.isPresent())
            .orElse(true)
        && alternative
            .aggregate()
            .map(a -> a.range().map(framework.scale()::contains).orElse(true))
            .orElse(true);
  }

  private void requireErrors() {
    boolean wanted = spec.choices().stream().anyMatch(c -> c instanceof Choice.MeasurementError);
    StandardErrors errors = new StandardErrors(evaluation);
    Problems problems = new Problems();
    if (wanted && errors.areNone()) {
      problems.add(
          Place.of(spec.file().toString()),
          "errors of measurement are asked for, but no observation has a standard_error");
    }
    if (wanted || spec.confidence().isPresent()) {
      errors.requireAll(problems);
    }
    problems.throwIfAny();
  }

  /**
   * Runs.
   *
   * @param listener hears how far it is; when it stops, attainable ranks are given as bounds
   */
  public Robustness run(RobustnessListener listener) {
    Design design = design();
    requireFewRuns(design);
    Optional<ExactAnalysis> analysis =
        spec.exact().map(wanted -> new ExactAnalysis(evaluation, wanted, threads, listener));
    analysis.ifPresent(exact -> exact.requirePairs(Place.of(spec.file().toString())));
    Queue<Tally> idle = new ConcurrentLinkedQueue<>();
    Queue<Tally> all = new ConcurrentLinkedQueue<>();
    RunSums sums = new RunSums(evaluation.roster().size(), drawnNodes.length);
    long[] done = {0};
    runner.run(
        design,
        () -> {
          Tally tally = idle.poll();
          if (tally == null) {
            tally = newTally();
            all.add(tally);
          }
          Tally mine = tally;
          return new RunSums.Visitor(mine, drawnNodes, () -> idle.add(mine));
        },
        chunk -> {
          sums.add(chunk);
          done[0] = Math.min(design.runs(), done[0] + Runner.chunk(design));
          listener.runs(done[0]);
        });
    Tally total = newTally();
    all.forEach(total::add);
    Robustness runs =
        new RobustnessSummary(evaluation, spec, design.runs(), comparable, drawnNodes)
            .of(
                contractRanks(),
                total,
                sums,
                new ConfidenceFactors(evaluation, spec, runner, drawnNodes).of(design, sums),
                sensitivity(),
                new DesignRows(design, spec.choices(), draws, framework.nodes()),
                everyRun(design));
    List<RankConfidence> confidence =
        spec.confidence()
            .map(w -> new ConfidenceAnalysis(inputs, evaluation, spec, w, threads).sets())
            .orElse(List.of());
    List<ExactAnswers> exact = analysis.map(wanted -> wanted.of(runs.groups())).orElse(List.of());
    return runs.with(exact, confidence);
  }

  private Optional<EveryRun> everyRun(Design design) {
    return spec.everyRun()
        ? Optional.of(EveryRun.of(runner, design, evaluation.roster(), this::newTally))
        : Optional.empty();
  }

  private void requireFewRuns(Design design) {
    long scores = design.runs() * evaluation.roster().size();
    if (spec.everyRun() && scores > EveryRun.MOST) {
      Problems problems = new Problems();
      problems.add(
          Place.of(spec.file().toString()),
          "'every-run' would keep "
              + scores
              + " scores; at most "
              + EveryRun.MOST
              + " are kept: make fewer runs");
      problems.throwIfAny();
    }
  }

  private Optional<Sensitivity> sensitivity() {
    return spec.sensitivity()
        .map(
            wanted -> {
              SensitivityAnalysis analysis =
                  new SensitivityAnalysis(spec, runner, this::newTally, contractRanks());
              return SensitivityAnalysis.canBeExact(spec.choices())
                  ? analysis.exact()
                  : analysis.estimated(
                      DrawnDesign.forSensitivity(
                          spec.choices(),
                          draws,
                          points(wanted.runs()),
                          areCoordinates(),
                          wanted.runs()),
                      wanted);
            });
  }

  /** Ranks in the contract, from 0 and by unrounded scores, as runs have them. */
  private int[] contractRanks() {
    double[][] index = new double[evaluation.roster().size()][1];
    for (int u = 0; u < index.length; u++) {
      index[u][0] = evaluation.result(u, 0).score().orElse(Double.NaN);
    }
    Tally tally = newTally();
    tally.rank(index, 1);
    int[] ranks = new int[index.length];
    tally.lastRanks(0, ranks);
    return ranks;
  }

  private Tally newTally() {
    return new Tally(
        framework, evaluation.groups(), evaluation.roster().size(), comparable, Runner.LANES);
  }

  private Design design() {
    Design drawn =
        DrawnDesign.of(spec.choices(), draws, points(spec.runs()), areCoordinates(), spec.runs());
    return spec.design().map(file -> read(file, drawn)).map(this::requireRuns).orElse(drawn);
  }

  private Design read(DataFile file, Design drawn) {
    Design design = DesignFile.read(file, spec.choices(), draws, framework.nodes(), drawn);
    FilesRead.requireSame(Map.of(file.path(), spec.hashes().get(file.path())));
    return design;
  }

  /** What 'runs' says must not contradict a design that has other runs. */
  private Design requireRuns(Design design) {
    if (design.runs() != spec.runs()) {
      Problems problems = new Problems();
      problems.add(
          Place.of(spec.file().toString()),
          "'runs' is "
              + spec.runs()
              + ", but the design has "
              + design.runs()
              + (design.runs() == 1 ? " row" : " rows")
              + ", one a run; write 'runs: "
              + design.runs()
              + "', or leave out 'design'");
      problems.throwIfAny();
    }
    return design;
  }

  /** Whether a run's numbers are coordinates of a point. */
  private boolean areCoordinates() {
    return spec.points() != RobustnessSpec.PointSet.RANDOM;
  }

  /**
   * Where the numbers come from.
   *
   * @param runs how many there are
   */
  private PointSequence points(long runs) {
    return switch (spec.points()) {
      case RANDOM -> new RandomPoints(spec.seed());
      case SOBOL -> new SobolPoints(spec.seed(), numbers(SobolPoints.MOST_NUMBERS));
      case LATIN -> new LatinPoints(spec.seed(), numbers(Integer.MAX_VALUE), runs);
    };
  }

  /** How many numbers each choice uses in a run. */
  private int[] numbers(int most) {
    int[] numbers = new int[draws.length];
    Problems problems = new Problems();
    for (int c = 0; c < draws.length; c++) {
      Choice choice = spec.choices().get(c);
      numbers[c] = draws[c] == null ? 1 : draws[c].numbers().orElse(0);
      if (numbers[c] == 0 || choice instanceof Choice.MeasurementError) {
        problems.add(
            Place.of(spec.file().toString()),
            "'" + choice.id() + "' cannot be drawn from " + pointSet() + "; use random ones");
      }
    }
    if (Arrays.stream(numbers).sum() > most) {
      problems.add(
          Place.of(spec.file().toString()),
          "a run needs more than "
              + most
              + " numbers, too many for "
              + pointSet()
              + "; use latin or random ones");
    }
    problems.throwIfAny();
    return numbers;
  }

  private String pointSet() {
    return "'points: " + spec.points().keyword() + "'";
  }
}
