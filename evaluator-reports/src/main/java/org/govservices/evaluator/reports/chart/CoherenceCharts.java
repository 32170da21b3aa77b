package org.govservices.evaluator.reports.chart;

import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.text.LocalText;

/** Draws what a look at coherence found. */
public final class CoherenceCharts {
  private CoherenceCharts() {}

  /** All charts. */
  public static Gallery of(Coherence coherence) {
    ChartFont.prepare();
    Gallery gallery = new Gallery();
    new CorrelationChart(coherence).draw(gallery);
    new LoadingsChart(coherence).draw(gallery);
    return gallery;
  }

  /** How many units the numbers of a chart rest on. */
  static LocalText used(int used, int units) {
    return new LocalText(
        used + " of " + units + " units used", units + " 个评估对象中使用了 " + used + " 个");
  }

  /** As {@link #used(int, int)}, where it differs between the numbers of a chart. */
  static LocalText used(int fewest, int most, int units) {
    return fewest == most
        ? used(most, units)
        : new LocalText(
            fewest + " to " + most + " of " + units + " units used",
            units + " 个评估对象中使用了 " + fewest + " 至 " + most + " 个");
  }
}
