package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.api.Test;

/**
 * Borda and Copeland on the profiles of the OECD/JRC Handbook (2008), Tables 25–34 [P✓]. A child is
 * a group of voters, its weight their number, its score the place from the worst.
 */
class VotesTest {
  private static final Borda BORDA = new Borda(Optional.empty());
  private static final Copeland COPELAND = new Copeland(Optional.empty());
  private static final String TABLE_25 = "3:abcd 5:acbd 7:bdca 6:cbda";

  /** What a, b, … get; Borda points as sums over all voters. */
  private static double[] votes(Aggregation method, String profile) {
    List<String> groups = List.of(profile.split(" ", -1));
    double[] voters = groups.stream().mapToDouble(VotesTest::voters).toArray();
    int n = order(groups.get(0)).length();
    double[][] children = new double[voters.length][n];
    for (int g = 0; g < voters.length; g++) {
      for (int place = 0; place < n; place++) {
        children[g][order(groups.get(g)).charAt(place) - 'a'] = n - place;
      }
    }
    double[] out = new double[n];
    method.combine(children, voters, n, out);
    double all = method instanceof Borda ? Arrays.stream(voters).sum() : 1;
    return Arrays.stream(out).map(score -> score * all).toArray();
  }

  private static double voters(String group) {
    return Double.parseDouble(group.substring(0, group.indexOf(':')));
  }

  private static String order(String group) {
    return group.substring(group.indexOf(':') + 1);
  }

  @Test
  void pointsAndMajoritiesOfTheFirstProfile() {
    assertThat(votes(BORDA, TABLE_25)).containsExactly(new double[] {24, 44, 38, 20}, within(1e-9));
    assertThat(votes(COPELAND, TABLE_25)).containsExactly(-3, 1, 3, -1);
  }

  @Test
  void aCycleOfMajoritiesIsATie() {
    String cycle = "23:abc 17:bca 2:bac 10:cab 8:cba";
    assertThat(votes(BORDA, cycle)).containsExactly(new double[] {58, 69, 53}, within(1e-9));
    assertThat(votes(COPELAND, cycle)).containsExactly(0, 0, 0);
  }

  @Test
  void theOrderOfTwoMayTurnWhenAThirdLeaves() {
    assertThat(votes(BORDA, "3:cbad 2:badc 2:adcb"))
        .containsExactly(new double[] {13, 12, 11, 6}, within(1e-9));
    assertThat(votes(BORDA, "3:cba 2:bac 2:acb"))
        .containsExactly(new double[] {6, 7, 8}, within(1e-9));
  }

  @Test
  void sharesOfAPairAddUpToOne() {
    double[][] rows = {{1, 5, 2}, {2, 5, 1}, {Double.NaN, 4, 3}, {9, Double.NaN, Double.NaN}};
    Outranking outranking =
        new Outranking(Columns.transposed(rows), new double[] {.2, .5, .3}, rows.length);
    for (int j = 0; j < rows.length; j++) {
      for (int k = 0; k < rows.length; k++) {
        if (j != k) {
          assertThat(outranking.share(j, k) + outranking.share(k, j)).isEqualTo(1);
        }
      }
    }
    // ties count half: .5/2 + .3
    assertThat(outranking.share(0, 1)).isCloseTo(.55, within(1e-12));
    // compared on the children both have: .5 of .8
    assertThat(outranking.share(0, 2)).isCloseTo(.625, within(1e-12));
    // no child in common
    assertThat(outranking.share(2, 3)).isEqualTo(.5);
  }

  /**
   * Five countries, equal weights: Handbook, Tables 35 to 37 [P✓]. The largest sum of the pairs in
   * an order is 6.375, and three orders reach it.
   */
  @Test
  void theBestOrdersOfTheHandbooksCountriesAreThePublishedOnes() {
    double[][] rows = { // Finland, United States, Sweden, Japan, Korea
      {187, 125.6, 200.2, 50.7, 3.080, 4.150, 10, 27.4},
      {289, 130, 179.1, 66.2, 2.997, 4.073, 12, 13.9},
      {271, 156.6, 125.8, 59.7, 3.096, 4.145, 11.4, 15.3},
      {994, 64.6, 49, 80.8, 3.003, 3.865, 9.5, 10},
      {779, 9.8, 4.8, 66.7, 2.972, 3.653, 10.8, 23.2}
    };
    double[] equal = new double[8];
    Arrays.fill(equal, 1);
    Outranking outranking = new Outranking(Columns.transposed(rows), equal, rows.length);
    Map<String, Double> supports = new TreeMap<>();
    orders("", "FUSJK", order -> supports.put(order, support(outranking, order)));
    assertThat(supports).hasSize(120);
    assertThat(supports.entrySet())
        .filteredOn(order -> order.getValue() >= 6.375)
        .containsExactly(entry("SFUJK", 6.375), entry("SUFJK", 6.375), entry("USFJK", 6.375));
  }

  private static void orders(String begun, String rest, Consumer<String> order) {
    if (rest.isEmpty()) {
      order.accept(begun);
    }
    for (int next = 0; next < rest.length(); next++) {
      String others = rest.substring(0, next) + rest.substring(next + 1);
      orders(begun + rest.charAt(next), others, order);
    }
  }

  private static double support(Outranking outranking, String order) {
    double support = 0;
    for (int first = 0; first < order.length(); first++) {
      for (int then = first + 1; then < order.length(); then++) {
        support +=
            outranking.share(
                "FUSJK".indexOf(order.charAt(first)), "FUSJK".indexOf(order.charAt(then)));
      }
    }
    return support;
  }

  @Test
  void theOrderOfUnitsDoesNotMatterWithGapsEither() {
    double[][] rows = {
      {3, Double.NaN, 1}, {2, 7, Double.NaN}, {Double.NaN, 5, 4}, {1, 6, 2}, {2, 6, 3}
    };
    double[][] reversed = IntStream.range(0, 5).mapToObj(r -> rows[4 - r]).toArray(double[][]::new);
    for (Aggregation method : new Aggregation[] {BORDA, COPELAND}) {
      double[] back = Columns.combine(method, reversed);
      assertThat(Columns.combine(method, rows))
          .containsExactly(
              IntStream.range(0, 5).mapToDouble(r -> back[4 - r]).toArray(), within(1e-12));
    }
  }

  @Test
  void pointsAndMajoritiesAreMappedOntoTheStatedScores() {
    Optional<Scale> to = Optional.of(new Scale(0, 100));
    double[][] rows = {{3}, {2}, {1}};
    assertThat(Columns.combine(new Borda(to), rows)).containsExactly(100, 50, 0);
    assertThat(Columns.combine(new Copeland(to), rows)).containsExactly(100, 50, 0);
    assertThatThrownBy(() -> Columns.combine(new Borda(to), new double[][] {{3}}))
        .isInstanceOf(Aggregation.CannotCombineException.class)
        .hasMessageContaining("found one");
  }

  @Test
  void aUnitWithoutAScoreGetsNoneAndBeatsNobody() {
    assertThat(Columns.combine(BORDA, new double[][] {{3}, {Double.NaN}, {1}}))
        .containsExactly(1, Double.NaN, 0);
  }
}
