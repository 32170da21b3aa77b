package org.govservices.evaluator.robustness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Computes the index in every run of a design, some runs at once, on several threads. Runs are cut
 * into chunks of a fixed size, and the results of chunks are merged in their order, so that nothing
 * depends on the threads.
 */
final class Runner {
  /** How many runs go through the inner loops at once. */
  static final int LANES = 256;

  /** The most runs of a chunk; few runs make smaller chunks, so that all threads have some. */
  private static final int MOST_IN_CHUNK = 2 * LANES;

  private static final int LEAST_CHUNKS = 16;
  private static final int[] NOT_CAPPED = {};

  private final Scenarios scenarios;
  private final List<Choice> choices;
  private final WeightDraw[] draws;
  private final int nodes;
  private final int units;
  private final int threads;

  /**
   * For one analysis.
   *
   * @param draws the compiled weight choices, null for others
   */
  Runner(Scenarios scenarios, List<Choice> choices, WeightDraw[] draws, int nodes, int threads) {
    this.scenarios = scenarios;
    this.choices = choices;
    this.draws = draws.clone();
    this.nodes = nodes;
    this.units = scenarios.units();
    this.threads = threads;
  }

  /**
   * Some runs.
   *
   * @param runs their numbers
   * @param index {@code double[unit][lane]}, NaN where not scored
   * @param bestBands {@code int[unit][lane]}: the best band that adjustments leave; empty for a
   *     unit whose band they cap in none of these runs
   * @param drawn {@code double[node][lane]}: drawn nodes' shares of their whole
   */
  @SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
  record Block(long[] runs, int lanes, double[][] index, int[][] bestBands, double[][] drawn) {}

  /** Takes the blocks of one chunk. */
  interface Visitor<R> {
    void visit(Block block);

    R finish();
  }

  /**
   * Computes all runs. The problems of a run that cannot be computed are those of the first such
   * run of the first such chunk, whatever the threads.
   *
   * @param visitors makes one per chunk; may be called from any thread
   * @param merge takes the chunks' results in their order
   * @throws org.govservices.evaluator.input.InvalidInputException when the scores of a run cannot
   *     be combined
   */
  <R> void run(Design design, Supplier<Visitor<R>> visitors, Consumer<R> merge) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      int chunk = chunk(design);
      ThreadLocal<Work> work = ThreadLocal.withInitial(() -> new Work(Math.min(LANES, chunk)));
      for (long from = 0; from < design.runs(); from += chunk) {
        long first = from;
        long end = Math.min(design.runs(), from + chunk);
        underWay.add(pool.submit(() -> chunk(design, first, end, work.get(), visitors.get())));
        if (underWay.size() > 2 * threads) {
          merge.accept(result(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        merge.accept(result(underWay.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** How many runs a chunk has: this must depend on nothing but the design. */
  static int chunk(Design design) {
    return (int) Math.max(1, Math.min(MOST_IN_CHUNK, design.runs() / LEAST_CHUNKS));
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private <R> R chunk(Design design, long from, long end, Work work, Visitor<R> visitor) {
    long[] ordered = byCombination(design, from, end);
    int[] alternatives = new int[choices.size()];
    for (int at = 0; at < ordered.length; ) {
      int last = at + 1;
      alternatives(design, ordered[at], alternatives);
      int[] next = new int[alternatives.length];
      while (last < ordered.length && last - at < LANES) {
        alternatives(design, ordered[last], next);
        if (!Arrays.equals(alternatives, next)) {
          break;
        }
        last++;
      }
      long[] runs = Arrays.copyOfRange(ordered, at, last);
      work.score(design, alternatives, runs);
      visitor.visit(new Block(runs, runs.length, work.index, work.bestBands, work.drawn));
      at = last;
    }
    return visitor.finish();
  }

  private void alternatives(Design design, long run, int[] into) {
    for (int c = 0; c < into.length; c++) {
      into[c] = choices.get(c).listed().isEmpty() ? 0 : design.alternative(c, run);
    }
  }

  /** Runs with the same combination of alternatives side by side, otherwise in their order. */
  private long[] byCombination(Design design, long from, long end) {
    int count = (int) (end - from);
    long[] combination = new long[count];
    int[] alternatives = new int[choices.size()];
    for (int r = 0; r < count; r++) {
      alternatives(design, from + r, alternatives);
      for (int c = 0; c < alternatives.length; c++) {
        combination[r] =
            combination[r] * Math.max(1, choices.get(c).listed().size()) + alternatives[c];
      }
    }
    return IntStream.range(0, count)
        .boxed()
        .sorted((a, b) -> Long.compare(combination[a], combination[b]))
        .mapToLong(r -> from + r)
        .toArray();
  }

  /** A thread's working space. */
  private final class Work {
    private final double[][] index;
    private final int[][] bestBands = new int[units][];
    private final double[][] drawn;
    private final double[][] factors;
    private final double[][] spare;
    private final double[][] single = new double[units][1];
    private final double[][] factorsOfSingle = new double[nodes][1];

    Work(int lanes) {
      index = new double[units][lanes];
      drawn = new double[nodes][lanes];
      factors = new double[nodes][lanes];
      spare = new double[nodes][lanes];
    }

    void score(Design design, int[] alternatives, long[] runs) {
      draw(design, runs);
      Arrays.fill(bestBands, NOT_CAPPED);
      int errors = errors();
      if (errors < 0) {
        Scenarios.Compiled compiled = scenarios.compiled(alternatives);
        try {
          compiled.scorer().score(factors, runs.length, index, spare);
        } catch (UnusableRunException e) {
          throw e.in(scenarios.in(design.name(runs[e.lane()]), alternatives));
        }
        capBands(compiled.bestBands(), 0, runs.length, runs.length);
        return;
      }
      for (int lane = 0; lane < runs.length; lane++) {
        for (int n = 0; n < nodes; n++) {
          factorsOfSingle[n][0] = factors[n][lane];
        }
        Scenario measured =
            scenarios.measuredAgain(alternatives, design.errors(errors, runs[lane]));
        try {
          measured.score(factorsOfSingle, single);
        } catch (UnusableRunException e) {
          throw e.in(scenarios.in(design.name(runs[lane]), alternatives));
        }
        capBands(measured.bestBands(), lane, lane + 1, runs.length);
        for (int u = 0; u < units; u++) {
          index[u][lane] = single[u][0];
        }
      }
    }

    private void capBands(int[] best, int from, int to, int lanes) {
      for (int u = 0; u < best.length; u++) {
        if (best[u] > 0) {
          bestBands[u] = bestBands[u].length == 0 ? new int[lanes] : bestBands[u];
          Arrays.fill(bestBands[u], from, to, best[u]);
        }
      }
    }

    private void draw(Design design, long[] runs) {
      for (double[] ofNode : factors) {
        Arrays.fill(ofNode, 0, runs.length, 1);
      }
      for (int c = 0; c < draws.length; c++) {
        if (draws[c] != null) {
          design.weights(c, runs, drawn);
          draws[c].factors(drawn, runs.length, factors);
        }
      }
    }

    private int errors() {
      return IntStream.range(0, choices.size())
          .filter(c -> choices.get(c) instanceof Choice.MeasurementError)
          .findFirst()
          .orElse(-1);
    }
  }
}
