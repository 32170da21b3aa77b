package org.govservices.evaluator.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void tellsTwoAndThreeOfOneKindOnce() {
    problems.add(Place.of("a.csv", 4, 1), "no unit 'x'");
    problems.add(Place.of("a.csv", 3, 1), "no unit 'x'");
    problems.add(Place.of("a.csv", 2, 1), "no unit 'x'");
    problems.add(Place.of("a.csv", 3, 1), "no unit 'y'");
    problems.add(Place.of("a.csv", 5, 1), "no unit 'y'");

    assertThat(told())
        .containsExactly(
            "a.csv:2:1: no unit 'x' (3 such, also at 3:1, 4:1)",
            "a.csv:3:1: no unit 'y' (2 such, also at 5:1)");
  }

  @Test
  void namesAPlaceOnce() {
    for (String file : List.of("a", "b", "c")) {
      problems.add(Place.of("e.yaml", 4, 1), "'" + file + ".xlsx' has no sheet 'x'", "sheet");
    }

    assertThat(told()).containsExactly("e.yaml:4:1: 'a.xlsx' has no sheet 'x' (3 such)");
  }

  @Test
  void tellsManyOfOneKindOnceWithCountAndFirstPlaces() {
    for (int line = 19; line >= 2; line--) {
      problems.add(Place.of("a.csv", line, 2), "no indicator 'x'");
      problems.add(Place.of("a.csv", line, 2), "no indicator 'x'");
    }
    problems.add(Place.of("b.csv", 5, 2), "no indicator 'x'");

    assertThat(told())
        .containsExactly(
            "a.csv:2:2: no indicator 'x' (18 such, also at 3:2, 4:2, 5:2, …)",
            "b.csv:5:2: no indicator 'x'");
  }

  @Test
  void tellsWhatOnlyTheFirstOfAKindFound() {
    for (int line = 2; line <= 5; line++) {
      problems.add(Place.of("a.csv", line, 3), "found '" + line + ",5'", "decimal comma");
    }

    assertThat(told()).containsExactly("a.csv:2:3: found '2,5' (4 such, also at 3:3, 4:3, 5:3)");
  }

  @Test
  void countsMillionsAndKeepsThousands() {
    for (int line = 2; line <= 1_000_001; line++) {
      problems.add(Place.of("a.csv", line, 3), "found '" + line + "'", "number");
    }
    Problems all = new Problems();
    all.addAll(problems);

    assertThat(all.list())
        .singleElement()
        .asString()
        .isEqualTo("a.csv:2:3: found '2' (1000000 such, also at 3:3, 4:3, 5:3, …)");
  }

  @Test
  void listsAThousandKindsAndCountsTheOthers() {
    for (int line = 1; line <= 1_500; line++) {
      problems.add(Place.of("a.yaml", line, 1), "unknown key 'k" + line + "'");
    }

    assertThat(told())
        .hasSize(1_001)
        .endsWith(
            "a.yaml:1000:1: unknown key 'k1000'",
            "a.yaml:1001:1: from here 500 further problems are not listed; mend those first");
  }

  @Test
  void keepsWhatWasCountedWhenProblemsAreCollected() {
    for (int line = 2; line <= 6; line++) {
      problems.add(Place.of("a.csv", line, 1), "no unit 'x'");
    }
    Problems all = new Problems();
    all.collect(
        () -> {
          problems.throwIfAny();
          return "";
        });

    assertThat(all.list()).isEqualTo(problems.list());
  }

  @Test
  void takesASwapOfNeighboursForOneEdit() {
    assertThat(Problems.maybe("440030", List.of("440100", "440300", "440600")))
        .isEqualTo("; maybe '440300'?");
  }

  @Test
  void namesAllThatAreEquallyNear() {
    assertThat(Problems.maybe("440100", List.of("440300", "440600", "120000", "440300")))
        .isEqualTo("; maybe '440300' or '440600'?");
  }

  @Test
  void takesCapitalsForNoDifference() {
    assertThat(Problems.maybe("TOPSIS", List.of("topsis", "tops"))).isEqualTo("; maybe 'topsis'?");
  }

  @Test
  void suggestsNothingWhereNothingIsNear() {
    assertThat(Problems.maybe("ab", List.of("xyz", "topsis"))).isEmpty();
    assertThat(Problems.maybe("x".repeat(1_000_000), List.of("x".repeat(1_000_001)))).isEmpty();
    assertThat(Problems.maybeOneOf("ab", List.of("xyz", "topsis")))
        .isEqualTo("; there are xyz, topsis");
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
