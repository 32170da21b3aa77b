package org.govservices.evaluator.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;

/** An arithmetic tree of three levels over min-max indicators, as large as a benchmark wants. */
final class GeneratedFramework {
  private GeneratedFramework() {}

  /** Writes {@code framework.yaml}: 5 dimensions × 4 groups × the indicators, shared out evenly. */
  static void write(Path folder, int indicators) {
    StringBuilder yaml =
        new StringBuilder(
            """
            formatVersion: 1
            id: generated
            edition: 1
            title: {en: Generated}
            status: illustrative
            scale: [0, 100]
            grading: {decimals: 2, rounding: half-up}
            bands:
              - {id: high, name: {en: High}, above: 60}
              - {id: low, name: {en: Low}}
            ranking: {within: all, ties: standard}
            defaults:
              aggregate: arithmetic
              least-coverage: 0.5
              unit: points
              direction: higher
              missing: {not-found: zero, failed: exclude, not-applicable: exclude}
              score: {min-max: {fit: all}}
            index:
              children:
            """);
    int next = 0;
    for (int d = 0; d < 5; d++) {
      yaml.append(
          "    - {id: d%d, name: {en: D%d}, weight: %d, children: [".formatted(d, d, d + 1));
      for (int g = 0; g < 4; g++) {
        String id = "d" + d + "g" + g;
        yaml.append("{id: %s, name: {en: %s}, weight: %d, children: [".formatted(id, id, g + 1));
        int end = indicators * (d * 4 + g + 1) / 20;
        for (; next < end; next++) {
          yaml.append(
              "{id: i%d, name: {en: I%d}, weight: %d}, ".formatted(next, next, 1 + next % 3));
        }
        yaml.append("]}, ");
      }
      yaml.append("]}\n");
    }
    try {
      Files.writeString(folder.resolve("framework.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes and reads one. */
  static Framework of(int indicators) {
    try {
      Path folder = Files.createTempDirectory("benchmark");
      write(folder, indicators);
      Framework framework = FrameworkReader.read(folder);
      Files.delete(folder.resolve("framework.yaml"));
      Files.delete(folder);
      return framework;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
