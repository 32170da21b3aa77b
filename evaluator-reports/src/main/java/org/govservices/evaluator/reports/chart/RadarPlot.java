package org.govservices.evaluator.reports.chart;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SpiderWebPlot;
import org.jfree.data.category.CategoryDataset;

/**
 * A spider web with rings at the steps of its scale and exact polygons: the library's own are cut
 * to whole pixels.
 */
final class RadarPlot extends SpiderWebPlot {
  private static final long serialVersionUID = 1;
  private static final Color WEB = new Color(0xD3D9E0);
  private static final Color LABEL_GROUND = new Color(255, 255, 255, 200);
  private static final float FILL = 0.14f;
  private static final double DOT = 2.6;

  private final ScoreAxis axis;
  private final transient List<List<String>> labels;
  private final transient Lettering label = new Lettering(11.5, Lettering.INK);
  private final transient Lettering ring = new Lettering(9.5, Lettering.GREY);

  /**
   * A plot.
   *
   * @param heights scores above the axis' low end; rows are series, the first is filled and dotted
   * @param labels the lines at the end of each spoke
   */
  RadarPlot(CategoryDataset heights, ScoreAxis axis, List<List<String>> labels) {
    super(heights);
    this.axis = axis;
    this.labels = labels;
    setMaxValue(axis.high() - axis.low());
    PlainPlots.strip(this);
    setInteriorGap(0.3);
    setAxisLinePaint(WEB);
  }

  @Override
  protected Point2D getWebPoint(Rectangle2D area, double angle, double length) {
    double radians = StrictMath.toRadians(angle);
    double radius = length * area.getWidth() / 2;
    return new Point2D.Double(
        area.getCenterX() + StrictMath.cos(radians) * radius,
        area.getCenterY() - StrictMath.sin(radians) * radius);
  }

  @Override
  protected void drawLabel(
      Graphics2D canvas,
      Rectangle2D area,
      double value,
      int spoke,
      double startAngle,
      double extent) {
    if (spoke == 0) {
      drawRings(canvas, area);
    }
    List<String> lines = labels.get(spoke);
    Point2D end = getWebPoint(area, startAngle, 1 + 24 / area.getWidth());
    double side = (end.getX() - area.getCenterX()) / area.getWidth();
    double above = (area.getCenterY() - end.getY()) / area.getHeight() + 0.5;
    double height = lines.size() * label.lineHeight();
    double baseline = end.getY() + label.size() * 0.8 - above * height * 0.9;
    for (String line : lines) {
      if (Math.abs(side) < 0.05) {
        label.centre(canvas, line, end.getX(), baseline);
      } else if (side > 0) {
        label.left(canvas, line, end.getX(), baseline);
      } else {
        label.right(canvas, line, end.getX(), baseline);
      }
      baseline += label.lineHeight();
    }
  }

  private void drawRings(Graphics2D canvas, Rectangle2D area) {
    int spokes = labels.size();
    for (double tick : axis.ticks()) {
      double height = tick - axis.low();
      if (height > 0) {
        canvas.setPaint(WEB);
        canvas.setStroke(PlainPlots.THIN);
        canvas.draw(polygon(area, Collections.nCopies(spokes, height)));
      }
    }
  }

  /** Labels the rings beside the first spoke, on a ground that keeps lines from crossing them. */
  private void drawRingLabels(Graphics2D canvas, Rectangle2D area) {
    for (double tick : axis.ticks()) {
      String text = ScoreAxis.label(tick);
      Point2D at = point(area, 0, tick - axis.low());
      double right = at.getX() - 5;
      canvas.setPaint(LABEL_GROUND);
      canvas.fill(
          new Rectangle2D.Double(
              right - ring.width(text) - 2, at.getY() - 6, ring.width(text) + 4, 12));
      ring.right(canvas, text, right, ring.baselineAround(at.getY()));
    }
  }

  @Override
  protected void drawRadarPoly(
      Graphics2D canvas,
      Rectangle2D area,
      Point2D centre,
      PlotRenderingInfo info,
      int series,
      int spokes,
      double headHeight,
      double headWidth) {
    List<Double> heights =
        IntStream.range(0, spokes)
            .mapToObj(spoke -> getDataset().getValue(series, spoke).doubleValue())
            .toList();
    Path2D polygon = polygon(area, heights);
    canvas.setPaint(getSeriesPaint(series));
    if (series == 0) {
      Composite opaque = canvas.getComposite();
      canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FILL));
      canvas.fill(polygon);
      canvas.setComposite(opaque);
    }
    canvas.setStroke(getSeriesOutlineStroke(series));
    canvas.draw(polygon);
    if (series == 0) {
      for (int spoke = 0; spoke < spokes; spoke++) {
        Point2D point = point(area, spoke, heights.get(spoke));
        canvas.fill(new Ellipse2D.Double(point.getX() - DOT, point.getY() - DOT, 2 * DOT, 2 * DOT));
      }
    }
    if (series == getDataset().getRowCount() - 1) {
      drawRingLabels(canvas, area);
    }
  }

  private Path2D polygon(Rectangle2D area, List<Double> heights) {
    Path2D polygon = new Path2D.Double();
    for (int spoke = 0; spoke < heights.size(); spoke++) {
      Point2D point = point(area, spoke, heights.get(spoke));
      if (spoke == 0) {
        polygon.moveTo(point.getX(), point.getY());
      } else {
        polygon.lineTo(point.getX(), point.getY());
      }
    }
    polygon.closePath();
    return polygon;
  }

  private Point2D point(Rectangle2D area, int spoke, double height) {
    double angle = getStartAngle() + getDirection().getFactor() * spoke * 360 / labels.size();
    return getWebPoint(area, angle, height / getMaxValue());
  }
}
