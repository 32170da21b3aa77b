package org.govservices.evaluator.reports.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;

/**
 * An axis of estimated shares: 0 to 100 %, and as far beyond as estimates and their intervals go.
 *
 * @param low left end in percent
 * @param high right end in percent
 * @param step between ticks in percent
 */
record ShareAxis(int low, int high, int step) {
  private static final int MOST_TICKS = 12;

  /** The axis that holds all of some effects. */
  static ShareAxis of(List<VarianceShare> effects) {
    double[] shares =
        effects.stream()
            .flatMapToDouble(
                effect ->
                    DoubleStream.concat(
                        DoubleStream.of(0, 1, effect.first(), effect.total()),
                        Stream.concat(
                                effect.firstInterval().stream(), effect.totalInterval().stream())
                            .flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
            .map(share -> 100 * share)
            .toArray();
    double low = DoubleStream.of(shares).min().orElse(0);
    double high = DoubleStream.of(shares).max().orElse(100);
    int step = 20;
    while ((high - low) / step > MOST_TICKS) {
      step = step == 20 ? 50 : 2 * step;
    }
    return new ShareAxis(
        (int) Math.floor(low / step) * step, (int) Math.ceil(high / step) * step, step);
  }

  /** Where on the axis a share stands, 0 to 1 from left to right. */
  double at(double share) {
    return (100 * share - low) / (high - low);
  }

  List<BarRows.Tick> ticks() {
    return IntStream.rangeClosed(0, (high - low) / step)
        .map(i -> low + i * step)
        .mapToObj(percent -> new BarRows.Tick(at(percent / 100.0), percent + "%"))
        .toList();
  }
}
