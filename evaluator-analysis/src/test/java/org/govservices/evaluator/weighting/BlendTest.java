package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {
  private static final List<Weights> PARTS =
      List.of(
          Weights.of("equal", new double[] {1, 1}, List.of()),
          Weights.of("entropy", new double[] {1, 9}, List.of()));

  private static Weights blend(Blend.Mean mean) {
    return new Blend(List.of(new Equal(), new Equal()), List.of(1.0, 3.0), mean)
        .blend(PARTS, List.of("a", "b"));
  }

  /** ¼ · ½ + ¾ · 0.1 by hand. */
  @Test
  void partsCountAsDeclared() {
    assertThat(blend(Blend.Mean.ARITHMETIC).share(0)).isCloseTo(.2, within(1e-15));
  }

  @Test
  void itShowsItsParts() {
    Weights blended = blend(Blend.Mean.ARITHMETIC);
    assertThat(blended.numbers("part-counts")).containsExactly(.25, .75);
    assertThat(blended.numbers("part-share")).containsExactly(.5, .5, .1, .9);
    assertThat(blended.measures())
        .extracting(Measure::about)
        .contains("part 1, equal : a", "part 2, entropy : b");
    assertThat(blended.withParts()).containsOnlyKeys("blend", "part 1, equal", "part 2, entropy");
  }

  /** The ratio is 1^¼ · 9^¾ by hand. */
  @Test
  void geometricMeansAverageRatios() {
    Weights blended = blend(Blend.Mean.GEOMETRIC);
    assertThat(blended.share(1) / blended.share(0))
        .isCloseTo(StrictMath.pow(9, .75), within(1e-12));
    assertThat(blended.parts()).isEqualTo(PARTS);
  }
}
