package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.api.Test;

/** Ordered weighted averages. */
class OwaTest {
  private static final Scale SCALE = new Scale(0, 1);

  private static Owa weights(Double... weights) {
    return new Owa(List.of(weights), OptionalDouble.empty());
  }

  private static Owa quantifier(double alpha) {
    return new Owa(List.of(), OptionalDouble.of(alpha));
  }

  /** The example of Yager (1988) [B; value C2]. */
  @Test
  void weightsBelongToPlacesFromTheBest() {
    Owa owa = weights(.4, .3, .2, .1);
    assertThat(Columns.combine(owa, new double[][] {{.7, 1, .3, .6}})[0])
        .isCloseTo(.76, within(1e-12));
    assertThat(owa.orness(4)).isCloseTo(2.0 / 3, within(1e-12));
  }

  /** Q(r) = r² over four children [C1]. */
  @Test
  void aQuantifierGivesTheWeightsOfAnyNumberOfChildren() {
    Owa owa = quantifier(2);
    assertThat(owa.weights(4))
        .containsExactly(new double[] {.0625, .1875, .3125, .4375}, within(0.0));
    assertThat(owa.orness(4)).isCloseTo(.291667, within(5e-7));
    assertThat(Columns.combine(owa, new double[][] {{40, 10, 20, 30}})[0])
        .isCloseTo(.0625 * 40 + .1875 * 30 + .3125 * 20 + .4375 * 10, within(1e-12));
  }

  @Test
  void meansOfTheBestAndOfTheWorstAreOrderedAverages() {
    double[][] row = {{40, 10, 20, 30}};
    assertThat(Columns.combine(weights(.5, .5, 0.0, 0.0), row)).containsExactly(35);
    assertThat(Columns.combine(weights(0.0, 0.0, .5, .5), row)).containsExactly(15);
    assertThat(Columns.combine(weights(0.0, 0.0, 0.0, 1.0), row)).containsExactly(10);
  }

  @Test
  void equalWeightsAreTheMeanWithTheChildrensImportance() {
    double[] importance = {3, 1};
    double[][] row = {{80, 40}};
    assertThat(Columns.combine(quantifier(1), importance, row)[0]).isCloseTo(70, within(1e-12));
    assertThat(Columns.combine(weights(.5, .5), importance, row)[0]).isCloseTo(70, within(1e-12));
  }

  @Test
  void anImportanceOfTwoIsARepetition() {
    assertThat(Columns.combine(quantifier(2), new double[] {2, 1}, new double[][] {{80, 40}})[0])
        .isCloseTo(Columns.combine(quantifier(2), new double[][] {{80, 80, 40}})[0], within(1e-12));
  }

  @Test
  void thereMustBeAWeightForEveryChild() {
    assertThat(weights(.5, .5).fault(SCALE, 3)).hasValue("'owa' has 2 weights for 3 children");
    assertThat(weights(.5, .5).fault(SCALE, 2)).isEmpty();
    assertThat(quantifier(2).fault(SCALE, 3)).isEmpty();
  }
}
