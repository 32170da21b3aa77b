package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.robustness.exact.PassingChange.Proposal;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a solver says wrongly is left out, counted, and said. */
class LyingSolversTest {
  /** With equal weights 50, 45, 40 and 45 points; the last is behind the second or level. */
  private static final WeightedIndex INDEX =
      new WeightedIndex(
          new int[] {0, 1, 2, 3},
          List.of("a", "b"),
          new double[][] {{80, 20}, {40, 50}, {20, 60}, {41, 49}},
          new double[] {0.5, 0.5},
          new Scale(0, 100));

  private static final int[] FIRST_INDICATOR = {0};

  @Test
  void aBoundThatAnAttainedRankContradictsChangesNothingAndIsSaid() {
    AttainableSearch.Step lie = (search, ranks, known) -> ranks.tighter(known, 1000);
    List<ExactAnswers.Attainable> honest = search(AttainableSearch.STEPS);
    List<ExactAnswers.Attainable> found =
        search(Stream.concat(Stream.of(lie), AttainableSearch.STEPS.stream()).toList());
    assertThat(found).hasSize(4);
    for (int u = 0; u < 4; u++) {
      ExactAnswers.Attainable unit = found.get(u);
      assertThat(unit.best()).isEqualTo(honest.get(u).best());
      assertThat(unit.worst()).isEqualTo(honest.get(u).worst());
      assertThat(honest.get(u).reason(Optional.empty())).isEmpty();
    }
    assertThat(found).extracting(ExactAnswers.Attainable::discarded).contains(2);
    assertThat(found)
        .filteredOn(unit -> unit.discarded() == 2)
        .allSatisfy(
            unit ->
                assertThat(unit.reason(Optional.empty()).orElseThrow().english())
                    .isEqualTo("bounds that an attained rank contradicts, discarded: 2"));
    assertThat(answers(List.of(), List.of(), found).unconfirmed())
        .isEqualTo(found.stream().mapToInt(ExactAnswers.Attainable::discarded).sum());
  }

  @Test
  void aRankThatIsAttainedDiscardsABoundThatItPasses() {
    AttainableRanks third =
        new AttainableRanks(INDEX, space(), new PairLeads(INDEX, space(), () -> false), 2, true);
    AttainableRanks.End lie = new AttainableRanks.End(4, 4, List.of(0.5, 0.5));
    AttainableRanks.End found = third.better(lie, new double[] {0, 1});
    assertThat(found).isEqualTo(new AttainableRanks.End(1, 1, List.of(0.0, 1.0)));
    assertThat(third.discarded()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0833, not level yet",
    "0.0834, level with less",
    "0.5, level with less",
    "-0.1, the wrong way"
  })
  void aChangeThatIsNotTheSmallestIsNotGiven(double moved, String why) {
    // the second is level with the first at .5 − 1/14 of a; a point moved gains 70 points in 100
    PassingChange change =
        PassingChange.checked(
            INDEX, 1, 0, new Proposal(new double[] {0.5 - moved, 0.5 + moved}, 70));
    assertThat(change.isConfirmed()).as(why).isFalse();
    assertThat(change.weights()).isEmpty();
    assertThat(change.reason().orElseThrow().english())
        .isEqualTo("the smallest change is not confirmed");
    assertThat(answers(List.of(), List.of(change), List.of()).unconfirmed()).isEqualTo(1);
    assertThat(PassingChange.of(INDEX, 1, 0).orElseThrow().isConfirmed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -70, 1, 1e9, Double.MIN_VALUE})
  void whateverGainIsProposedProvesNoSmallestChangeThatIsNone(double gain) {
    PassingChange change =
        PassingChange.checked(INDEX, 1, 0, new Proposal(new double[] {0.4, 0.6}, gain));
    assertThat(change.isConfirmed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0.000001, 0, false",
    "true, -0.000001, 0, false",
    "true, 0, 0, true",
    "false, 0.000001, 0, false",
    "false, -0.000001, 0, false",
    "false, 0, -0.000001, false",
    "false, 0, 0.000001, false",
    "false, 0, 0, true"
  })
  void anIntervalThatRankingsDoNotShowIsNotGiven(
      boolean isFirst, double low, double high, boolean isConfirmed) {
    StabilityIntervals.Stability own =
        StabilityIntervals.of(INDEX, List.of("a"), List.of(FIRST_INDICATOR)).get(0);
    Range honest = (isFirst ? own.first() : own.ranking()).orElseThrow();
    Optional<Range> found =
        StabilityIntervals.confirmed(
            INDEX, new Range(honest.low() + low, honest.high() + high), FIRST_INDICATOR, isFirst);
    assertThat(found.isPresent()).isEqualTo(isConfirmed);
  }

  @Test
  void anIntervalThatIsMissingIsCountedAndSaid() {
    StabilityIntervals.Stability missing =
        new StabilityIntervals.Stability("a", 0.5, Optional.empty(), Optional.of(new Range(0, 1)));
    assertThat(missing.reason().orElseThrow().english())
        .isEqualTo("an interval is not confirmed by rankings");
    ExactAnswers answers =
        new ExactAnswers(
            "",
            List.of(0),
            Optional.empty(),
            List.of(missing),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    assertThat(answers.unconfirmed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 0|1 1 1",
        "0 1|1 0 0",
        "-5 9|1 1 1",
        "0 0|0 0 0",
        "NaN 1|1 1 1",
        "2 2|-1 -1 -1"
      })
  void aFirstPlaceThatIsMadeUpIsNotBelieved(String lie) {
    double[][] solution =
        Arrays.stream(lie.split("\\|"))
            .map(s -> Arrays.stream(s.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    for (int unit = 0; unit < INDEX.size(); unit++) {
      FirstPlace honest = FirstPlace.of(INDEX, unit);
      FirstPlace said = FirstPlace.of(INDEX, unit, (leads, moved) -> solution);
      assertThat(said.answer()).isIn(honest.answer(), FirstPlace.Answer.OPEN);
      if (said.isLargest()) {
        assertThat(said.lead()).isEqualTo(honest.lead());
      } else {
        assertThat(said.reason()).isNotEmpty();
        assertThat(answers(List.of(said), List.of(), List.of()).unconfirmed()).isEqualTo(1);
      }
      if (said.answer() == FirstPlace.Answer.OPEN && !said.isLargest()) {
        assertThat(said.weights()).isEmpty();
      }
    }
  }

  private static ExactAnswers answers(
      List<FirstPlace> first,
      List<PassingChange> passing,
      List<ExactAnswers.Attainable> attainable) {
    return new ExactAnswers(
        "",
        List.of(0, 1, 2, 3),
        Optional.empty(),
        List.of(),
        first,
        passing,
        attainable,
        Optional.empty(),
        List.of());
  }

  private static List<ExactAnswers.Attainable> search(List<AttainableSearch.Step> steps) {
    return new AttainableSearch(INDEX, space(), 600, 2, new Nobody()).search(steps);
  }

  private static WeightSpace space() {
    WeightSpace space = new WeightSpace(2);
    space.bound(
        IntStream.range(0, 2).mapToObj(i -> new int[] {i}).toList(),
        new double[] {0, 0},
        new double[] {1, 1});
    return space;
  }

  private static final class Nobody implements AttainableSearch.Watch {
    @Override
    public void proven(int ends, int all) {}

    @Override
    public boolean isStopped() {
      return false;
    }
  }
}
