package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.govservices.evaluator.text.LocalText;

/**
 * The best and worst attainable ranks of all units, in passes that take longer and longer: what
 * leads of pairs say, a search for weights, a bound by multipliers, dividing the weights. After
 * every step what is known so far is valid, so that it can be stopped at any time. Within a pass
 * those ends come first whose sides are nearest to each other. Without a lack of time the results
 * do not depend on the threads.
 */
public final class AttainableSearch {
  private static final long LOOK_AROUND_MILLIS = 100;

  /** Weights with more corners than this are not divided. */
  private static final int MOST_CORNERS = 500;

  /** What is tried in turn; where weights are not divided, an end may cost 1 node, then 100. */
  static final List<Step> STEPS =
      List.of(
          (search, ranks, known) -> ranks.searched(known),
          (search, ranks, known) -> ranks.bounded(known),
          (search, ranks, known) -> search.branched(ranks, known, 1),
          (search, ranks, known) -> search.branched(ranks, known, 100),
          (search, ranks, known) -> ranks.divided(known, search.all, search::isOver));

  private final List<AttainableRanks> ranks;
  private final Optional<Cell> all;

  /** Best ends at even places, worst ones at odd places. */
  private final AtomicReferenceArray<AttainableRanks.End> ends;

  private final long seconds;
  private final long deadline;
  private final int threads;
  private final Watch watch;
  private volatile boolean stopped;

  /** Looks on, and can put an end to it. */
  public interface Watch {
    /** So many ends of so many are proven. */
    void proven(int ends, int all);

    /** Whether to stop with what is known. */
    boolean isStopped();
  }

  /** Makes one end's next step. */
  @FunctionalInterface
  interface Step {
    AttainableRanks.End of(
        AttainableSearch search, AttainableRanks ranks, AttainableRanks.End known);
  }

  /**
   * Compares all pairs, unless somebody stops it: then any rank is possible.
   *
   * @param seconds after which what is known is given
   */
  public AttainableSearch(
      WeightedIndex index, WeightSpace space, long seconds, int threads, Watch watch) {
    this.seconds = seconds;
    this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    this.threads = threads;
    this.watch = watch;
    watch.proven(0, 2 * index.size());
    PairLeads leads = new PairLeads(index, space, watch::isStopped);
    this.ranks =
        IntStream.range(0, 2 * index.size())
            .mapToObj(e -> new AttainableRanks(index, space, leads, e / 2, e % 2 == 0))
            .toList();
    this.ends = new AtomicReferenceArray<>(ranks.size());
    this.all = space.cell(MOST_CORNERS);
  }

  /** Searches. */
  public List<ExactAnswers.Attainable> search() {
    return search(STEPS);
  }

  /** Searches in steps, of which each is tried on all ends before the next. */
  List<ExactAnswers.Attainable> search(List<Step> steps) {
    for (int e = 0; e < ends.length(); e++) {
      ends.set(e, ranks.get(e).known());
    }
    steps.forEach(this::pass);
    return IntStream.range(0, ranks.size() / 2)
        .mapToObj(
            u ->
                new ExactAnswers.Attainable(
                    u,
                    ends.get(2 * u),
                    ends.get(2 * u + 1),
                    ranks.get(2 * u).discarded() + ranks.get(2 * u + 1).discarded()))
        .toList();
  }

  private AttainableRanks.End branched(AttainableRanks of, AttainableRanks.End known, int nodes) {
    return all.isPresent() ? known : of.branched(known, nodes, this::isOver);
  }

  /** Why some ends are not exact; empty when all are. */
  public Optional<LocalText> unproven() {
    if (IntStream.range(0, ends.length()).allMatch(this::isExact)) {
      return Optional.empty();
    }
    if (!stopped) {
      return Optional.of(
          new LocalText("not proven within the steps that an end is given", "在规定步数内未获证明"));
    }
    return Optional.of(
        watch.isStopped()
            ? new LocalText("stopped by hand", "人工停止")
            : new LocalText("stopped after " + seconds + " seconds", "运行 " + seconds + " 秒后停止"));
  }

  private boolean isOver() {
    stopped |= watch.isStopped() || System.nanoTime() > deadline;
    return stopped;
  }

  private void pass(Step step) {
    List<Integer> open =
        IntStream.range(0, ends.length())
            .filter(e -> !ends.get(e).isExact())
            .boxed()
            .sorted(Comparator.comparingInt(e -> ends.get(e).gap()))
            .toList();
    watch.proven(ends.length() - open.size(), ends.length());
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "attainable ranks");
              thread.setDaemon(true); // what is being computed cannot be interrupted
              return thread;
            });
    try {
      List<Future<?>> steps = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        int end = open.get(i);
        steps.add(pool.submit(() -> step(step, end)));
      }
      for (Future<?> future : steps) {
        if (!isDone(future)) {
          return;
        }
        int proven = (int) IntStream.range(0, ends.length()).filter(this::isExact).count();
        watch.proven(proven, ends.length());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean isExact(int end) {
    return ends.get(end).isExact();
  }

  private void step(Step step, int end) {
    if (!isOver()) {
      ends.set(end, step.of(this, ranks.get(end), ends.get(end)));
    }
  }

  /** Waits for a step; false when time is over before. */
  private boolean isDone(Future<?> step) {
    while (!isOver()) {
      try {
        step.get(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        // look around, then wait on
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return false;
  }
}
