package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.govservices.evaluator.testing.Results.logged;
import static org.govservices.evaluator.testing.Results.score;

import java.nio.file.Path;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province whose score is the mean of its cities', weighted by how many people they have. */
class WeightedRollUpTest {
  private static final String UNITS =
      """
      code,kind,name_en,parent,population,offices
      P,province,Pp,,,
      a,city,Aa,P,9000,1
      b,city,Bb,P,1000,3
      """;

  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void files() {
    small = new SmallEvaluation(folder);
    small.framework("ranking: {within: all", "roll-up: weighted-mean\nranking: {within: kind");
    small.replace(
        "evaluation.yaml",
        "layout: long, source: crawled}",
        "layout: wide, source: crawled, markers: {/: failed}}");
    small.write("units.csv", UNITS);
    small.write("observations.csv", "unit,online,visits,guides\na,90,90,90\nb,50,50,50\n");
  }

  @Test
  void aParentIsTheMeanOfItsPartsWeightedByPopulation() {
    Evaluation evaluation = small.evaluate();
    // (90 × 9000 + 50 × 1000) / 10000
    for (String node : new String[] {"overall", "depth", "online", "guides"}) {
      assertThat(score(evaluation, "P", node)).isEqualTo(86);
    }
    assertThat(logged(evaluation, "rolled-up"))
        .containsExactly("P overall: mean of 2 of 2 parts, weighted by population");
  }

  @Test
  void theContractMayNameAnotherColumn() {
    small.framework("roll-up: weighted-mean", "roll-up: {weighted-mean: {by: offices}}");
    assertThat(score(small.evaluate(), "P", "overall")).isEqualTo((90 + 3 * 50) / 4.0);
  }

  @Test
  void partsWithoutAScoreAreLeftOutWithTheirWeightsAndLowerCoverage() {
    small.write("observations.csv", "unit,online,visits,guides\na,90,90,/\nb,50,50,50\n");
    Evaluation evaluation = small.evaluate();
    assertThat(score(evaluation, "P", "guides")).isEqualTo(50);
    // a: nothing measured; b: all
    assertThat(Results.of(evaluation, "P", "guides").coverage().orElseThrow())
        .isEqualTo(0.1, within(1e-12));
  }

  @Test
  void partsOfPartsAreWeightedAtEveryStep() {
    small.write(
        "units.csv",
        UNITS.replace("Pp,,,", "Pp,N,2,")
            + "N,nation,Nn,,,\nQ,province,Qq,N,1,\n"
            + "c,city,Cc,Q,5,\n");
    small.write(
        "observations.csv", "unit,online,visits,guides\na,90,90,90\nb,50,50,50\nc,20,20,20\n");
    assertThat(score(small.evaluate(), "N", "overall")).isEqualTo((2 * 86 + 20) / 3.0);
  }

  @Test
  void aParentHasNoPointsOfItsOwn() {
    Evaluation evaluation = small.evaluate();
    int parent = evaluation.roster().indexOf("P").orElseThrow();
    assertThat(evaluation.points().earned(parent, 0)).isEmpty();
    assertThat(evaluation.points().lost(parent, 0)).isEmpty();
  }

  @Test
  void theResolvedContractNamesTheColumn() {
    assertThat(ResolvedContract.of(small.framework()).path("roll-up").toString())
        .isEqualTo("{\"weighted-mean\":{\"by\":\"population\"}}");
  }

  @Test
  void aWeightThatIsMissingOrNotAboveZeroIsRefusedAtItsPlace() {
    small.write(
        "units.csv",
        """
        code,kind,name_en,parent,population
        P,province,Pp,,-5
        a,city,Aa,P,
        b,city,Bb,P,0
        """);
    assertThat(small.problems())
        .containsExactly(
            "units.csv:3:5: unit 'a' has no population; expected a number above 0 to weight by in"
                + " the mean of unit 'P'",
            "units.csv:4:5: found 0; expected a number above 0 to weight by");
  }

  @Test
  void aColumnThatIsNotThereOrHoldsNoWeightsIsRefused() {
    small.framework("roll-up: weighted-mean", "roll-up: {weighted-mean: {by: people}}");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:1:1: column 'people' is missing; the framework weights the mean of a unit's"
                + " parts by it; expected a column of numbers above 0, or another named as"
                + " `roll-up: {weighted-mean: {by: COLUMN}}`");
    small.framework("by: people", "by: code");
    assertThat(small.problems()).first().asString().contains("column 'code' holds no weights");
  }

  @Test
  void otherWordsAreRefusedWithThoseThatAreKnown() {
    small.framework("roll-up: weighted-mean", "roll-up: weighted");
    assertThat(small.frameworkProblems())
        .first()
        .asString()
        .contains("found 'weighted'; expected one of none, mean, weighted-mean");
  }
}
