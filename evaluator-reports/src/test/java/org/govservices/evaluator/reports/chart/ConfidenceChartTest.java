package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceChartTest {
  @TempDir Path folder;

  @Test
  void itIsDrawnFromStandardErrorsAndSaysItsLevelAndWhatIsNotInIt() throws IOException {
    List<Picture> pictures =
        RobustnessCharts.of(robustness("a,cases,10,3\nb,cases,60,3\nc,cases,64,3\n")).pictures();
    assertThat(pictures).extracting(Picture::name).contains("rank-confidence");
    Picture picture =
        pictures.stream().filter(p -> p.name().equals("rank-confidence")).findFirst().orElseThrow();
    assertThat(picture.title())
        .contains("Ranks that errors of measurement leave open")
        .contains("synthetic data");
    assertThat(picture.description()).isEqualTo("Confidence sets of the ranks of 3 units.");
    picture.writeSvg(folder.resolve("chart.svg"));
    // one set of each colour per unit, and one of each in the legend
    String svg = Files.readString(folder.resolve("chart.svg"));
    assertThat(count(svg, "rgb(217,203,232)")).isEqualTo(3 + 1);
    assertThat(count(svg, "rgb(122,79,163)")).isEqualTo(3 + 1);
  }

  @Test
  void aGroupOfOneHasNoPictureAndTheReasonIsKept() throws IOException {
    Gallery gallery = RobustnessCharts.of(robustness("a,cases,10,3\n"));
    assertThat(gallery.pictures()).extracting(Picture::name).doesNotContain("rank-confidence");
    assertThat(gallery.skipped())
        .anyMatch(decision -> decision.toString().contains("fewer than two units"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private Robustness robustness(String cells) throws IOException {
    Files.writeString(
        folder.resolve("framework.yaml"),
        """
        formatVersion: 1
        id: small
        edition: 2020
        title: {en: Small}
        status: illustrative
        scale: [0, 100]
        grading: {decimals: 2, rounding: half-up}
        bands: [{id: good, name: {en: Good}, above: 50}, {id: poor, name: {en: Poor}}]
        ranking: {within: all, ties: dense}
        defaults:
          aggregate: arithmetic
          missing: {not-found: zero, failed: exclude, not-applicable: exclude}
          least-coverage: 0.6
          direction: higher
        index:
          children:
            - {id: cases, name: {en: Cases}, weight: 1, unit: percent, score: {goalposts: [0, 100]}}
        """);
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    cells
        .lines()
        .map(line -> line.substring(0, 1))
        .forEach(unit -> units.append(unit + ",town,Town " + unit + "\n"));
    Files.writeString(folder.resolve("units.csv"), units);
    Files.writeString(
        folder.resolve("observations.csv"), "unit,indicator,value,standard_error\n" + cells);
    Files.writeString(
        folder.resolve("evaluation.yaml"),
        """
        formatVersion: 1
        id: small-run
        title: {en: Small}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        observations: [{file: observations.csv, layout: long, source: crawled}]
        absent: refuse
        language: en
        seed: 1
        reports: {charts: [ranking], radars: []}
        """);
    Path file = folder.resolve("robustness.yaml");
    Files.writeString(
        file,
        """
        formatVersion: 1
        seed: 1
        runs: 16
        interval: 0.9
        choices: [{id: measurement, measurement-error: normal}]
        confidence: {level: 0.95, draws: 200}
        """);
    Inputs inputs = Inputs.read(folder);
    RobustnessSpec spec = RobustnessReader.read(file, inputs.framework());
    return new RobustnessAnalysis(inputs, Evaluator.evaluate(inputs), spec, 1).run(done -> {});
  }
}
