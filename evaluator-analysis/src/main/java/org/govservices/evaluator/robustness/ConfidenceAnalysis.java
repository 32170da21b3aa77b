package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.robustness.confidence.CountRanks;
import org.govservices.evaluator.robustness.confidence.CountRanks.Correction;
import org.govservices.evaluator.robustness.confidence.RankConfidence;
import org.govservices.evaluator.robustness.confidence.RankSet;
import org.govservices.evaluator.robustness.confidence.ScoreRanks;
import org.govservices.evaluator.robustness.draw.RandomPoints;

/** Ranks with a stated coverage, under the contract's own weights and methods. */
final class ConfidenceAnalysis {
  /** Two counts together stay whole numbers of 31 bits. */
  private static final double MOST_EVENTS = 1e9;

  private final Inputs inputs;
  private final Evaluation evaluation;
  private final RobustnessSpec spec;
  private final RobustnessSpec.Confidence wanted;
  private final int threads;

  ConfidenceAnalysis(
      Inputs inputs,
      Evaluation evaluation,
      RobustnessSpec spec,
      RobustnessSpec.Confidence wanted,
      int threads) {
    this.inputs = inputs;
    this.evaluation = evaluation;
    this.spec = spec;
    this.wanted = wanted;
    this.threads = threads;
  }

  List<RankConfidence> sets() {
    List<Choice> errors = List.of(new Choice.MeasurementError("measurement"));
    boolean[] nothing = new boolean[evaluation.nodes().size()];
    Scenarios scenarios = new Scenarios(inputs, errors, nothing);
    List<RankConfidence> sets = new ArrayList<>();
    if (!new StandardErrors(evaluation).areNone()) {
      Drawn drawn = draw(scenarios, errors);
      evaluation.groups().forEach(group -> sets.add(ofIndex(group, drawn)));
    }
    for (String indicator : wanted.counts()) {
      evaluation.groups().forEach(group -> sets.add(ofCounts(group, indicator)));
    }
    if (sets.isEmpty()) {
      Problems problems = new Problems();
      problems.add(
          Place.of(spec.file().toString()),
          "confidence is asked for, but no observation has a standard_error and no counts are"
              + " named");
      problems.throwIfAny();
    }
    return sets;
  }

  /**
   * What came out with drawn errors.
   *
   * @param index {@code double[unit][draw]}, NaN where not scored
   * @param bestBands {@code int[unit][draw]}, the best band that adjustments leave
   */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Drawn(double[][] index, int[][] bestBands) {}

  private Drawn draw(Scenarios scenarios, List<Choice> errors) {
    WeightDraw[] none = {null};
    int units = evaluation.roster().size();
    Drawn drawn = new Drawn(new double[units][wanted.draws()], new int[units][wanted.draws()]);
    Design design =
        DrawnDesign.of(errors, none, new RandomPoints(~spec.seed()), false, wanted.draws());
    new Runner(scenarios, errors, none, evaluation.nodes().size(), threads)
        .run(
            design,
            () ->
                new Runner.Visitor<Boolean>() {
                  @Override
                  public void visit(Runner.Block block) {
                    for (int lane = 0; lane < block.lanes(); lane++) {
                      int draw = (int) block.runs()[lane];
                      for (int u = 0; u < units; u++) {
                        int[] best = block.bestBands()[u];
                        drawn.index[u][draw] = block.index()[u][lane];
                        drawn.bestBands[u][draw] = best.length == 0 ? 0 : best[lane];
                      }
                    }
                  }

                  @Override
                  public Boolean finish() {
                    return true;
                  }
                },
            done -> {});
    return drawn;
  }

  private RankConfidence ofIndex(RankingGroup group, Drawn drawn) {
    int[] units =
        group.units().stream()
            .mapToInt(u -> u)
            .filter(u -> evaluation.result(u, 0).score().isPresent())
            .filter(u -> Arrays.stream(drawn.index[u]).noneMatch(Double::isNaN))
            .toArray();
    double[] scores =
        Arrays.stream(units)
            .mapToDouble(u -> evaluation.result(u, 0).score().getAsDouble())
            .toArray();
    double[][] errors = new double[wanted.draws()][units.length];
    for (int i = 0; i < units.length; i++) {
      double[] ofUnit = drawn.index[units[i]];
      double mean = 0;
      for (double score : ofUnit) {
        mean += score;
      }
      mean /= ofUnit.length;
      for (int d = 0; d < ofUnit.length; d++) {
        errors[d][i] = ofUnit[d] - mean;
      }
    }
    ScoreRanks ranks = new ScoreRanks(scores, errors);
    return new RankConfidence(
        group.name(),
        Framework.ROOT,
        Arrays.stream(units).boxed().toList(),
        ranks.marginal(wanted.level()),
        ranks.simultaneous(wanted.level()),
        Arrays.stream(units).mapToObj(u -> bands(u, drawn)).toList());
  }

  private Map<String, Double> bands(int unit, Drawn drawn) {
    List<Band> bands = inputs.framework().scoreBands();
    int[] counts = new int[bands.size()];
    new BandBounds(inputs.framework())
        .count(drawn.index[unit], drawn.bestBands[unit], wanted.draws(), counts);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int b = 0; b < counts.length; b++) {
      shares.put(bands.get(b).id(), counts[b] / (double) wanted.draws());
    }
    return shares;
  }

  private RankConfidence ofCounts(RankingGroup group, String id) {
    List<String> ids = inputs.framework().indicators().stream().map(Node::id).toList();
    Indicator indicator = inputs.framework().indicators().get(ids.indexOf(id));
    List<Integer> units =
        group.units().stream().filter(u -> count(u, ids.indexOf(id)) >= 0).toList();
    CountRanks ranks =
        new CountRanks(units.stream().mapToLong(u -> count(u, ids.indexOf(id))).toArray());
    boolean fewest = indicator.direction() == Direction.LOWER;
    return new RankConfidence(
        group.name(),
        id,
        units,
        turned(ranks.marginal(wanted.level(), Correction.HOLM), fewest),
        turned(ranks.simultaneous(wanted.level(), Correction.HOLM), fewest),
        List.of());
  }

  /** The count of a unit; −1 when none was observed. */
  private long count(int unit, int indicator) {
    var cell = evaluation.observations().at(unit, indicator);
    double value = cell.value().orElse(-1);
    if (value != -1 && (value < 0 || value % 1 != 0 || value > MOST_EVENTS)) {
      Problems problems = new Problems();
      problems.add(cell.place(), "found " + value + "; expected a count, as 'confidence' says");
      problems.throwIfAny();
    }
    return (long) value;
  }

  /** Ranks from the smallest count, where fewer are better. */
  private static List<RankSet> turned(List<RankSet> sets, boolean fewest) {
    int n = sets.size();
    return fewest
        ? sets.stream().map(s -> new RankSet(n + 1 - s.high(), n + 1 - s.low())).toList()
        : sets;
  }
}
