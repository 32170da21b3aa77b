package org.govservices.evaluator.explain;

import org.govservices.evaluator.text.Keyword;

/** How a dimension's part of a difference was split among its children, or why it was not. */
public enum Split implements Keyword {
  /** Weight times difference: the dimension and all above it are weighted sums. */
  WEIGHTED_SUM("weight × difference"),
  /** The mean over all orders of the children. */
  SHAPLEY("mean over all orders of the children"),
  /** The mean over orders that were drawn, because there are too many children for all. */
  DRAWN_ORDERS("estimated: mean over " + AttributionWalk.DRAWN + " drawn orders of the children"),
  /** Nothing here counts for either unit. */
  UNCOUNTED("counts for neither of the two"),
  /** Only one of the units has a score here. */
  ONE_SIDED("not split: only one of the two has a score here"),
  /** The aggregation compares units, and a mixture of two is no unit. */
  COMPARES_UNITS("not split: its aggregation compares units"),
  /** A unit's score here does not follow from its scores below: it is a mean of its parts. */
  MEAN_OF_PARTS("not split: a score here is the mean of a unit's parts"),
  /** Some mixture of the units has no score: they have no scored child in common, say. */
  NO_SCORE_BETWEEN("not split: a mixture of the two has no score here"),
  /** Too many children in too many dimensions that are no weighted sums. */
  TOO_MANY("not split: too many children in dimensions that are no weighted sums");

  private final String words;

  Split(String words) {
    this.words = words;
  }

  /** Whether the parts below are known. */
  public boolean isKnown() {
    return switch (this) {
      case WEIGHTED_SUM, SHAPLEY, DRAWN_ORDERS, UNCOUNTED -> true;
      case ONE_SIDED, COMPARES_UNITS, MEAN_OF_PARTS, NO_SCORE_BETWEEN, TOO_MANY -> false;
    };
  }

  /** The same as a person reads it. */
  public String words() {
    return words;
  }
}
