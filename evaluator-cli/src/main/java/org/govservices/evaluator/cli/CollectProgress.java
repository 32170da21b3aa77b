package org.govservices.evaluator.cli;

import java.util.Locale;
import org.govservices.evaluator.records.Collector;

/** Shows a person which metric is being collected, and how many records a second are read. */
final class CollectProgress implements Collector.Listener, AutoCloseable {
  private final Progress progress;
  private long rows;
  private long started = System.nanoTime();

  private CollectProgress(Progress progress) {
    this.progress = progress;
  }

  static CollectProgress of(boolean onTerminal) {
    return new CollectProgress(Progress.of(onTerminal, "collect", -1));
  }

  @Override
  public void begins(String step, long reads) {
    long nanos = System.nanoTime() - started;
    String rate =
        rows == 0 || nanos == 0
            ? ""
            : String.format(Locale.ROOT, "; %,d records a second", rows * 1_000_000_000L / nanos);
    progress.accept(
        reads == 0 ? step : String.format(Locale.ROOT, "%s, %,d records%s", step, reads, rate));
    rows = reads;
    started = System.nanoTime();
  }

  @Override
  public void close() {
    progress.close();
  }
}
