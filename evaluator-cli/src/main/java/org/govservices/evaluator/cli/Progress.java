package org.govservices.evaluator.cli;

import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person which step of a long work is under way, and leaves no trace when it ends. */
final class Progress implements Consumer<String>, AutoCloseable {
  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** On a terminal a bar on the error stream; elsewhere nothing. */
  static Progress of(boolean onTerminal, String task, int steps) {
    return new Progress(onTerminal ? bar(task, steps) : null);
  }

  private static ProgressBar bar(String task, int steps) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(100)
        .hideEta()
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  /** Begins a step. */
  @Override
  public void accept(String step) {
    if (bar != null) {
      bar.setExtraMessage(step);
      bar.step();
    }
  }

  /** Shows that a step is so far. */
  void stepTo(String step, long done, long all) {
    if (bar != null) {
      bar.setExtraMessage(step);
      bar.maxHint(all);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
