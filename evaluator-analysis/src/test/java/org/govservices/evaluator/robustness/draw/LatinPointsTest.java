package org.govservices.evaluator.robustness.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinPointsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 1000, 4096})
  void everyPartOfTheRangeHasOneRunForEveryNumber(int runs) {
    LatinPoints points = new LatinPoints(2008, new int[] {2, 3}, runs);
    Set<List<Integer>> orders = new HashSet<>();
    for (int choice = 0; choice < 2; choice++) {
      for (boolean second : new boolean[] {false, true}) {
        List<List<Integer>> parts = parts(points, choice, second, 2 + choice, runs);
        for (List<Integer> order : parts) {
          assertThat(order).doesNotHaveDuplicates().allMatch(part -> part >= 0 && part < runs);
          orders.add(order);
        }
      }
    }
    assertThat(orders).hasSize(runs < 100 ? orders.size() : 10);
  }

  /** Per number, in which of so many parts of the range it lies in each run. */
  private static List<List<Integer>> parts(
      LatinPoints points, int choice, boolean second, int numbers, int runs) {
    List<List<Integer>> parts = new ArrayList<>();
    for (int n = 0; n < numbers; n++) {
      parts.add(new ArrayList<>());
    }
    for (int run = 0; run < runs; run++) {
      UniformRandomProvider point = points.of(choice, run, second);
      for (List<Integer> of : parts) {
        of.add((int) (point.nextDouble() * runs));
      }
    }
    return parts;
  }
}
