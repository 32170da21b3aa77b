package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Rows with a name each, on one axis from left to right: the layout that charts of bars share. */
final class BarRows {
  private static final double AXIS = 18;
  private static final double GAP = 12;
  private static final double MOST_LABEL = 300;
  private static final Lettering NAME = new Lettering(11.5, Lettering.INK);

  private final List<String> names;
  private final double height;
  private final double right;
  private final List<Tick> ticks;

  /**
   * A place on the axis.
   *
   * @param at share of the axis, 0 to 1
   */
  record Tick(double at, String label) {}

  /** What a colour means; drawn as a bar of this size. */
  record Key(String words, Color colour, double width, double height) {}

  /** Draws a row's bars; the axis begins at {@code left} and is {@code width} long. */
  @FunctionalInterface
  interface Bars {
    void draw(Graphics2D canvas, int row, double left, double top, double width);
  }

  /**
   * Rows.
   *
   * @param height of each
   * @param right room that stays free beside the axis
   */
  BarRows(List<String> names, double height, double right, List<Tick> ticks) {
    this.names = names;
    this.height = height;
    this.right = right;
    this.ticks = ticks;
  }

  /** Puts the rows on a page. */
  void addTo(Page page, Bars bars) {
    double labels = Math.min(MOST_LABEL, names.stream().mapToDouble(NAME::width).max().orElse(0));
    page.block(
        AXIS + names.size() * height,
        (canvas, area) -> {
          double left = area.getX() + labels + GAP;
          double width = area.getWidth() - labels - GAP - right;
          axis(canvas, left, area.getY(), width);
          for (int row = 0; row < names.size(); row++) {
            double top = area.getY() + AXIS + row * height;
            NAME.right(
                canvas,
                NAME.fit(names.get(row), labels),
                left - GAP,
                NAME.baselineAround(top + height / 2));
            bars.draw(canvas, row, left, top, width);
          }
        });
  }

  private void axis(Graphics2D canvas, double left, double y, double width) {
    Lettering label = new Lettering(10, Lettering.GREY);
    for (Tick tick : ticks) {
      double x = left + width * tick.at();
      canvas.setPaint(PlainPlots.FAINT);
      canvas.fill(new Rectangle2D.Double(x - 0.4, y + AXIS - 2, 0.8, names.size() * height));
      label.centre(canvas, tick.label(), x, y + 10);
    }
  }

  /** Puts the meaning of colours on a page, side by side. */
  static void legend(Page page, List<Key> keys) {
    Lettering lettering = new Lettering(11, Lettering.GREY);
    page.block(
        18,
        (canvas, area) -> {
          double x = area.getX();
          double y = area.getCenterY();
          for (Key key : keys) {
            canvas.setPaint(key.colour());
            canvas.fill(new Rectangle2D.Double(x, y - key.height() / 2, key.width(), key.height()));
            lettering.left(canvas, key.words(), x + key.width() + 6, lettering.baselineAround(y));
            x += key.width() + 6 + lettering.width(key.words()) + 22;
          }
        });
  }
}
