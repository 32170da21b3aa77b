package org.govservices.evaluator.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.aggregation.Borda;
import org.govservices.evaluator.aggregation.Copeland;
import org.govservices.evaluator.aggregation.Floor;
import org.govservices.evaluator.aggregation.Geometric;
import org.govservices.evaluator.aggregation.Harmonic;
import org.govservices.evaluator.aggregation.MazziottaPareto;
import org.govservices.evaluator.aggregation.Minimum;
import org.govservices.evaluator.aggregation.Owa;
import org.govservices.evaluator.aggregation.PowerMean;
import org.govservices.evaluator.aggregation.Topsis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every aggregation, on random scores with gaps. */
class AggregationPropertiesTest {
  private static final int ROUNDS = 100;
  private static final int UNITS = 8;
  private static final int CHILDREN = 4;

  static Stream<Aggregation> all() {
    return Stream.of(
        new Arithmetic(),
        new Geometric(Floor.NONE),
        new Harmonic(Floor.NONE),
        new PowerMean(2, Floor.NONE),
        new PowerMean(-2, Floor.NONE),
        new Minimum(),
        new Owa(List.of(.4, .3, .2, .1), OptionalDouble.empty()),
        new Owa(List.of(), OptionalDouble.of(2)),
        new MazziottaPareto(MazziottaPareto.Penalty.MINUS, MazziottaPareto.Sd.POPULATION),
        new Topsis(Optional.empty()),
        new Borda(Optional.empty()),
        new Copeland(Optional.empty()));
  }

  /** Scores from 1 to 100, one decimal, some missing. */
  private static final class Table {
    private final double[][] children;
    private final double[] weights;

    Table(double[][] children, double[] weights) {
      this.children = children;
      this.weights = weights;
    }

    static Table random(SplittableRandom random, double gaps) {
      double[][] children = new double[CHILDREN][UNITS];
      double[] weights = new double[CHILDREN];
      for (int c = 0; c < CHILDREN; c++) {
        weights[c] = random.nextInt(1, 10) / 4.0;
        for (int u = 0; u < UNITS; u++) {
          boolean gap = random.nextDouble() < gaps;
          children[c][u] = gap ? Double.NaN : random.nextInt(10, 1001) / 10.0;
        }
      }
      return new Table(children, weights);
    }

    double[] combine(Aggregation aggregation) {
      double[] out = new double[UNITS];
      aggregation.combine(children, weights, UNITS, out);
      return out;
    }

    Table unitsReversed() {
      double[][] reversed = new double[CHILDREN][UNITS];
      for (int c = 0; c < CHILDREN; c++) {
        for (int u = 0; u < UNITS; u++) {
          reversed[c][u] = children[c][UNITS - 1 - u];
        }
      }
      return new Table(reversed, weights);
    }

    Table childrenReversed() {
      return new Table(
          IntStream.range(0, CHILDREN)
              .mapToObj(c -> children[CHILDREN - 1 - c])
              .toArray(double[][]::new),
          IntStream.range(0, CHILDREN).mapToDouble(c -> weights[CHILDREN - 1 - c]).toArray());
    }

    Table weightsTimes(double factor) {
      return new Table(
          children, IntStream.range(0, CHILDREN).mapToDouble(c -> factor * weights[c]).toArray());
    }

    /** Unit 0 is at least as good as unit 1 everywhere. */
    Table withADominator() {
      double[][] better = new double[CHILDREN][];
      for (int c = 0; c < CHILDREN; c++) {
        better[c] = children[c].clone();
        better[c][0] = Math.max(children[c][0], children[c][1]);
      }
      return new Table(better, weights);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theOrderOfUnitsDecidesNothing(Aggregation aggregation) {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < ROUNDS; round++) {
      Table table = Table.random(random, 0.2);
      double[] plain = table.combine(aggregation);
      double[] reversed = table.unitsReversed().combine(aggregation);
      for (int u = 0; u < UNITS; u++) {
        assertThat(reversed[UNITS - 1 - u]).as("round %d", round).isCloseTo(plain[u], within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theOrderOfChildrenAndTheScaleOfWeightsDecideNothing(Aggregation aggregation) {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < ROUNDS; round++) {
      Table table = Table.random(random, 0.2);
      double[] plain = table.combine(aggregation);
      assertThat(table.childrenReversed().combine(aggregation))
          .as("round %d", round)
          .containsExactly(plain, within(1e-9));
      assertThat(table.weightsTimes(3).combine(aggregation))
          .as("round %d", round)
          .containsExactly(plain, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aDominatedUnitNeverComesOutBetterUnlessTheMethodSaysSo(Aggregation aggregation) {
    SplittableRandom random = new SplittableRandom(13);
    boolean always = true;
    for (int round = 0; round < 2000; round++) {
      double[] out = Table.random(random, 0).withADominator().combine(aggregation);
      always &= out[0] >= out[1] - 1e-9;
    }
    assertThat(always).isEqualTo(aggregation.isMonotone());
  }

  @ParameterizedTest
  @MethodSource("all")
  void meansLieBetweenTheLowestAndTheHighestChild(Aggregation aggregation) {
    SplittableRandom random = new SplittableRandom(14);
    for (int round = 0; round < ROUNDS; round++) {
      Table table = Table.random(random, 0.2);
      double[] out = table.combine(aggregation);
      for (int u = 0; u < UNITS; u++) {
        int unit = u;
        double[] scored =
            Stream.of(table.children)
                .mapToDouble(child -> child[unit])
                .filter(score -> !Double.isNaN(score))
                .toArray();
        assertThat(Double.isNaN(out[u])).isEqualTo(scored.length == 0);
        if (aggregation.range().isEmpty() && scored.length > 0) {
          assertThat(out[u])
              .isBetween(
                  Arrays.stream(scored).min().orElseThrow() - 1e-9,
                  Arrays.stream(scored).max().orElseThrow() + 1e-9);
        }
      }
    }
  }
}
