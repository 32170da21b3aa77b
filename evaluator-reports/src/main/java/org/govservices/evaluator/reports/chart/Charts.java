package org.govservices.evaluator.reports.chart;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.EvaluationSpec.Chart;
import org.govservices.evaluator.observation.Unit;

/** Draws the charts that an evaluation asks for. */
public final class Charts {
  private Charts() {}

  /** Loads what drawing needs. */
  public static void prepare() {
    ChartFont.prepare();
    Picture.prepare();
  }

  /** Draws {@code reports.charts} of the evaluation. */
  public static Gallery of(Evaluation evaluation) {
    ChartFont.prepare();
    Gallery gallery = new Gallery();
    for (Unit unit : evaluation.roster().units()) {
      String name = unit.name().in(evaluation.spec().language());
      if (!ChartFont.canShow(name)) {
        gallery.notInFont(unit.code(), name);
      }
    }
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
