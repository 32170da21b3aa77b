package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A weighting.yaml and its files of judgements, as users write them. */
class WeightingFileTest {
  private static final String AHP_OF_DEPTH =
      "  - of: depth\n"
          + "    by: {ahp: {judgements: %s, priorities: eigenvector, random-index: saaty}}\n";

  @TempDir Path folder;

  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small = new SmallEvaluation(folder);
  }

  private Reweighting weigh(String entries) {
    small.write(
        "weighting.yaml", "formatVersion: 1\nid: mine\ntitle: {en: Mine}\nweights:\n" + entries);
    Inputs inputs = Inputs.read(folder);
    return Reweighting.of(
        inputs,
        WeightingReader.read(
            folder.resolve("weighting.yaml"), inputs.framework(), inputs.roster()));
  }

  private List<String> problems(String entries) {
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> weigh(entries));
    assertThat(thrown).as("the weighting is accepted").isNotNull();
    String prefix = folder.toAbsolutePath().normalize().toString().replace('\\', '/') + "/";
    return thrown.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
  }

  @Test
  void equalWeightsOfChildrenReplaceTheContracts() {
    Reweighting reweighting = weigh("  - {of: overall, by: equal}\n");
    assertThat(reweighting.weights()).containsOnlyKeys("depth", "guides");
    assertThat(reweighting.weights().values()).containsOnly(.5);
    // a: depth (3·80 + 40)/4 = 70, guides 60: 67.5 by 3 : 1, 65 by halves
    assertThat(reweighting.comparison().before().result(0, 0).score()).hasValue(67.5);
    assertThat(reweighting.comparison().after().result(0, 0).score()).hasValue(65);
  }

  /** Three indicators, a third each: depth has two of them. */
  @Test
  void weightsOverIndicatorsGiveDimensionsTheSums() {
    Reweighting reweighting = weigh("  - {of: overall, over: indicators, by: equal}\n");
    assertThat(reweighting.weights().get("depth")).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(reweighting.shares())
        .allSatisfy(
            change -> {
              if (!change.node().id().equals("depth")) {
                assertThat(change.overallAfter()).isCloseTo(1 / 3.0, within(1e-15));
              }
            });
  }

  @Test
  void severalDimensionsShareAMethod() {
    assertThat(weigh("  - {of: [overall, depth], by: equal}\n").weights())
        .containsOnlyKeys("depth", "online", "visits", "guides");
  }

  @Test
  void budgetsAreShared() {
    small.write(
        "points.csv",
        "expert,node,points\nann,depth,60\nann,guides,40\nbo,depth,90\nbo,guides,10\n");
    Reweighting reweighting =
        weigh(
            "  - of: overall\n    by: {budget-allocation: {judgements: points.csv, points: 100,"
                + " experts: {ann: 2, bo: 1}}}\n");
    assertThat(reweighting.weights().get("depth")).isCloseTo(.7, within(1e-15));
    Weights.ExpertSpread spread = reweighting.weighed().get(0).weights().spread(0).orElseThrow();
    assertThat(spread.least()).isEqualTo(.6);
    assertThat(spread.most()).isEqualTo(.9);
    assertThat(spread.standardDeviation()).hasValueCloseTo(StrictMath.sqrt(.045), within(1e-15));
  }

  @Test
  void judgementsOfOtherDimensionsStandInTheSameFile() {
    small.write(
        "pairs.csv", "expert,first,second,times\nann,depth,guides,3\nann,online,visits,1/4\n");
    Reweighting reweighting =
        weigh(
            "  - of: [overall, depth]\n    by: {ahp: {judgements: pairs.csv, priorities:"
                + " eigenvector, random-index: saaty}}\n");
    assertThat(reweighting.weights().get("depth")).isCloseTo(.75, within(1e-12));
    assertThat(reweighting.weights().get("online")).isCloseTo(.2, within(1e-12));
  }

  @Test
  void everyProblemOfJudgementsIsReportedWithItsPlace() {
    small.write(
        "pairs.csv",
        "expert,first,second,times\nann,depth,guide,3\n,depth,guides,-1\nann,depth,depth,2\n"
            + "bo,depth,guides,2\nbo,guides,depth,2\nbo,depth,online,2\n");
    assertThat(
            problems(
                "  - of: overall\n    by: {ahp: {judgements: pairs.csv, priorities: eigenvector,"
                    + " random-index: saaty}}\n"))
        .containsExactly(
            "pairs.csv:2:3: no node 'guide'; maybe 'guides'?",
            "pairs.csv:3:1: the expert is empty; expected a name or a number",
            "pairs.csv:3:4: found '-1'; expected a number above 0, or a fraction such as 1/3",
            "pairs.csv:4:3: 'depth' is compared with itself",
            "pairs.csv:6:2: expert 'bo' compares 'guides' and 'depth' a second time",
            "pairs.csv:7:3: 'depth' and 'online' share no weight: only depth, guides are weighed"
                + " against each other");
  }

  @Test
  void judgementsThatDoNotReachANodeAreRefused() {
    small
        .write("pairs.csv", "expert,first,second,times\nann,online,visits,3\n")
        .framework(
            "        - {id: visits, name: {en: Visits}, weight: 1, unit: percent}\n",
            "        - {id: visits, name: {en: Visits}, weight: 1, unit: percent}\n"
                + "        - {id: calls, name: {en: Calls}, weight: 1, unit: percent}\n")
        .write("observations.csv", small.text("observations.csv") + "a,calls,10,\nb,calls,20,\n");
    assertThat(
            problems(
                "  - of: depth\n    by: {ahp: {judgements: pairs.csv, priorities: eigenvector,"
                    + " random-index: saaty}}\n"))
        .singleElement()
        .asString()
        .startsWith("weighting.yaml:6:9 [depth]: 'ahp': the judgements of expert 'ann' in")
        .endsWith("pairs.csv do not lead from every node to every other");
  }

  @Test
  void wordsThatDoNotExistAreReportedTogether() {
    assertThat(
            problems(
                "  - {of: deph, by: equal}\n  - {of: overall, by: equl}\n"
                    + "  - {of: depth, by: {entropy: {stage: raw}}, kind: town}\n"))
        .containsExactly(
            "weighting.yaml:5:10: no dimension 'deph'; maybe 'depth'?",
            "weighting.yaml:6:23: no weighting method 'equl'; maybe 'equal'?",
            "weighting.yaml:7:52: no unit of kind 'town'");
  }

  @Test
  void theMethodsThatExistAreListedWhenNoneIsNear() {
    assertThat(problems("  - {of: overall, by: {magic: {stage: raw}}}\n"))
        .singleElement()
        .asString()
        .contains("unknown key 'magic'; there are ", "entropy", "benefit-of-the-doubt");
  }

  @Test
  void noNodeGetsWeightsTwice() {
    assertThat(
            problems(
                "  - {of: overall, over: indicators, by: equal}\n  - {of: depth, by: equal}\n"))
        .containsExactly(
            "weighting.yaml:6:21 [depth]: the children of 'depth' get weights a second time");
  }

  @Test
  void gapsAreRefusedUnlessTheFileSaysWhatBecomesOfThem() {
    small.replace("observations.csv", "b,visits,90,", "b,visits,,failed");
    assertThat(problems("  - {of: depth, by: {standard-deviation: {stage: scores}}}\n"))
        .containsExactly(
            "weighting.yaml:5:21 [depth]: 'standard-deviation': values are missing: 'visits' of 1"
                + " of 2 units; say what becomes of them with 'gaps: complete' or 'gaps:"
                + " available'");
  }

  @Test
  void dimensionsHaveScoresOnly() {
    assertThat(problems("  - {of: overall, by: {entropy: {stage: raw}}}\n"))
        .containsExactly(
            "weighting.yaml:5:23 [overall]: 'entropy': 'depth' is a dimension, which has scores"
                + " only: use 'stage: scores'");
  }

  @Test
  void theLinterRefusesConstantsAndWarnsOfEntropyAfterMinMax() {
    small.replace("observations.csv", "b,visits,90,", "b,visits,40,");
    assertThat(problems("  - {of: depth, by: {critic: {stage: scores}}}\n"))
        .containsExactly(
            "weighting.yaml:5:21 [depth]: critic: one value for all units of visits"
                + " [correlation-of-constant]");
    small.replace("observations.csv", "b,visits,40,", "b,visits,90,");
    assertThat(weigh("  - {of: depth, by: {entropy: {stage: min-max}}}\n").findings())
        .extracting(finding -> finding.rule().id())
        .contains("entropy-after-min-max");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d", "0x1p3", "1d/2", "1/2/3", "NaN", "1_0", "1/0", "\uFF12", "1e400"})
  void timesAreWrittenAsNumbersOfOtherFilesAre(String times) {
    small.write("pairs.csv", "expert,first,second,times\nann,online,visits," + times + "\n");
    assertThat(problems(AHP_OF_DEPTH.formatted("pairs.csv")))
        .singleElement()
        .asString()
        .startsWith("pairs.csv:2:4: found '" + times + "'; expected a number above 0, or");
  }

  @Test
  void howJudgementsAreWrittenMayBeDeclared() {
    small.write(
        "pairs.csv",
        "expert;first;second;times\n\u5F20;online;visits;1,5\n"
            .getBytes(Charset.forName("GB18030")));
    assertThat(problems(AHP_OF_DEPTH.formatted("pairs.csv")))
        .singleElement()
        .asString()
        .startsWith("pairs.csv:2:1: byte 0xD5 is not UTF-8; the file reads as GB18030");
    String file = "{file: pairs.csv, encoding: gb18030, separator: \";\", decimal: comma}";
    assertThat(weigh(AHP_OF_DEPTH.formatted(file)).weights().get("online"))
        .isCloseTo(0.6, within(1e-12));
  }
}
