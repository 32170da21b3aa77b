package org.govservices.evaluator.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.govservices.evaluator.normalisation.Ampi;
import org.govservices.evaluator.normalisation.Borda;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.DistanceToMaximum;
import org.govservices.evaluator.normalisation.DistanceToReference;
import org.govservices.evaluator.normalisation.DistanceToTarget;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Goalposts;
import org.govservices.evaluator.normalisation.MinMax;
import org.govservices.evaluator.normalisation.Outside;
import org.govservices.evaluator.normalisation.PercentileRank;
import org.govservices.evaluator.normalisation.Piecewise;
import org.govservices.evaluator.normalisation.QuantileGoalposts;
import org.govservices.evaluator.normalisation.Rank;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.ShareOfMaximum;
import org.govservices.evaluator.normalisation.TiedPlaces;
import org.govservices.evaluator.normalisation.ZScore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kilometres or miles: no scoring rule depends on the unit of measurement when what it states is
 * converted too.
 */
class UnitOfMeasurementTest {
  private static final Sample ALL = Sample.of(Sample.Population.ALL, Sample.Editions.THIS);
  private static final Optional<Scale> SCALE = Optional.empty();

  static Stream<ScoringRule> rules() {
    return Stream.of(
        new Goalposts(0, 120, Outside.CAP, SCALE),
        new Piecewise(
            List.of(
                new Piecewise.Point(0, 0),
                new Piecewise.Point(40, 70),
                new Piecewise.Point(120, 100)),
            Outside.CAP),
        new MinMax(ALL),
        new ZScore(ALL, ZScore.Sd.SAMPLE, 100, 10),
        new DistanceToTarget(150, ALL, SCALE),
        new DistanceToReference("r", Outside.EXTEND, ALL, SCALE),
        new DistanceToMaximum(ALL, SCALE),
        new ShareOfMaximum(ALL, SCALE),
        new QuantileGoalposts(0.1, 0.9, 7, Outside.CAP, ALL, SCALE),
        new Ampi(OptionalDouble.of(30), ALL),
        new Rank(ALL, TiedPlaces.MINIMUM),
        new Borda(ALL, TiedPlaces.MINIMUM),
        new PercentileRank(ALL, TiedPlaces.AVERAGE, SCALE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theUnitOfMeasurementDecidesNothing(ScoringRule rule) {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < 50; round++) {
      double[] values = random.doubles(9, 1, 100).toArray();
      double factor = random.nextDouble(0.01, 100);
      double[] converted = Arrays.stream(values).map(v -> v * factor).toArray();
      assertThat(scores(rule.transformed(v -> v * factor), converted))
          .as("round %d", round)
          .containsExactly(scores(rule, values), within(1e-9));
    }
  }

  private static double[] scores(ScoringRule rule, double[] values) {
    // the reference unit is the one in the middle
    double reference = Arrays.stream(values).sorted().toArray()[values.length / 2];
    SampleValues sample = new SampleValues(List.of(values), code -> OptionalDouble.of(reference));
    FittedRule fitted = rule.fit(sample, Direction.HIGHER, new Scale(0, 100));
    return Arrays.stream(values).map(fitted::score).toArray();
  }
}
