package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.govservices.evaluator.testing.Results.logged;
import static org.govservices.evaluator.testing.Results.score;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.evaluation.result.GroupAverage;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up countries, each the mean of its three life events at every node, as the eGovernment
 * Benchmark has it.
 */
class RollUpTest {
  private static final String UNITS =
      """
      code,kind,name_en,parent,block
      X,country,Xx,,north
      x-moving,event,Moving,X,
      x-study,event,Study,X,
      x-health,event,Health,X,
      Y,country,Yy,,north
      y-moving,event,Moving,Y,
      y-study,event,Study,Y,
      y-health,event,Health,Y,
      Z,country,Zz,,south
      z-moving,event,Moving,Z,
      z-study,event,Study,Z,
      z-health,event,Health,Z,
      """;
  private static final String OBSERVATIONS =
      """
      unit,online,visits,guides
      x-moving,100,0,50
      x-study,60,20,50
      x-health,80,40,50
      y-moving,30,30,30
      y-study,40,40,40
      y-health,50,/,50
      z-moving,10,10,100
      z-study,10,10,100
      z-health,/,/,/
      """;

  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void files() {
    small = new SmallEvaluation(folder);
    small.framework("ranking: {within: all", "roll-up: mean\nranking: {within: kind");
    small.replace(
        "evaluation.yaml",
        "layout: long, source: crawled}",
        "layout: wide, source: crawled, markers: {/: failed}}");
    small.write("units.csv", UNITS);
    small.write("observations.csv", OBSERVATIONS);
  }

  @Test
  void aParentIsTheMeanOfItsPartsAtEveryNode() {
    Evaluation evaluation = small.evaluate();
    assertThat(score(evaluation, "X", "online")).isEqualTo(80);
    assertThat(score(evaluation, "X", "depth")).isEqualTo((75 + 50 + 70) / 3.0, within(1e-12));
    // y-health has online alone: its depth is 50, although the mean of visits is 35
    assertThat(score(evaluation, "Y", "visits")).isEqualTo(35);
    assertThat(score(evaluation, "Y", "depth")).isEqualTo(40, within(1e-12));
    assertThat(score(evaluation, "Y", "overall")).isEqualTo(40, within(1e-12));
  }

  @Test
  void partsWithoutAScoreAreLeftOut() {
    Evaluation evaluation = small.evaluate();
    assertThat(score(evaluation, "Z", "guides")).isEqualTo(100);
    assertThat(Results.of(evaluation, "Z", "guides").coverage().getAsDouble())
        .isEqualTo(2 / 3.0, within(1e-12));
    assertThat(logged(evaluation, "rolled-up"))
        .containsExactly(
            "X overall: mean of 3 of 3 parts",
            "Y overall: mean of 3 of 3 parts",
            "Z overall: mean of 2 of 3 parts");
  }

