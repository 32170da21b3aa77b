package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a long search without losing what it has found: the program goes on until that is
 * written. Before {@link #arm}, Ctrl-C ends the program at once, as usual.
 */
final class Interruption implements AutoCloseable {
  private static final long MOST_MINUTES = 2;

  private final PrintWriter err;
  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");
  private volatile boolean armed;
  private volatile boolean stopped;

  /**
   * Begins to listen.
   *
   * @param err hears at once that it was heard
   */
  Interruption(PrintWriter err) {
    this.err = err;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on there is something to keep. */
  void arm() {
    armed = true;
  }

  /** Whether to write what is there. */
  boolean isStopped() {
    return stopped;
  }

  private void stop() {
    if (armed) {
      stopped = true;
      err.println();
      err.println("Stopping; what is known by now will be written.");
      err.flush();
      try {
        boolean inTime = written.await(MOST_MINUTES, TimeUnit.MINUTES);
        assert inTime : "writing takes minutes";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** All is written. */
  @Override
  public void close() {
    written.countDown();
    if (!stopped) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
