package org.govservices.evaluator.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Plots without any decoration, that fill exactly the area they are given: the charts draw titles,
 * axes and labels themselves, in the bundled font and with the contract's own figures.
 */
final class PlainPlots {
  static final Color FAINT = new Color(0xDDE2E8);
  static final BasicStroke THIN = new BasicStroke(0.8f);
  static final BasicStroke DASHED =
      new BasicStroke(
          0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

  private PlainPlots() {}

  static XYPlot plain(XYPlot plot) {
    strip(plot);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  static CategoryPlot plain(CategoryPlot plot) {
    strip(plot);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  /** An axis for scaling only. */
  static NumberAxis axis(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low, high);
    axis.setVisible(false);
    return axis;
  }

  static void strip(Plot plot) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
  }
}
