package org.govservices.evaluator.normalisation;

import java.util.List;
import org.govservices.evaluator.method.Method;

/**
 * How many values are worse: the place among all values less one, so the worst scores 0.
 *
 * @param sample among whose values
 * @param ties what equal values get
 */
public record Borda(Sample sample, TiedPlaces ties) implements ByPlace {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "borda",
          "How many values are worse: the place from the worst less one.",
          "an unbounded scale; scores change when the roster or the edition does",
          List.of(Sample.FIT, Sample.EDITIONS, TiedPlaces.PARAMETER),
          "Borda 1784; OECD/JRC Handbook 2008, steps 5.1 and 6.3",
          settings -> new Borda(Sample.read(settings), settings.word("ties", TiedPlaces.class)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public double worst() {
    return 0;
  }
}
