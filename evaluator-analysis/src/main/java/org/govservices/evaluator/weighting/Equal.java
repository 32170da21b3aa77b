package org.govservices.evaluator.weighting;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.method.Method;

/** The same weight for all. */
public record Equal() implements Weighting {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "equal",
          "The same weight for all.",
          "nothing; where nodes correlate, what they share counts more than once",
          List.of(),
          "OECD/JRC Handbook 2008, step 6.1",
          settings -> new Equal());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    double[] shares = new double[candidates.size()];
    Arrays.fill(shares, 1);
    return Weights.of(method(), shares, List.of());
  }
}
