package org.govservices.evaluator.robustness.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactorialAnovaTest {
  @Test
  void sharesAreThoseOfACalculationByHand() {
    // mean 3, variance (4 + 1 + 0 + 9) / 4 = 3.5; means of the first choice 1.5 and 4.5 (variance
    // 2.25), of the second 2 and 4 (variance 1); the rest, 0.25, is both together
    FactorialAnova anova = new FactorialAnova(new double[] {1, 2, 3, 6}, new int[] {2, 2});
    assertThat(anova.variance()).isCloseTo(3.5, within(1e-12));
    List<VarianceShare> effects = anova.effects(List.of("a", "b"));
    assertThat(effects.get(0).first()).isCloseTo(2.25 / 3.5, within(1e-12));
    assertThat(effects.get(0).total()).isCloseTo(2.5 / 3.5, within(1e-12));
    assertThat(effects.get(1).first()).isCloseTo(1 / 3.5, within(1e-12));
    assertThat(effects.get(1).total()).isCloseTo(1.25 / 3.5, within(1e-12));
  }

  @Test
  void withoutInteractionsSharesSumToOne() {
    // a in {0, 1, 2}, b in {0, 10}, c in {0, 100}: all add up
    double[] outputs = new double[12];
    for (int i = 0; i < 12; i++) {
      outputs[i] = Math.floorDiv(i, 4) + 10.0 * (i / 2 % 2) + 100 * (i % 2);
    }
    List<VarianceShare> effects =
        new FactorialAnova(outputs, new int[] {3, 2, 2}).effects(List.of("a", "b", "c"));
    assertThat(effects.stream().mapToDouble(VarianceShare::first).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(effects).allSatisfy(e -> assertThat(e.total()).isCloseTo(e.first(), within(1e-12)));
    assertThat(effects.get(0).first()).isCloseTo(2.0 / 3 / (2.0 / 3 + 25 + 2500), within(1e-12));
  }
}
