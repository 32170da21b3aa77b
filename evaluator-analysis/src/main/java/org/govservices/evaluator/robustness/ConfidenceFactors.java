package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;

/**
 * SMAA's confidence factors: how often a unit is first when the weights are its central ones and
 * everything else varies (Lahdelma &amp; Salminen 2001, Operations Research 49(3) 444–454).
 */
final class ConfidenceFactors {
  private final Evaluation evaluation;
  private final RobustnessSpec spec;
  private final Runner runner;
  private final int[] drawnNodes;

  ConfidenceFactors(Evaluation evaluation, RobustnessSpec spec, Runner runner, int[] drawnNodes) {
    this.evaluation = evaluation;
    this.spec = spec;
    this.runner = runner;
    this.drawnNodes = drawnNodes.clone();
  }

  /** How often each unit is first under its own central weights; NaN for units never first. */
  double[] of(Design design, RunSums sums) {
    double[] factors = new double[sums.first.length];
    Arrays.fill(factors, Double.NaN);
    boolean onlyWeights = spec.choices().stream().allMatch(c -> c.weights().isPresent());
    long runs = onlyWeights ? 1 : Math.min(spec.factorRuns(), design.runs());
    for (int u = 0; u < factors.length && drawnNodes.length > 0 && runs > 0; u++) {
      if (sums.first[u] > 0) {
        double[] central = new double[evaluation.nodes().size()];
        for (int n = 0; n < drawnNodes.length; n++) {
          central[drawnNodes[n]] = sums.weightsWhenFirst(u)[n] / sums.first[u];
        }
        factors[u] = shareFirst(u, new FixedWeights(design, central, runs));
      }
    }
    return factors;
  }

  private double shareFirst(int unit, Design design) {
    List<Integer> competitors =
        evaluation.groups().stream()
            .map(RankingGroup::units)
            .filter(units -> units.contains(unit))
            .findFirst()
            .orElseThrow();
    long[] first = {0};
    runner.run(
        design,
        () -> new FirstCount(unit, competitors.stream().mapToInt(u -> u).toArray()),
        count -> first[0] += count);
    return (double) first[0] / design.runs();
  }

  /** Counts the runs in which nobody scores better than a unit. */
  private static final class FirstCount implements Runner.Visitor<Long> {
    private static final double SAME = 1e-12;
    private final int unit;
    private final int[] competitors;
    private long count;

    FirstCount(int unit, int[] competitors) {
      this.unit = unit;
      this.competitors = competitors;
    }

    @Override
    public void visit(Runner.Block block) {
      for (int lane = 0; lane < block.lanes(); lane++) {
        double own = block.index()[unit][lane];
        boolean first = !Double.isNaN(own);
        for (int other : competitors) {
          first &= !(block.index()[other][lane] > own + SAME * Math.abs(own));
        }
        count += first ? 1 : 0;
      }
    }

    @Override
    public Long finish() {
      return count;
    }
  }

  /** A design's runs, all with the same weights. */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record FixedWeights(Design design, double[] central, long runs) implements Design {
    @Override
    public String name(long run) {
      return design.name(run) + " under central weights";
    }

    @Override
    public int alternative(int choice, long run) {
      return design.alternative(choice, run);
    }

    @Override
    public void weights(int choice, long[] ofRuns, double[][] drawn) {
      IntStream.range(0, drawn.length)
          .filter(n -> central[n] > 0)
          .forEach(n -> Arrays.fill(drawn[n], 0, ofRuns.length, central[n]));
    }

    @Override
    public UniformRandomProvider errors(int choice, long run) {
      return design.errors(choice, run);
    }
  }
}
