package org.govservices.evaluator.reports;

import java.awt.Color;
import java.util.List;
import org.govservices.evaluator.ranking.Band;

/**
 * The colours of a framework's bands, the same in charts and workbooks: from deep blue (best) over
 * teal and sand to rust (lowest). They stay apart for colour-blind readers, and in the order of
 * their hue and warmth when printed.
 */
public final class BandColours {
  private static final Color[] RAMP = {
    new Color(0x1B4F8A), new Color(0x4C9DB0), new Color(0xEBC15C), new Color(0xC8553D)
  };
  private static final Color NO_BAND = new Color(0x4A7BA6);

  private final List<String> bands;

  /** The colours of these bands, best first; none is fine. */
  public BandColours(List<Band> bands) {
    this.bands = bands.stream().map(Band::id).toList();
  }

  /** The colour of a score without a band, where a framework has none. */
  public static Color withoutBand() {
    return NO_BAND;
  }

  /**
   * The full colour: bars, swatches.
   *
   * @throws IllegalArgumentException when the band is not one of these
   */
  public Color full(Band band) {
    int position = bands.indexOf(band.id());
    if (position < 0) {
      throw new IllegalArgumentException("no band " + band.id());
    }
    double at = bands.size() == 1 ? 0 : (RAMP.length - 1.0) * position / (bands.size() - 1);
    int from = (int) Math.min(at, RAMP.length - 2.0);
    return mix(RAMP[from], RAMP[from + 1], at - from);
  }

  /** A tint of it on which dark text is easy to read: cells, backgrounds. */
  public Color pale(Band band) {
    return mix(full(band), Color.WHITE, 0.72);
  }

  /**
   * A colour between two.
   *
   * @param share 0 (all of the first) to 1 (all of the second)
   */
  public static Color mix(Color first, Color second, double share) {
    return new Color(
        mix(first.getRed(), second.getRed(), share),
        mix(first.getGreen(), second.getGreen(), share),
        mix(first.getBlue(), second.getBlue(), share));
  }

  private static int mix(int first, int second, double share) {
    return (int) Math.round(first + (second - first) * share);
  }
}
