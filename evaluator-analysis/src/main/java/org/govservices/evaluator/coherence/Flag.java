package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.text.Keyword;

/**
 * Something that the published thresholds call incoherent.
 *
 * @param other node or column that it shows against
 * @param value the correlation that shows it
 */
public record Flag(Kind kind, Node node, String other, double value) {
  /** What is wrong, by which threshold. */
  public enum Kind implements Keyword {
    /** Two indicators of a dimension say nearly the same: r &gt; 0.95. JRC COIN Tool FAQ. */
    REDUNDANT("r > 0.95 with another indicator of its dimension"),
    /** A node is nearly all of its dimension: r &gt; 0.95. JRC COIN Tool FAQ. */
    DOMINANT("r > 0.95 with its dimension"),
    /** A node hardly shows in its dimension: −0.3 ≤ r &lt; 0.3. JRC COIN Tool FAQ. */
    SILENT("r from -0.3 to below 0.3 with its dimension"),
    /** An indicator hardly shows in the index: −0.3 ≤ r &lt; 0.3. JRC COIN Tool FAQ. */
    SILENT_IN_INDEX("r from -0.3 to below 0.3 with the index"),
    /** A node falls where its dimension rises: r &lt; −0.3. JRC COIN Tool FAQ. */
    CONTRADICTING("r < -0.3 with its dimension"),
    /** Two indicators of a dimension cancel out: r &lt; −0.3. OECD/JRC Handbook 2008, step 4. */
    OPPOSED("r < -0.3 with another indicator of its dimension"),
    /** The index ranks by size or wealth: |r| &gt; 0.6 with a column. JRC COIN Tool FAQ. */
    SIZE_BIAS("|r| > 0.6 of a dimension with a column of the units");

    private final String threshold;

    Kind(String threshold) {
      this.threshold = threshold;
    }

    /** The threshold in words. */
    public String threshold() {
      return threshold;
    }
  }

  private static final double NEARLY_THE_SAME = 0.95;
  private static final double WEAK = 0.3;
  private static final double BIASED = 0.6;

  static List<Flag> all(Coherence coherence) {
    List<Flag> flags = new ArrayList<>();
    for (Pair pair : coherence.pairs()) {
      if (LeastUnits.OF_CORRELATIONS.areFew(pair.units(), 2)) {
        continue;
      }
      pair.correlation()
          .ifPresent(
              r ->
                  kind(pair, r, coherence.evaluation().framework())
                      .ifPresent(
                          kind -> flags.add(new Flag(kind, pair.first(), pair.second().id(), r))));
    }
    for (OutsideRelation outside : coherence.outside()) {
      boolean biased =
          !LeastUnits.OF_CORRELATIONS.areFew(outside.units(), 2)
              && Math.abs(outside.value().orElse(0)) > BIASED;
      if (outside.node() instanceof Dimension
          && biased
          && !outside.measure().equals(OutsideRelation.ETA_SQUARED)) {
        flags.add(
            new Flag(
                Kind.SIZE_BIAS, outside.node(), outside.column(), outside.value().orElseThrow()));
      }
    }
    return flags;
  }

  private static Optional<Kind> kind(Pair pair, double r, Framework framework) {
    boolean indicators = !(pair.first() instanceof Dimension || pair.second() instanceof Dimension);
    return switch (pair.relation()) {
      case WITHIN ->
          !indicators
              ? Optional.empty()
              : r > NEARLY_THE_SAME
                  ? Optional.of(Kind.REDUNDANT)
                  : r < -WEAK ? Optional.of(Kind.OPPOSED) : Optional.empty();
      case PART -> {
        boolean own =
            ((Dimension) pair.second())
                .children().stream().anyMatch(child -> child.id().equals(pair.first().id()));
        boolean alone = ((Dimension) pair.second()).children().size() == 1;
        boolean weak = r >= -WEAK && r < WEAK;
        if (own && !alone && r > NEARLY_THE_SAME) {
          yield Optional.of(Kind.DOMINANT);
        } else if (own && r < -WEAK) {
          yield Optional.of(Kind.CONTRADICTING);
        } else if (own && weak) {
          yield Optional.of(Kind.SILENT);
        }
        boolean inIndex = pair.second().id().equals(framework.index().id());
        yield inIndex && weak && !(pair.first() instanceof Dimension)
            ? Optional.of(Kind.SILENT_IN_INDEX)
            : Optional.empty();
      }
      case BETWEEN -> Optional.empty();
    };
  }
}
