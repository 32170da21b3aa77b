package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The best and worst attainable ranks of all units, in passes that take longer and longer: what
 * leads of pairs say, a search for weights, a bound without counting, mixed-integer programmes.
 * After every step what is known so far is valid, so that it can be stopped at any time. Within a
 * pass those ends come first whose sides are nearest to each other. Without a lack of time the
 * results do not depend on the threads.
 */
public final class AttainableSearch {
  private static final long LOOK_AROUND_MILLIS = 100;

  private final List<AttainableRanks> units;

  /** Best ends at even places, worst ones at odd places. */
  private final AtomicReferenceArray<AttainableRanks.End> ends;

  private final long deadline;
  private final int threads;
  private final Watch watch;

  /** Looks on, and can put an end to it. */
  public interface Watch {
    /** So many ends of so many are proven. */
    void proven(int ends, int all);

    /** Whether to stop with what is known. */
    boolean isStopped();
  }

  /** Makes one end's next step. */
  @FunctionalInterface
  private interface Step {
    AttainableRanks.End of(
        AttainableRanks ranks, boolean best, AttainableRanks.End known, long milliseconds);
  }

  private AttainableSearch(
      WeightedIndex index, WeightSpace space, long deadline, int threads, Watch watch) {
    this.deadline = deadline;
    this.threads = threads;
    this.watch = watch;
    watch.proven(0, 2 * index.size());
    PairLeads leads = new PairLeads(index, space, watch::isStopped);
    this.units =
        IntStream.range(0, index.size())
            .mapToObj(u -> new AttainableRanks(index, space, leads, u))
            .toList();
    this.ends = new AtomicReferenceArray<>(2 * units.size());
  }

  /**
   * Searches.
   *
   * @param seconds after which what is known is given; leads of pairs are compared in any case,
   *     unless somebody stops it: then any rank is possible
   */
  public static List<ExactAnswers.Attainable> of(
      WeightedIndex index, WeightSpace space, long seconds, int threads, Watch watch) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    return new AttainableSearch(index, space, deadline, threads, watch).search();
  }

  private List<ExactAnswers.Attainable> search() {
    for (int e = 0; e < ends.length(); e++) {
      ends.set(e, units.get(e / 2).known(isBest(e)));
    }
    pass((ranks, best, known, milliseconds) -> ranks.searched(best, known));
    pass((ranks, best, known, milliseconds) -> ranks.bounded(best, known));
    pass(AttainableRanks::counted);
    return IntStream.range(0, units.size())
        .mapToObj(u -> new ExactAnswers.Attainable(u, ends.get(2 * u), ends.get(2 * u + 1)))
        .toList();
  }

  private static boolean isBest(int end) {
    return end % 2 == 0;
  }

  private boolean isOver() {
    return watch.isStopped() || System.nanoTime() > deadline;
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
              thread.setDaemon(true); // a programme that is being solved cannot be interrupted
              return thread;
            });
    try {
      List<Future<?>> steps = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        int end = open.get(i);
        int left = open.size() - i;
        steps.add(pool.submit(() -> step(step, end, left)));
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

  private void step(Step step, int end, int left) {
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    long share = milliseconds * Math.min(threads, left) / left;
    if (share > 0 && !isOver()) {
      ends.set(end, step.of(units.get(end / 2), isBest(end), ends.get(end), share));
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