  @Test
  void parentsAreRankedLikeOtherUnits() {
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "X").rank()).hasValue(1);
    assertThat(Results.of(evaluation, "Y").rank()).hasValue(2);
    assertThat(Results.of(evaluation, "Z").rank()).hasValue(3);
    assertThat(Results.of(evaluation, "x-moving").rank()).hasValue(1);
  }

  @Test
  void parentsAreNotCountedInFits() {
    small.framework("score: {goalposts: [0, 100]}", "score: {min-max: {fit: all}}");
    Evaluation evaluation = small.evaluate();
    assertThat(evaluation.fits()).extracting(Fit::n).containsExactly(8, 7, 8);
    assertThat(score(evaluation, "x-moving", "online")).isEqualTo(100);
    assertThat(score(evaluation, "X", "online"))
        .isEqualTo((90 + 50 + 70) / 90.0 * 100 / 3, within(1e-10));
  }

  @Test
  void parentsTakeNoPartInARescaling() {
    small.framework("    - id: depth\n", "    - id: depth\n      rescale: {min-max: {fit: all}}\n");
    Evaluation evaluation = small.evaluate();
    assertThat(evaluation.fits()).extracting(Fit::n).containsExactly(8);
    assertThat(score(evaluation, "x-moving", "depth")).isEqualTo(100);
  }

  @Test
  void partsOfPartsRollUpFirst() {
    small.write(
        "units.csv",
        UNITS
            .replace("Zz,,", "Zz,W,")
            .replace("Yy,,", "Yy,W,")
            .replace(
                "code,kind,name_en,parent,block\n",
                "code,kind,name_en,parent,block\nW,union,Ww,,\n"));
    Evaluation evaluation = small.evaluate();
    // the mean of Y's 40 and Z's 100, not of the five parts
    assertThat(score(evaluation, "W", "guides")).isEqualTo(70, within(1e-12));
    assertThat(logged(evaluation, "rolled-up")).last().isEqualTo("W overall: mean of 2 of 2 parts");
  }

  @Test
  void aParentWhosePartsAreAllScreenedOutIsToo() {
    small.framework("ranking:", "screen: {least-observed: 0.5}\nranking:");
    small.write("observations.csv", OBSERVATIONS.replace("10,10,100", "/,/,100"));
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "Z").outcome()).isEqualTo(Result.Outcome.SCREENED_OUT);
    assertThat(Results.of(evaluation, "X").outcome()).isEqualTo(Result.Outcome.SCORED);
  }

  @Test
  void aParentWhoseOnlyScoresWereTakenAwayByAVetoHasFailedToo() {
    small.framework(
        "index:\n",
        "index:\n  adjust:\n    - veto:\n        when: {indicator: guides, equals: 100}\n"
            + "        then: {fail: {rank: none}}\n");
    Evaluation evaluation = small.evaluate();
    Result failed = Results.of(evaluation, "Z"); // two parts failed, nothing measured of the third
    assertThat(failed.outcome()).isEqualTo(Result.Outcome.FAILED);
    assertThat(failed.rank()).isEmpty();
    assertThat(failed.band().orElseThrow().id()).isEqualTo("low");
    assertThat(score(evaluation, "Z", "guides")).isEqualTo(100);
    assertThat(logged(evaluation, "rolled-up"))
        .last()
        .isEqualTo("Z overall: mean of 0 of 3 parts; failed: z-moving, z-study");
  }

  @Test
  void aParentOfWhichOnePartIsScoredIsTheMeanOfThoseThatAre() {
    small.framework(
        "index:\n",
        "index:\n  adjust:\n    - veto:\n        when: {indicator: guides, equals: 30}\n"
            + "        then: {fail: {rank: none}}\n");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "y-moving").outcome()).isEqualTo(Result.Outcome.FAILED);
    assertThat(Results.of(evaluation, "Y").outcome()).isEqualTo(Result.Outcome.SCORED);
    assertThat(score(evaluation, "Y", "overall")).isEqualTo(45, within(1e-12));
    assertThat(logged(evaluation, "rolled-up"))
        .contains("Y overall: mean of 2 of 3 parts; failed: y-moving");
  }

  @Test
  void aParentOfFailedParentsHasFailedToo() {
    small.write("units.csv", UNITS.replace("Zz,,", "Zz,W,") + "W,union,Ww,,\n");
    small.framework(
        "index:\n",
        "index:\n  adjust:\n    - veto:\n        when: {indicator: guides, equals: 100}\n"
            + "        then: {fail: {rank: none}}\n");
    assertThat(Results.of(small.evaluate(), "W").outcome()).isEqualTo(Result.Outcome.FAILED);
  }

  @Test
  void anOwnObservationOfAParentIsAnError() {
    small.write("observations.csv", OBSERVATIONS + "X,1,2,3\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:11:1: unit 'X' is rolled up from its parts; expected no observations"
                + " of its own");
  }

  @Test
  void withoutRollUpParentsAreUnitsLikeOthers() {
    small.framework("roll-up: mean\n", "");
    assertThat(small.problems())
        .contains(
            "evaluation.yaml: no file gives unit 'X', indicator 'online'; add the cell, or state"
                + " `absent:`");
  }

  @Test
  void aCycleOfParentsIsAnError() {
    small.write(
        "units.csv",
        """
        code,kind,name_en,parent
        a,city,Aa,b
        b,city,Bb,c
        c,city,Cc,a
        d,city,Dd,d
        e,city,Ee,a
        """);
    assertThat(small.problems())
        .containsExactly(
            "units.csv:2:4: unit 'a' is above itself, by way of 'b'",
            "units.csv:3:4: unit 'b' is above itself, by way of 'c'",
            "units.csv:4:4: unit 'c' is above itself, by way of 'a'",
            "units.csv:5:4: unit 'd' is above itself, by way of 'd'");
  }

  @Test
  void aParentThatIsNoUnitIsAnError() {
    small.write("units.csv", UNITS.replace("Study,Y,", "Study,YY,"));
    assertThat(small.problems()).first().asString().startsWith("units.csv:8:4: no unit 'YY'");
  }

  @Test
  void groupAveragesAreMeansOfScoresOfUnits() {
    small.replace("evaluation.yaml", "language: en", "averages: [kind, block]\nlanguage: en");
    Evaluation evaluation = small.evaluate();
    GroupAverage countries = average(evaluation, "kind", "country", "overall");
    double mean =
        (score(evaluation, "X", "overall")
                + score(evaluation, "Y", "overall")
                + score(evaluation, "Z", "overall"))
            / 3;
    assertThat(countries.mean()).isEqualTo(mean, within(1e-12));
    assertThat(countries.n()).isEqualTo(3);
    // life events without a score are left out, and n says so
    assertThat(average(evaluation, "kind", "event", "guides").n()).isEqualTo(8);
    assertThat(average(evaluation, "block", "north", "guides").mean()).isEqualTo(45, within(1e-12));
    assertThat(average(evaluation, "block", "south", "guides").mean()).isEqualTo(100);
    assertThat(evaluation.averages()).extracting(GroupAverage::group).doesNotContain("");
  }

  @Test
  void aMeanOfScoresIsNotAScoreOfMeans() {
    small.framework("aggregate: arithmetic", "aggregate: geometric");
    small.write("observations.csv", OBSERVATIONS.replace("100,0,50", "100,1,50"));
    small.replace("evaluation.yaml", "language: en", "averages: [kind]\nlanguage: en");
    Evaluation evaluation = small.evaluate();
    double fromInputs =
        Math.pow(average(evaluation, "kind", "country", "online").mean(), 0.75)
            * Math.pow(average(evaluation, "kind", "country", "visits").mean(), 0.25);
    assertThat(average(evaluation, "kind", "country", "depth").mean()).isLessThan(fromInputs - 1);
  }

  @Test
  void aGroupOfUnitsAndTheirPartsHasNoAverage() {
    small.replace("evaluation.yaml", "language: en", "averages: [all, blok]\nlanguage: en");
    assertThat(small.problems())
        .containsExactly(
            "evaluation.yaml:9:12: averages by 'all' would count unit 'X' and its parts together;"
                + " expected a grouping that keeps them apart",
            "evaluation.yaml:9:17: the units have no column 'blok'; expected one of all, kind,"
                + " block; maybe 'block'?");
  }

  private static GroupAverage average(
      Evaluation evaluation, String grouping, String group, String node) {
    return evaluation.averages().stream()
        .filter(average -> average.grouping().equals(grouping))
        .filter(average -> average.group().equals(group) && average.node().equals(node))
        .findFirst()
        .orElseThrow();
  }
}
