package org.govservices.evaluator.reports;

import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;

/** Which units a band holds, where its bound depends on them. */
public final class RelativeBound {
  private RelativeBound() {}

  /** Such as "best 10%" or "> mean + 5"; of the lowest band, that it holds the rest. */
  public static LocalText of(Band band) {
    if (band.isLowest()) {
      return new LocalText("the rest", "其余");
    }
    if (band.measure() == Band.Measure.TOP_SHARE) {
      String percent = NumberText.withoutNoise(band.bound() * 100);
      return new LocalText("best " + percent + "%", "前 " + percent + "%");
    }
    String comparison = band.closed() ? "≥ " : "> ";
    String points =
        band.bound() == 0
            ? ""
            : (band.bound() > 0 ? " + " : " − ") + NumberText.shortest(Math.abs(band.bound()));
    return new LocalText(comparison + "mean" + points, comparison + "平均分" + points);
  }
}
