package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import org.govservices.evaluator.reports.BandColours;

/**
 * Colours for amounts: from pale yellow over green to deep blue, each darker than the one before,
 * so that neither colour blindness nor a grey printer changes their order.
 */
final class HeatColours {
  private static final Color[] RAMP = {
    new Color(0xFBF8D9),
    new Color(0xCBE5C0),
    new Color(0x8CCDC0),
    new Color(0x54AAC8),
    new Color(0x2E6BAE),
    new Color(0x1C2F6B)
  };

  private HeatColours() {}

  /** The colour of a share 0 to 1 of the range. */
  static Color of(double share) {
    double at = Math.max(0, Math.min(1, share)) * (RAMP.length - 1);
    int from = (int) Math.min(at, RAMP.length - 2.0);
    return BandColours.mix(RAMP[from], RAMP[from + 1], at - from);
  }

  /** The colour of text that is easy to read on it. */
  static Color inkOn(double share) {
    return share > 0.66 ? Color.WHITE : Lettering.INK;
  }
}
