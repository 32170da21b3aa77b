package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside each other follows one rule, and nothing is given that is not known. */
class OneRuleTest {
  private static final String ALWAYS_THE_CONTRACT =
      """
      seed: 1
      runs: 20
      interval: 0.9
      choices:
        - id: same
          alternatives: [contract, {id: again, aggregate: arithmetic}]
      """;

  @TempDir private Path folder;

  @Test
  void theContractsPlaceIsRankedAsRunsAreWhateverItsTies() {
    // dense ranks 1, 2, 2, 3, places 1, 2, 2, 4, as all runs have them
    new SmallEvaluation(folder)
        .write("units.csv", "code,kind,name_en\na,c,A\nb,c,B\nc,c,C\nd,c,D\n")
        .write(
            "observations.csv",
            """
            unit,indicator,value
            a,online,90
            a,visits,90
            a,guides,90
            b,online,80
            b,visits,80
            b,guides,80
            c,online,80
            c,visits,80
            c,guides,80
            d,online,70
            d,visits,70
            d,guides,70
            """);
    Robustness runs = Analysis.run(folder, ALWAYS_THE_CONTRACT);
    assertThat(runs.evaluation().result(3, 0).rank()).hasValue(3);
    assertThat(runs.units()).extracting(u -> u.place().orElseThrow()).containsExactly(1, 2, 2, 4);
    assertThat(runs.units())
        .allSatisfy(
            u -> {
              int place = u.place().orElseThrow();
              assertThat(u.ranks().orElseThrow().low()).isEqualTo(place);
              assertThat(u.ranks().orElseThrow().high()).isEqualTo(place);
            });
  }

  @Test
  void oneRunHasNoIntervals() {
    new SmallEvaluation(folder);
    String one = ALWAYS_THE_CONTRACT.replace("runs: 20", "runs: 1");
    assertThat(Analysis.run(folder, one).units()).noneMatch(Robustness.UnitRuns::hasIntervals);
    assertThat(Analysis.run(folder, ALWAYS_THE_CONTRACT).units())
        .allMatch(Robustness.UnitRuns::hasIntervals);
  }

  @Test
  void aStandardErrorThatIsMissingAmongOthersIsNotZero() {
    SmallEvaluation small = new SmallEvaluation(folder);
    small.write(
        "observations.csv",
        """
        unit,indicator,value,standard_error
        a,online,80,5
        a,visits,40,
        a,guides,60,
        b,online,90,
        b,visits,90,
        b,guides,90,
        """);
    String missing =
        "the value of 'online' for unit 'b' has no standard_error, though others have one; write"
            + " it, 0 where the value is exact";
    String errors =
        """
        seed: 1
        runs: 20
        interval: 0.9
        choices: [{id: m, measurement-error: normal}]
        """;
    assertThat(Analysis.problems(folder, errors))
        .singleElement()
        .satisfies(problem -> assertThat(problem).endsWith("observations.csv:5:3: " + missing));
    String confidence = ALWAYS_THE_CONTRACT + "confidence: {level: 0.95, draws: 100}\n";
    assertThat(Analysis.problems(folder, confidence))
        .singleElement()
        .satisfies(problem -> assertThat(problem).endsWith(missing));
    // no indicator is looked at whose values have none at all
    small.replace("observations.csv", "b,online,90,", "b,online,90,0");
    assertThat(Analysis.run(folder, errors).units()).hasSize(2);
  }

  @Test
  void aLevelThatTheDrawsCannotGiveIsRefused() {
    new SmallEvaluation(folder);
    // 1 of 100 draws lies beyond 99 %; beyond 99.9 % one of 1,000 does
    assertThat(
            Analysis.problems(
                folder, ALWAYS_THE_CONTRACT + "confidence: {level: 0.999, draws: 999}\n"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .contains("found 999 draws, too few for a level of 0.999")
                    .endsWith("expected at least 1000"));
    // two-sided 95 %: one of 40 on each side
    assertThat(
            Analysis.problems(
                folder, ALWAYS_THE_CONTRACT + "sensitivity: {runs: 16, resamples: 39}\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem).endsWith("expected at least 40"));
  }
}
