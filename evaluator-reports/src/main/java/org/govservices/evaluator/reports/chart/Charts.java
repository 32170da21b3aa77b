package org.govservices.evaluator.reports.chart;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec.Chart;
import org.govservices.evaluator.text.Language;

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
    notInFont(evaluation, gallery);
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

  /** Every text of the evaluation's own that a chart may draw. */
  private static void notInFont(Evaluation evaluation, Gallery gallery) {
    Language language = evaluation.spec().language();
    evaluation
        .roster()
        .units()
        .forEach(unit -> gallery.check(unit.code(), "", unit.name().in(language)));
    evaluation.nodes().forEach(node -> gallery.check("", node.id(), node.name().in(language)));
    evaluation.framework().bands().forEach(band -> gallery.check("", "", band.name().in(language)));
    evaluation.groups().forEach(group -> gallery.check("", "", group.name()));
    gallery.check("", "", evaluation.spec().title().in(language));
  }
}
