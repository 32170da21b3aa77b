package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.Test;

class BinsTest {
  private static final Scale POINTS = new Scale(0, 100);
  private static final Scale SHARES = new Scale(0, 1);

  @Test
  void bandsBeginAtEdges() {
    Bins bins = Bins.of(new double[] {65.76, 97.34}, POINTS, bands(false, 90, 80, 65));

    assertThat(IntStream.rangeClosed(0, bins.count()).mapToObj(bins::edge))
        .containsSequence(80.0, 82.5, 85.0, 87.5, 90.0);
  }

  @Test
  void anOpenBoundBelongsToTheBinBelow() {
    Bins bins = Bins.of(new double[] {70, 90, 95}, POINTS, bands(false, 90));

    assertThat(bins.edge(bins.of(90) + 1)).isEqualTo(90);
  }

  @Test
  void aClosedBoundBelongsToTheBinAbove() {
    Bins bins = Bins.of(new double[] {0.1, 0.75, 0.9}, SHARES, bands(true, 0.75));

    assertThat(bins.edge(bins.of(0.75))).isEqualTo(0.75);
  }

  @Test
  void theEndOfTheScaleNeedsNoBinOfItsOwn() {
    Bins bins = Bins.of(new double[] {0.25, 1}, SHARES, bands(true, 0.5));

    assertThat(bins.edge(bins.count())).isEqualTo(1);
    assertThat(bins.of(1)).isEqualTo(bins.count() - 1);
  }

  @Test
  void everyScoreIsInTheBinThatHoldsIt() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      double[] scores =
          random.doubles(20, 0, 100).map(score -> Math.round(score * 100) / 100.0).toArray();
      Bins bins = Bins.of(scores, POINTS, List.of());
      for (double score : scores) {
        int bin = bins.of(score);
        assertThat(score)
            .as("seed %d", seed)
            .isBetween(bins.edge(bin) - 1e-9, bins.edge(bin + 1) + 1e-9);
      }
      assertThat(IntStream.of(bins.count(scores)).sum()).isEqualTo(scores.length);
    }
  }

  private static List<Band> bands(boolean closed, double... bounds) {
    return IntStream.rangeClosed(0, bounds.length)
        .mapToObj(
            i ->
                new Band(
                    "band-" + i,
                    LocalText.same("Band " + i),
                    i < bounds.length ? bounds[i] : Double.NEGATIVE_INFINITY,
                    closed))
        .toList();
  }
}
