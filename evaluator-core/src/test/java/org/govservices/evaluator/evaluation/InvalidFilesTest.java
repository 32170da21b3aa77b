package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;

/** One broken file does not hide what is wrong with others, and nothing that follows from it. */
class InvalidFilesTest extends SmallEvaluationTest {
  private static final String OBSERVATIONS = "observations.csv";

  @Test
  void aMistakeInTheEvaluationHidesNothingOfTheFilesThatItNames() {
    small
        .replace("evaluation.yaml", "language: en", "langauge: en")
        .framework("status: illustrative", "status: ilustrative")
        .replace("units.csv", "b,city", "b,")
        .replace(OBSERVATIONS, "a,visits,40,", "a,visits,40")
        .replace(OBSERVATIONS, "a,online,80,", "a,online,80,faild");
    assertThat(small.problems())
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("evaluation.yaml:9:1: unknown key"),
            problem -> assertThat(problem).startsWith("framework.yaml:5:9: found 'ilustrative'"),
            problem -> assertThat(problem).startsWith("observations.csv:2:4: found 'faild'"),
            problem -> assertThat(problem).startsWith("observations.csv:3:1: found 3 fields"),
            problem -> assertThat(problem).isEqualTo("units.csv:3:2: the kind is empty"));
  }

  @Test
  void whatAMistakeInTheEvaluationLeavesOpenIsNotJudged() {
    small
        .replace("evaluation.yaml", "seed: 1", "seed: 1\nearlier-edition: [2023]")
        .replace("evaluation.yaml", "source: crawled}", "source: crawled, encodng: gb18030}")
        .replace(
            "evaluation.yaml",
            "observations:",
            "observations:\n  - {file: b.csv," + " layout: long, source: crawled}")
        .write("b.csv", "unit,indicator,value,edition\na,online,80,2023\na,visits,x,2023\n")
        .write(OBSERVATIONS, new byte[] {(byte) 0xC9, (byte) 0xEE});
    assertThat(small.problems())
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("b.csv:3:3 [visits]: found 'x'"),
            problem -> assertThat(problem).contains("unknown key 'encodng'"),
            problem -> assertThat(problem).contains("unknown key 'earlier-edition'"));
  }

  @Test
  void aBrokenFrameworkHidesNoProblemOfObservationsThatCanBeKnownWithoutIt() {
    small
        .framework("status: illustrative", "status: ilustrative")
        .write(
            OBSERVATIONS,
            """
            unit,indicator,value,status,n
            a,online,partly,,1
            x,onlin,80,,many
            b,online,80
            """);
    assertThat(small.problems())
        .satisfiesExactly(
            problem -> assertThat(problem).contains("ilustrative"),
            problem -> assertThat(problem).startsWith("observations.csv:3:1: no unit 'x'"),
            problem -> assertThat(problem).startsWith("observations.csv:3:5: found 'many'"),
            problem -> assertThat(problem).startsWith("observations.csv:4:1: found 3 fields"));
  }

  @Test
  void aBrokenRosterHidesNoProblemOfObservationsThatCanBeKnownWithoutIt() {
    small
        .replace("units.csv", "b,city", "b,")
        .replace(OBSERVATIONS, "a,online,80,", "x,online,8O,")
        .replace(OBSERVATIONS, "a,visits", "a,vistis");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3 [online]: found '8O'; expected a number such as 96.73",
            "observations.csv:3:2: no indicator 'vistis'; maybe 'visits'?",
            "units.csv:3:2: the kind is empty");
  }

  @Test
  void wideFilesBesideABrokenRosterAreCheckedToo() {
    small
        .replace("units.csv", "b,city", "b,")
        .replace("evaluation.yaml", "layout: long", "layout: wide")
        .write(OBSERVATIONS, "unit,online,visits,guides\na,80,x,\nb,90,90,90\n");
    assertThat(small.problems())
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("observations.csv:2:3 [visits]: found 'x'"),
            problem -> assertThat(problem).startsWith("observations.csv:2:4 [guides]: the cell"),
            problem -> assertThat(problem).isEqualTo("units.csv:3:2: the kind is empty"));
  }

  @Test
  void aMissingFileOfObservationsIsReportedBesideABrokenFrameworkAndRoster() {
    small
        .framework("status: illustrative", "status: ilustrative")
        .replace("units.csv", "b,city", "b,")
        .replace("evaluation.yaml", "file: observations.csv", "file: nowhere.csv");
    assertThat(small.problems())
        .hasSize(3)
        .contains(
            "evaluation.yaml:8:12: found 'nowhere.csv'; no such file",
            "units.csv:3:2: the kind is empty");
  }

  @Test
  void anUnknownIndicatorIsOneProblemWhateverItsValue() {
    small.replace(OBSERVATIONS, "a,online,80,", "a,onlin,partly,");
    assertThat(small.problems())
        .containsExactly("observations.csv:2:2: no indicator 'onlin'; maybe 'online'?");
  }
}
