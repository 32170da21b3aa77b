package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mean years of schooling of 23 countries, normalised in two ways: OECD/JRC Handbook (2008), Table
 * 15 (first five countries), two decimals as printed.
 */
class HandbookNormalisationTest {
  private static final String[] COUNTRIES = {"FIN", "USA", "SWE", "JPN", "KOR"};

  @TempDir Path folder;

  private String[] schooling(String rule, String scale) throws IOException {
    Path sample = SampleData.folder("handbook-tai");
    for (String file : new String[] {"units.csv", "observations.csv"}) {
      Files.copy(sample.resolve(file), folder.resolve(file));
    }
    Files.writeString(
        folder.resolve("evaluation.yaml"),
        Files.readString(sample.resolve("evaluation.yaml"))
            .replaceAll("framework: .*", "framework: .")
            .replaceAll("published: .*", ""));
    Files.writeString(
        folder.resolve("framework.yaml"),
        Files.readString(Path.of("..", "indicators", "handbook-tai", "framework.yaml"))
            .replaceAll("score: .*", "score: " + rule)
            .replace("scale: [0, 1]", "scale: " + scale));
    Evaluation evaluation = Evaluator.evaluate(folder);
    String[] scores = new String[COUNTRIES.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = NumberText.fixed(Results.score(evaluation, COUNTRIES[i], "schooling"), 2);
    }
    return scores;
  }

  @Test
  void minMaxScoresAreThePublishedOnes() throws IOException {
    assertThat(schooling("{min-max: {fit: all}}", "[0, 1]"))
        .containsExactly("0.59", "1.00", "0.88", "0.49", "0.76");
  }

  @Test
  void zScoresWithTheSampleStandardDeviationAreThePublishedOnes() throws IOException {
    assertThat(schooling("{z-score: {fit: all, sd: sample, mean: 0, spread: 1}}", "unbounded"))
        .containsExactly("0.26", "1.52", "1.14", "-0.06", "0.76");
  }
}
