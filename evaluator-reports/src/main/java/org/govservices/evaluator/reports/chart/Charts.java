package org.govservices.evaluator.reports.chart;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.EvaluationSpec.Chart;

/** Draws the charts that an evaluation asks for. */
public final class Charts {
  private Charts() {}

  /**
   * Draws {@code reports.charts} of the evaluation. One drawing at a time: the SVG library shares
   * its number formats between threads.
   */
  public static Gallery of(Evaluation evaluation) {
    ChartFont.prepare();
    Gallery gallery = new Gallery();
    for (Chart chart : evaluation.spec().charts()) {
      switch (chart) {
        case RANKING -> new RankingChart(evaluation).draw(gallery);
        case DIMENSIONS -> new DimensionsChart(evaluation).draw(gallery);
        case DISTRIBUTION -> new DistributionChart(evaluation).draw(gallery);
        case RADAR -> new RadarChart(evaluation).draw(gallery);
      }
    }
    return gallery;
  }
}
