package org.govservices.evaluator.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.govservices.evaluator.normalisation.Sample.Editions;
import org.govservices.evaluator.normalisation.Sample.Population;
import org.junit.jupiter.api.Test;

/** Ranks, Borda points and percentile ranks; expected by hand. */
class PlacesTest {
  private static final Sample ALL = Sample.of(Population.ALL, Editions.THIS);
  private static final double[] VALUES = {7, 3, 7, 9, 1};

  @Test
  void theBestOfNHasRankNAndEqualValuesShareTheirLowestOrTheirMeanPlace() {
    assertThat(Fitted.scores(new Rank(ALL, TiedPlaces.MINIMUM), Direction.HIGHER, VALUES))
        .containsExactly(3, 2, 3, 5, 1);
    assertThat(Fitted.scores(new Rank(ALL, TiedPlaces.AVERAGE), Direction.HIGHER, VALUES))
        .containsExactly(3.5, 2, 3.5, 5, 1);
  }

  @Test
  void theLowestValueIsTheBestWhereLowerIsBetter() {
    assertThat(Fitted.scores(new Rank(ALL, TiedPlaces.MINIMUM), Direction.LOWER, VALUES))
        .containsExactly(2, 4, 2, 1, 5);
  }

  @Test
  void bordaPointsAreTheRankLessOne() {
    assertThat(Fitted.scores(new Borda(ALL, TiedPlaces.AVERAGE), Direction.HIGHER, VALUES))
        .containsExactly(2.5, 1, 2.5, 4, 0);
  }

  @Test
  void percentileRanksRunFromTheWorstToTheBestScore() {
    assertThat(
            Fitted.scores(
                new PercentileRank(ALL, TiedPlaces.AVERAGE, Optional.empty()),
                Direction.HIGHER,
                VALUES))
        .containsExactly(62.5, 25, 62.5, 100, 0);
    assertThatThrownBy(
            () ->
                Fitted.scores(
                    new PercentileRank(ALL, TiedPlaces.AVERAGE, Optional.empty()),
                    Direction.HIGHER,
                    4))
        .hasMessage("percentile-rank needs two values, found 1");
  }

  @Test
  void aValueOutsideTheSampleGetsThePlaceWhereItWouldStand() {
    FittedRule rule =
        new Rank(ALL, TiedPlaces.AVERAGE)
            .fit(SampleValues.of(VALUES), Direction.HIGHER, Scale.UNBOUNDED);
    assertThat(rule.score(8)).isEqualTo(5);
    assertThat(rule.score(0)).isEqualTo(1);
  }
}
