package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {
  private static final String LINES =
      """
      seed: 3
      runs: 50
      interval: 0.9
      choices:
        - {id: weights, weights: uniform}
        - id: aggregation
          alternatives: [contract, {id: geometric, aggregate: geometric}]
        - {id: measurement, measurement-error: normal}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void files() {
    SmallEvaluation small = new SmallEvaluation(folder);
    small.write(
        "observations.csv",
        small
            .text("observations.csv")
            .replace("status", "standard_error")
            .replace("80,", "80,5")
            .replace("b,online,90,", "b,online,90,0"));
  }

  @Test
  void theDesignThatWasUsedReplaysTheRuns() throws IOException {
    Robustness runs = Analysis.run(folder, LINES);
    Files.writeString(folder.resolve("design.csv"), text(runs.design()));
    Robustness again = Analysis.run(folder, LINES + "design: design.csv\n");
    assertThat(again.units()).isEqualTo(runs.units());
    assertThat(text(again.design())).isEqualTo(text(runs.design()));
    assertThat(runs.design().columns())
        .containsExactly(
            "run",
            "weights:depth",
            "weights:online",
            "weights:visits",
            "weights:guides",
            "aggregation",
            "measurement");
  }

  @Test
  void anotherProgramsRunsAreReplayed() throws IOException {
    Files.writeString(
        folder.resolve("design.csv"),
        """
        run,weights:depth,weights:online,weights:visits,weights:guides
        1,3,1,1,1
        2,0,1,1,1
        """);
    Robustness runs =
        Analysis.run(
            folder,
            """
            seed: 3
            runs: 2
            interval: 0.9
            choices: [{id: weights, weights: uniform}]
            design: design.csv
            """);
    // a: online 80, visits 40, guides 60: 0.75 · 60 + 0.25 · 60 = 60, and 60
    assertThat(runs.runs()).isEqualTo(2);
    assertThat(runs.units().get(0).scores().orElseThrow().mean()).isCloseTo(60, within(1e-9));
  }

  private static final String NUMBERED =
      """
      seed: 3
      runs: 3
      interval: 0.9
      every-run: true
      choices: [{id: weights, weights: uniform}]
      design: design.csv
      """;

  @Test
  void runsKeepTheNumbersThatTheDesignGivesThem() throws IOException {
    String design =
        """
        run,weights:depth,weights:online,weights:visits,weights:guides
        30,1,1,0,0
        2,1,0,1,0
        1,0,1,1,1
        """;
    Files.writeString(folder.resolve("design.csv"), design);
    Robustness runs = Analysis.run(folder, NUMBERED);
    List<String> ofA = new ArrayList<>();
    runs.everyRun().orElseThrow().forEach(row -> ofA.add(String.join(",", row)));
    // a: online 80, visits 40, guides 60; b 90 everywhere
    assertThat(ofA)
        .containsExactly("30,a,80,2", "30,b,90,1", "2,a,40,2", "2,b,90,1", "1,a,60,2", "1,b,90,1");
    assertThat(text(runs.design()).lines().map(line -> line.replaceAll(",.*", "")))
        .containsExactly("run", "30", "2", "1");
  }

  @Test
  void aDesignWithOtherRunsThanDeclaredAndANumberThatStandsTwiceAreRefused() throws IOException {
    String header = "run,weights:depth,weights:online,weights:visits,weights:guides\n";
    Files.writeString(folder.resolve("design.csv"), header + "1,1,1,1,1\n");
    assertThat(Analysis.problems(folder, NUMBERED))
        .containsExactly(
            "robustness.yaml: 'runs' is 3, but the design has 1 row, one a run; write 'runs: 1',"
                + " or leave out 'design'");
    Files.writeString(folder.resolve("design.csv"), header + "1,1,1,1,1\n1,1,1,1,1\n0,1,1,1,1\n");
    assertThat(Analysis.problems(folder, NUMBERED))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("run 1 is a duplicate"))
        .anyMatch(problem -> problem.contains("expected the number of the run, from 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "geometric", "harmonic"})
  void aDimensionOfWhichOnlyWhatWeighsNothingIsScoredLeavesItsWeightToOthers(String aggregation)
      throws IOException {
    new SmallEvaluation(folder)
        .replace("framework.yaml", "aggregate: arithmetic", "aggregate: " + aggregation)
        .replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    Files.writeString(
        folder.resolve("design.csv"),
        """
        run,weights:depth,weights:online,weights:visits,weights:guides
        1,3,0,1,1
        """);
    Robustness runs =
        Analysis.run(
            folder,
            """
            seed: 3
            runs: 1
            interval: 0.9
            choices: [{id: weights, weights: uniform}]
            design: design.csv
            """);
    // a: no score for depth, as online weighs nothing and visits is missing; guides 60 is all
    assertThat(runs.units())
        .extracting(unit -> unit.scores().orElseThrow().mean())
        .satisfiesExactly(
            a -> assertThat(a).isCloseTo(60, within(1e-9)),
            b -> assertThat(b).isCloseTo(90, within(1e-9)));
  }

  @Test
  void problemsOfADesignComeAllAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("design.csv"),
        """
        run,weights,aggregation,measurement
        1,1,geometrik,1
        2,0,contract,x
        """);
    assertThat(Analysis.problems(folder, LINES + "design: design.csv\n"))
        .extracting(problem -> problem.replaceAll("^.*design.csv", "design.csv"))
        .containsExactly(
            "design.csv:2:3: no alternative 'geometrik'; maybe 'geometric'?",
            "design.csv:3:2: expected the number of a draw, from 1",
            "design.csv:3:4: found 'x'; expected a number such as 96.73");
  }

  private static String text(DesignRows design) {
    List<String> lines = new ArrayList<>(List.of(String.join(",", design.columns())));
    design.forEach(row -> lines.add(String.join(",", row)));
    return String.join("\n", lines) + "\n";
  }
}
