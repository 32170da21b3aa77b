package org.govservices.evaluator.reports.output;

import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.input.ContentHash;

/** A run in a process of its own that dies at a moment of the swap, without any tidying up. */
final class KilledRun {
  private KilledRun() {}

  static final int REFUSED = 5;

  /** Arguments: the folder, the text of the result, the moment. */
  public static void main(String[] args) throws Exception {
    OutputFolder.Moment last = OutputFolder.Moment.valueOf(args[2]);
    try {
      OutputFolder output =
          OutputFolder.open(
              Path.of(args[0]),
              OutputFolder.Edits.KEEP,
              moment -> {
                if (moment == last) {
                  Runtime.getRuntime().halt(137);
                }
              });
      Results.build(output.building(), args[1]);
      output.publish();
    } catch (OutputException e) {
      System.exit(REFUSED);
    }
  }

  static int run(Path folder, String text, OutputFolder.Moment last) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledRun.class.getName(),
            folder.toString(),
            text,
            last.name())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Small results that say which run made them. */
  static final class Results {
    private Results() {}

    static void build(Path folder, String text) throws Exception {
      Files.createDirectories(folder.resolve("charts"));
      Files.writeString(folder.resolve("scores.csv"), text);
      Files.writeString(folder.resolve("charts/ranking.svg"), text);
      Files.writeString(
          folder.resolve(Manifest.FILE),
          "{\"formatVersion\": 1, \"tool\": {\"version\": \"1\"}, \"inputs\": [], \"pictures\": [],"
              + " \"evaluation\": {\"file\": \"e.yaml\"}, \"outputs\": ["
              + listed(folder, "scores.csv")
              + ", "
              + listed(folder, "charts/ranking.svg")
              + "]}");
    }

    private static String listed(Path folder, String file) throws Exception {
      return String.format(
          "{\"file\": \"%s\", \"sha256\": \"%s\"}", file, ContentHash.of(folder.resolve(file)));
    }
  }
}
