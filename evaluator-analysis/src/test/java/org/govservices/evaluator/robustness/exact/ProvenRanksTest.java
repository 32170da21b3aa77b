package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attainable ranks of 320 small indices against brute force: all units are ranked at a point of
 * every part of the weights in which no two units change places, and where they tie.
 */
class ProvenRanksTest {
  private static final int EVALUATIONS = 160;

  private static final AttainableSearch.Watch NOBODY =
      new AttainableSearch.Watch() {
        @Override
        public void proven(int ends, int all) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void everyEndIsProvenAndIsTheOneOfBruteForce(int weights) {
    for (int seed = 0; seed < EVALUATIONS; seed++) {
      double[][] scores = scores(seed, weights);
      WeightedIndex index = index(scores);
      int[][] extremes = new EveryOrder(scores).extremes();
      for (ExactAnswers.Attainable unit :
          new AttainableSearch(index, halfToThreeHalves(weights), 600, 2, NOBODY).search()) {
        String which = "seed " + seed + ", unit " + unit.unit();
        assertEnd(unit.best(), extremes[unit.unit()][0], index, unit.unit(), which);
        assertEnd(unit.worst(), extremes[unit.unit()][1], index, unit.unit(), which);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void treesProveTheBestRankOfBruteForceAndNeverABetterBound(int weights) {
    int proven = 0;
    int all = 0;
    for (int seed = 0; seed < EVALUATIONS; seed += 2) {
      double[][] scores = scores(seed, weights);
      ExactLeads leads = new ExactLeads(index(scores));
      WeightSpace space = halfToThreeHalves(weights);
      int[][] extremes = new EveryOrder(scores).extremes();
      for (int u = 0; u < scores.length; u++) {
        int unit = u;
        Line[] lines =
            IntStream.range(0, scores.length)
                .filter(other -> other != unit)
                .mapToObj(other -> leads.surely(other, unit))
                .filter(line -> space.exactMaximum(line.exact()).signum() >= 0)
                .toArray(Line[]::new);
        int fewest = extremes[unit][0] - 1;
        if (lines.length > 0) {
          all++;
          proven += proves(space, lines, fewest) ? 1 : 0;
          assertThat(proves(space, lines, fewest + 1)).as("seed %d, unit %d", seed, unit).isFalse();
        }
      }
    }
    assertThat(proven).isGreaterThan(all * 9 / 10);
  }

  private static boolean proves(WeightSpace space, Line[] lines, int fewest) {
    double[] start = new double[lines[0].near().length];
    Arrays.fill(start, 1.0 / start.length);
    RankProof.Node proof =
        new RankTree(space, lines, weights -> fewest, fewest, start, 100, () -> false).proof();
    return proof != null && new RankProof(space, lines).holds(proof, fewest);
  }

  private static void assertEnd(
      AttainableRanks.End end, int rank, WeightedIndex index, int unit, String which) {
    double[] weights = end.weights().stream().mapToDouble(w -> w).toArray();
    assertThat(index.rank(unit, weights)).as(which).isEqualTo(end.attained());
    assertThat(end.attained()).as(which).isEqualTo(rank);
    assertThat(end.bound()).as(which).isEqualTo(rank);
  }

  /** Every third with two equal units, every fourth with two that nearly are. */
  private static double[][] scores(int seed, int weights) {
    SplittableRandom random = new SplittableRandom(seed);
    int steps = seed % 2 == 0 ? 100 : 6; // few different scores: many ties
    double[][] scores = new double[weights == 3 ? 6 : 4][];
    for (int u = 0; u < scores.length; u++) {
      scores[u] =
          IntStream.range(0, weights).mapToDouble(i -> random.nextInt(steps + 1) / 100.0).toArray();
    }
    if (seed % 3 == 0) {
      scores[1] = scores[0].clone();
    }
    if (seed % 4 == 0) {
      scores[2] = scores[0].clone();
      scores[2][random.nextInt(weights)] += 1e-6;
    }
    return scores;
  }

  private static WeightedIndex index(double[][] scores) {
    double[] weights = new double[scores[0].length];
    Arrays.fill(weights, 1.0 / weights.length);
    return new WeightedIndex(
        IntStream.range(0, scores.length).toArray(),
        IntStream.range(0, weights.length).mapToObj(i -> "i" + i).toList(),
        scores,
        weights,
        new Scale(0, 1));
  }

  private static WeightSpace halfToThreeHalves(int weights) {
    double[] low = new double[weights];
    double[] high = new double[weights];
    Arrays.fill(low, 0.5 / weights);
    Arrays.fill(high, 1.5 / weights);
    WeightSpace space = new WeightSpace(weights);
    space.bound(IntStream.range(0, weights).mapToObj(i -> new int[] {i}).toList(), low, high);
    return space;
  }

  /**
   * Slices the weights, one after the other, where bounds and ties meet and half-way between: what
   * is left of the last two is one number.
   */
  private static final class EveryOrder {
    private static final double SAME = 1e-13;
    private static final double TIE = 1e-12;
    private final double[][] scores;
    private final int weights;
    private final int[][] extremes;
    private final List<double[]> planes = new ArrayList<>();

    EveryOrder(double[][] scores) {
      this.scores = scores;
      this.weights = scores[0].length;
      this.extremes = new int[scores.length][];
      for (int u = 0; u < scores.length; u++) {
        extremes[u] = new int[] {scores.length, 1};
        for (int o = 0; o < u; o++) {
          double[] lead = new double[weights];
          for (int i = 0; i < weights; i++) {
            lead[i] = scores[u][i] - scores[o][i];
          }
          planes.add(lead);
        }
      }
      for (int i = 0; i < weights; i++) {
        for (double bound : new double[] {0.5 / weights, 1.5 / weights}) {
          double[] plane = new double[weights];
          Arrays.fill(plane, -bound);
          plane[i]++;
          planes.add(plane);
        }
      }
    }

    int[][] extremes() {
      // the last weight is what the others leave: planes are a constant and a slope per weight
      List<double[]> open = new ArrayList<>();
      for (double[] plane : planes) {
        double[] reduced = new double[weights];
        reduced[0] = plane[weights - 1];
        for (int i = 0; i < weights - 1; i++) {
          reduced[i + 1] = plane[i] - plane[weights - 1];
        }
        open.add(reduced);
      }
      slice(open, new double[weights], 0);
      return extremes;
    }

    private void slice(List<double[]> open, double[] at, int fixed) {
      if (fixed == weights - 1) {
        at[fixed] = 1 - Arrays.stream(at, 0, fixed).sum();
        rank(at);
        return;
      }
      List<Double> meeting = new ArrayList<>();
      meet(open, 0, weights - 1 - fixed, new ArrayList<>(), meeting);
      double[] sorted =
          meeting.stream()
              .mapToDouble(x -> x)
              .filter(x -> x > 0.5 / weights - TIE && x < 1.5 / weights + TIE)
              .sorted()
              .toArray();
      for (int k = 0; k < sorted.length; k++) {
        if (k > 0 && sorted[k] - sorted[k - 1] < SAME) {
          continue;
        }
        for (double x :
            k == 0 ? points(sorted[0]) : points((sorted[k] + sorted[k - 1]) / 2, sorted[k])) {
          at[fixed] = x;
          List<double[]> rest = new ArrayList<>();
          for (double[] plane : open) {
            double[] reduced = new double[plane.length - 1];
            System.arraycopy(plane, 2, reduced, 1, plane.length - 2);
            reduced[0] = plane[0] + plane[1] * x;
            rest.add(reduced);
          }
          slice(rest, at, fixed + 1);
        }
      }
    }

    private static double[] points(double... values) {
      return values;
    }

    /** The first coordinates of all points where so many planes meet, by Cramer's rule. */
    private void meet(
        List<double[]> open, int from, int more, List<double[]> chosen, List<Double> meeting) {
      if (more == 0) {
        double whole = determinant(chosen, 1);
        if (Math.abs(whole) > SAME) {
          meeting.add(determinant(chosen, 0) / whole);
        }
        return;
      }
      for (int p = from; p < open.size(); p++) {
        chosen.add(open.get(p));
        meet(open, p + 1, more - 1, chosen, meeting);
        chosen.remove(chosen.size() - 1);
      }
    }

    /** Of the slopes; the first column may be the constants, negative. */
    private static double determinant(List<double[]> rows, int first) {
      double[][] m =
          rows.stream()
              .map(
                  row -> {
                    double[] cells = Arrays.copyOfRange(row, 1, row.length);
                    cells[0] = first == 0 ? -row[0] : cells[0];
                    return cells;
                  })
              .toArray(double[][]::new);
      return switch (m.length) {
        case 1 -> m[0][0];
        case 2 -> m[0][0] * m[1][1] - m[0][1] * m[1][0];
        default ->
            m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
      };
    }

    private void rank(double[] at) {
      for (double weight : at) {
        if (weight < 0.5 / weights - TIE || weight > 1.5 / weights + TIE) {
          return;
        }
      }
      for (int u = 0; u < scores.length; u++) {
        int rank = 1;
        for (double[] other : scores) {
          double lead = 0;
          for (int i = 0; i < weights; i++) {
            lead += (other[i] - scores[u][i]) * at[i];
          }
          rank += lead > TIE ? 1 : 0;
        }
        extremes[u][0] = Math.min(extremes[u][0], rank);
        extremes[u][1] = Math.max(extremes[u][1], rank);
      }
    }
  }
}
