package org.govservices.evaluator.robustness;

/**
 * Sums over runs that are no whole numbers: those of a chunk are added up run by run, chunks in
 * their order.
 */
final class RunSums {
  final double[] score;
  final long[] scored;
  final long[] first;

  private final int drawnNodes;
  private final double[][] weightsWhenFirst;

  RunSums(int units, int drawnNodes) {
    score = new double[units];
    scored = new long[units];
    first = new long[units];
    weightsWhenFirst = new double[units][];
    this.drawnNodes = drawnNodes;
  }

  /** {@code double[drawn node]}: sums of weights in the runs in which a unit is first. */
  double[] weightsWhenFirst(int unit) {
    if (weightsWhenFirst[unit] == null) {
      // few of many units are ever first
      weightsWhenFirst[unit] = new double[drawnNodes];
    }
    return weightsWhenFirst[unit];
  }

  void add(RunSums other) {
    for (int u = 0; u < score.length; u++) {
      score[u] += other.score[u];
      scored[u] += other.scored[u];
      first[u] += other.first[u];
      for (int n = 0; n < drawnNodes && other.first[u] > 0; n++) {
        weightsWhenFirst(u)[n] += other.weightsWhenFirst(u)[n];
      }
    }
  }

  /** Adds the scores and, for units that are first, the weights of a block. */
  static final class Visitor implements Runner.Visitor<RunSums> {
    private final Tally tally;
    private final int[] drawnNodes;
    private final RunSums sums;
    private final Runnable done;

    Visitor(Tally tally, int[] drawnNodes, Runnable done) {
      this.tally = tally;
      this.drawnNodes = drawnNodes;
      this.done = done;
      this.sums = new RunSums(tally.ranks.length, drawnNodes.length);
    }

    @Override
    public void visit(Runner.Block block) {
      tally.add(block);
      tally.firsts(block.lanes(), (unit, lanes, count) -> addFirst(unit, lanes, count, block));
      for (int u = 0; u < sums.score.length; u++) {
        addScores(u, block.index()[u], block.lanes());
      }
    }

    /** Four sums at a time, which need not wait for each other. */
    private void addScores(int unit, double[] index, int lanes) {
      double[] sum = new double[4];
      int scored = 0;
      for (int lane = 0; lane < lanes; lane++) {
        double score = index[lane];
        scored += Double.isNaN(score) ? 0 : 1;
        sum[lane & 3] += Double.isNaN(score) ? 0 : score;
      }
      sums.score[unit] += (sum[0] + sum[1]) + (sum[2] + sum[3]);
      sums.scored[unit] += scored;
    }

    private void addFirst(int unit, int[] lanes, int count, Runner.Block block) {
      double[] weights = sums.weightsWhenFirst(unit);
      sums.first[unit] += count;
      for (int n = 0; n < drawnNodes.length; n++) {
        double[] drawn = block.drawn()[drawnNodes[n]];
        for (int i = 0; i < count; i++) {
          weights[n] += drawn[lanes[i]];
        }
      }
    }

    @Override
    public RunSums finish() {
      done.run();
      return sums;
    }
  }
}
