package org.govservices.evaluator.evaluation;

/** Loads ahead, in the background, what will be needed. It saves time and changes nothing else. */
public final class Preload {
  private Preload() {}

  /**
   * Starts to load.
   *
   * @param what for the name of the thread
   * @param loading may fail, also because the program ends meanwhile: whoever needs what it loads
   *     meets the same failure, and tells it
   */
  public static void start(String what, Runnable loading) {
    Thread thread = new Thread(loading, "prepare " + what);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, failure) -> {});
    thread.start();
  }
}
