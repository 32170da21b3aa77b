package org.govservices.evaluator.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.records.Collector;
import org.govservices.evaluator.records.Collector.Phase;

/**
 * Shows a person which metric is being collected, and how many records a second are read; and takes
 * the time of each sort of work.
 */
final class CollectProgress implements Collector.Listener, AutoCloseable {
  private final Progress progress;
  private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
  private Optional<Phase> phase = Optional.empty();
  private long rows;
  private long started = System.nanoTime();
  private long hashing;

  private CollectProgress(Progress progress) {
    this.progress = progress;
  }

  static CollectProgress of(boolean onTerminal) {
    return new CollectProgress(Progress.of(onTerminal, "collect", -1));
  }

  @Override
  public void begins(Phase next, String step, long reads) {
    long took = ends();
    String rate =
        rows == 0 || took == 0
            ? ""
            : String.format(Locale.ROOT, "; %,d records a second", rows * 1_000_000_000L / took);
    progress.accept(
        reads == 0 ? step : String.format(Locale.ROOT, "%s, %,d records%s", step, reads, rate));
    rows = reads;
    phase = Optional.of(next);
  }

  /** The step under way ends; the nanoseconds it took. */
  private long ends() {
    long now = System.nanoTime();
    long took = now - started;
    phase.ifPresent(p -> nanos.merge(p, took, Long::sum));
    phase = Optional.empty();
    started = now;
    return took;
  }

  /** Results are being written. */
  void writes() {
    ends();
    progress.accept("results");
  }

  /** Inputs are being hashed. */
  void hashes() {
    ends();
    progress.accept("hashes of inputs");
  }

  /** They are hashed. */
  void hashed() {
    hashing = ends();
  }

  /** What took how long, in words. */
  String times() {
    return String.format(
        Locale.ROOT,
        "%.1f s reading tables, %.1f s checking keys, %.1f s queries, %.1f s hashing inputs",
        seconds(Phase.TABLES),
        seconds(Phase.KEYS),
        seconds(Phase.QUERIES),
        hashing / 1e9);
  }

  private double seconds(Phase of) {
    return nanos.getOrDefault(of, 0L) / 1e9;
  }

  @Override
  public void close() {
    progress.close();
  }
}
