package org.govservices.evaluator.reports.chart;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.evaluation.Decision;
import org.govservices.evaluator.evaluation.Decision.Stage;

/** The pictures made of an evaluation, and the reasons why others were not. */
public final class Gallery {
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Decision> skipped = new ArrayList<>();

  Gallery() {}

  /** The pictures, in the order in which the evaluation asked for their charts. */
  public List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /** The charts that would have been empty or trivial: the event is {@code chart-skipped}. */
  public List<Decision> skipped() {
    return List.copyOf(skipped);
  }

  void add(Picture picture) {
    pictures.add(picture);
  }

  /** Notes that a chart is not drawn; the unit is empty when it is about no single unit. */
  void skip(String name, String unit, String reason) {
    skipped.add(new Decision(Stage.REPORT, "chart-skipped", unit, "", name + ": " + reason));
  }
}
