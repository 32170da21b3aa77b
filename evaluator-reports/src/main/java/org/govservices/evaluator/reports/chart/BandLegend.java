package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.BandColours;

/** A row of swatches: the bands, which scores they hold, and how many units. */
final class BandLegend {
  private static final Lettering LABEL = new Lettering(11.5, Lettering.INK);
  private static final double SWATCH = 11;
  private static final double LINE = 22;

  private BandLegend() {}

  /** Puts it on the page, in as many lines as it needs; a framework without bands needs none. */
  static void add(Page page, Evaluation evaluation, Captions captions, List<Integer> units) {
    BandColours colours = new BandColours(evaluation.framework().bands());
    List<Entry> entries = new ArrayList<>();
    double x = 0;
    int line = 0;
    for (Band band : evaluation.framework().bands()) {
      long count = units.stream().filter(unit -> evaluation.result(unit, 0).isIn(band)).count();
      String text = captions.in(band.name()) + "  " + captions.interval(band) + "  (" + count + ")";
      double width = SWATCH + 6 + LABEL.width(text);
      if (x + width > page.room()) {
        x = 0;
        line++;
      }
      entries.add(new Entry(colours.full(band), text, x, line * LINE));
      x += width + 22;
    }
    if (!entries.isEmpty()) {
      page.block(
          (line + 1) * LINE, (canvas, area) -> entries.forEach(entry -> entry.draw(canvas, area)));
    }
  }

  private record Entry(Color colour, String text, double x, double y) {
    void draw(Graphics2D canvas, Rectangle2D area) {
      double left = area.getX() + x;
      double top = area.getY() + y + 2;
      canvas.setPaint(colour);
      canvas.fill(new Rectangle2D.Double(left, top, SWATCH, SWATCH));
      LABEL.left(canvas, text, left + SWATCH + 6, LABEL.baselineAround(top + SWATCH / 2));
    }
  }
}
