package org.govservices.evaluator.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.Robustness.RankRange;
import org.govservices.evaluator.text.LocalText;

/** How often every unit has every rank: a cell for each, the darker the more often. */
final class AcceptabilityChart {
  /** With more units the cells would be too small to see. */
  private static final int MOST_UNITS = 100;

  private final Robustness robustness;
  private final Evaluation evaluation;
  private final Captions captions;

  AcceptabilityChart(Robustness robustness) {
    this.robustness = robustness;
    this.evaluation = robustness.evaluation();
    this.captions = new Captions(evaluation);
  }

  void draw(Gallery gallery) {
    for (RankingGroup group : evaluation.groups()) {
      String name = Captions.fileName("acceptability", group.name());
      List<Integer> ranked =
          evaluation.ranked(group, 0).stream()
              .filter(unit -> robustness.units().get(unit).ranks().isPresent())
              .toList();
      if (ranked.size() < 2 || ranked.size() > MOST_UNITS) {
        gallery.skip(
            name,
            "",
            new LocalText(
                "the chart is for 2 to " + MOST_UNITS + " units with ranks",
                "本图适用于 2 至 " + MOST_UNITS + " 个有排名的评估对象"));
      } else {
        gallery.add(picture(name, group, ranked));
      }
    }
  }

  private Picture picture(String name, RankingGroup group, List<Integer> ranked) {
    int ranks = group.units().size();
    double cell = ranks <= 40 ? 18 : 12;
    Lettering unitName = new Lettering(ranks <= 40 ? 11.5 : 9, Lettering.INK);
    Lettering number = new Lettering(ranks <= 40 ? 8.5 : 7, Lettering.GREY);
    double labels =
        Math.ceil(
            Math.min(
                220,
                ranked.stream()
                    .mapToDouble(u -> unitName.width(captions.unit(u)))
                    .max()
                    .orElse(0)));
    LocalText units = captions.units(group);
    LocalText title =
        new LocalText("How often each rank: " + units.english(), units.chinese() + "各名次出现的频率");
    Page page = new Page(Math.max(820, 2 * Page.MARGIN + labels + 10 + ranks * cell));
    captions.heading(page, title, ranked.size(), group.units().size());
    page.block(
        16 + ranked.size() * cell,
        (canvas, area) -> {
          double left = area.getX() + labels + 10;
          for (int rank = 1; rank <= ranks; rank++) {
            if (rank == 1 || rank % 5 == 0) {
              number.centre(
                  canvas, Integer.toString(rank), left + (rank - 0.5) * cell, area.getY() + 10);
            }
          }
          for (int i = 0; i < ranked.size(); i++) {
            double top = area.getY() + 16 + i * cell;
            String text = unitName.fit(captions.unit(ranked.get(i)), labels);
            unitName.right(
                canvas, text, area.getX() + labels, unitName.baselineAround(top + cell / 2));
            cells(canvas, ranked.get(i), left, top, cell);
          }
        });
    page.gap(10);
    captions.note(
        page,
        captions.in(
            "Columns: ranks; the darker a cell, the larger the share of the runs (percent where"
                + " there is room). Rows: units by their rank in the contract.",
            "列为名次，颜色越深表示出现的频率越高（有空间时标出百分比）；行按现行排名排列。"));
    return page.picture(
        name,
        captions.plainTitle(title),
        captions.in(
            String.format(Locale.ROOT, "Heat map of %d units by %d ranks.", ranked.size(), ranks),
            String.format(Locale.ROOT, "%d 个评估对象 × %d 个名次的热图。", ranked.size(), ranks)));
  }

  private void cells(Graphics2D canvas, int unit, double left, double top, double cell) {
    RankRange range = robustness.units().get(unit).ranks().orElseThrow();
    for (int rank = range.best() - 1; rank < range.worst(); rank++) {
      double share = range.share(rank + 1);
      if (share > 0) {
        double shade = Math.sqrt(share);
        canvas.setPaint(HeatColours.of(shade));
        canvas.fill(new Rectangle2D.Double(left + rank * cell, top, cell - 0.6, cell - 0.6));
        String percent = Long.toString(Math.round(100 * share));
        if (cell >= 18 && share >= 0.005) {
          Lettering ink = new Lettering(7.5, HeatColours.inkOn(shade));
          ink.centre(
              canvas, percent, left + (rank + 0.5) * cell, ink.baselineAround(top + cell / 2));
        }
      }
    }
  }
}
