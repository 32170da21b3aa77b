package org.govservices.evaluator.reports.chart;

import org.govservices.evaluator.coherence.Coherence;

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
}
