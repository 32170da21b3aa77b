package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** OECD/JRC Handbook (2008), Tables 25–37. */
class ConsensusTest {
  @Test
  void twentyOneVoters() {
    // Tables 25–28
    Consensus found = of("abcd", Map.of("abcd", 3, "acbd", 5, "bdca", 7, "cbda", 6));
    assertThat(found.copeland()).containsExactly(-3, 1, 3, -1);
    assertThat(words("abcd", found)).isEqualTo("cbda");
    assertThat(found.agreement()).isCloseTo(85, within(1e-9));
    assertThat(found.orders()).isEqualTo(1);
  }

  @Test
  void sixtyVotersInACycle() {
    Consensus found = of("abc", Map.of("abc", 23, "bca", 17, "bac", 2, "cab", 10, "cba", 8));
    assertThat(found.copeland()).containsExactly(0, 0, 0);
    assertThat(words("abc", found)).isEqualTo("bca");
    assertThat(found.agreement()).isCloseTo(104, within(1e-9));
  }

  @Test
  void aTieIsReported() {
    Consensus found = of("abc", Map.of("abc", 1, "cab", 1, "bca", 1));
    assertThat(found.agreement()).isCloseTo(5, within(1e-9));
    assertThat(found.orders()).isEqualTo(3);
    assertThat(found.places()).containsOnly(new Consensus.Places(1, 3));
  }

  @Test
  void noUnitIsPutFirstByTheOrderOfTheRoster() {
    // a and b are level and ahead of c: two orders agree as much
    Consensus found = of("abc", Map.of("abc", 1, "bac", 1));
    assertThat(found.orders()).isEqualTo(2);
    assertThat(found.places())
        .containsExactly(
            new Consensus.Places(1, 2), new Consensus.Places(1, 2), new Consensus.Places(3, 3));
  }

  @Test
  void placesAreThoseOfAllOrdersThatAgreeMost() {
    RandomGenerator random = new SplittableRandom(20261130);
    for (int trial = 0; trial < 200; trial++) {
      int n = 3 + random.nextInt(3);
      double[][] ahead = new double[n][n];
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
          ahead[a][b] = random.nextInt(5) / 4.0;
          ahead[b][a] = 1 - ahead[a][b];
        }
      }
      Consensus found = Consensus.of(ahead);
      List<List<Integer>> best = bestOrders(ahead);
      assertThat(found.orders()).isEqualTo(best.size());
      for (int u = 0; u < n; u++) {
        Integer unit = u;
        var places = best.stream().mapToInt(order -> order.indexOf(unit) + 1).summaryStatistics();
        assertThat(found.places().get(u))
            .isEqualTo(new Consensus.Places(places.getMin(), places.getMax()));
      }
    }
  }

  /** All orders that agree most, by trying every one. */
  private static List<List<Integer>> bestOrders(double[][] ahead) {
    List<List<Integer>> orders = List.of(List.of());
    for (int u = 0; u < ahead.length; u++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int at = 0; at <= order.size(); at++) {
          List<Integer> with = new ArrayList<>(order);
          with.add(at, u);
          longer.add(with);
        }
      }
      orders = longer;
    }
    double most = orders.stream().mapToDouble(o -> agreement(o, ahead)).max().orElseThrow();
    return orders.stream().filter(o -> agreement(o, ahead) > most - 1e-9).toList();
  }

  private static double agreement(List<Integer> order, double[][] ahead) {
    double agreement = 0;
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        agreement += ahead[order.get(i)][order.get(j)];
      }
    }
    return agreement;
  }

  @Test
  void fiveCountriesOfTheHandbooksIndex() {
    // Tables 35–37: values with three decimals in the logarithms; maximum 6.375, by three orders
    double[][] values = {
      {187, 125.6, 200.2, 50.7, 3.080, 4.150, 10, 27.4},
      {289, 130, 179.1, 66.2, 2.997, 4.073, 12, 13.9},
      {271, 156.6, 125.8, 59.7, 3.096, 4.145, 11.4, 15.3},
      {994, 64.6, 49, 80.8, 3.003, 3.865, 9.5, 10},
      {779, 9.8, 4.8, 66.7, 2.972, 3.653, 10.8, 23.2}
    };
    Consensus found = Consensus.of(outranking(values));
    assertThat(found.agreement()).isCloseTo(6.375, within(1e-9));
    assertThat(found.orders()).isEqualTo(3);
    assertThat(found.order().subList(3, 5)).containsExactly(3, 4);
  }

  @Test
  void twentyThreeCountries() {
    // values as printed; optimum by another program with an integer solver: 184.5
    var table = HandbookIndex.EVALUATION.observations();
    double[][] values = new double[23][8];
    for (int u = 0; u < 23; u++) {
      for (int i = 0; i < 8; i++) {
        values[u][i] = table.at(u, i).value().orElseThrow();
      }
    }
    Consensus found = Consensus.of(outranking(values));
    assertThat(found.agreement()).isCloseTo(184.5, within(1e-9));
  }

  /** Equal weights; ties count half. */
  private static double[][] outranking(double[][] values) {
    int n = values.length;
    double[][] ahead = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        for (int i = 0; i < values[a].length; i++) {
          double share = values[a][i] > values[b][i] ? 1 : values[a][i] == values[b][i] ? 0.5 : 0;
          ahead[a][b] += share / values[a].length;
        }
      }
    }
    return ahead;
  }

  private static Consensus of(String names, Map<String, Integer> voters) {
    double[][] ahead = new double[names.length()][names.length()];
    new LinkedHashMap<>(voters)
        .forEach(
            (order, count) -> {
              for (int i = 0; i < order.length(); i++) {
                for (int j = i + 1; j < order.length(); j++) {
                  ahead[names.indexOf(order.charAt(i))][names.indexOf(order.charAt(j))] += count;
                }
              }
            });
    return Consensus.of(ahead);
  }

  private static String words(String names, Consensus found) {
    List<Integer> order = found.order();
    return order.stream().map(u -> names.substring(u, u + 1)).collect(Collectors.joining());
  }
}
