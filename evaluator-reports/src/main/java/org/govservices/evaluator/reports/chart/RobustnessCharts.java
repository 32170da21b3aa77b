package org.govservices.evaluator.reports.chart;

import org.govservices.evaluator.robustness.Robustness;

/** Draws what an analysis of robustness found. */
public final class RobustnessCharts {
  private RobustnessCharts() {}

  /** All charts. */
  public static Gallery of(Robustness robustness) {
    ChartFont.prepare();
    Gallery gallery = new Gallery();
    new RankIntervalsChart(robustness).draw(gallery);
    new AcceptabilityChart(robustness).draw(gallery);
    robustness
        .sensitivity()
        .ifPresent(found -> new SensitivityChart(robustness, found).draw(gallery));
    new StabilityChart(robustness).draw(gallery);
    new ConfidenceChart(robustness).draw(gallery);
    return gallery;
  }
}
