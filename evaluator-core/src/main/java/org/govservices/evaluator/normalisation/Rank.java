package org.govservices.evaluator.normalisation;

import java.util.List;
import org.govservices.evaluator.method.Method;

/**
 * The place among all values, counted from the worst: the best of n scores n.
 *
 * @param sample among whose values
 * @param ties what equal values get
 */
public record Rank(Sample sample, TiedPlaces ties) implements ByPlace {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "rank",
          "Place among all values, counted from the worst: the best of n scores n.",
          "an unbounded scale; scores change when the roster or the edition does",
          List.of(Sample.FIT, Sample.EDITIONS, TiedPlaces.PARAMETER),
          "OECD/JRC Handbook 2008, step 5.1",
          settings -> new Rank(Sample.read(settings), settings.word("ties", TiedPlaces.class)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public double worst() {
    return 1;
  }
}
