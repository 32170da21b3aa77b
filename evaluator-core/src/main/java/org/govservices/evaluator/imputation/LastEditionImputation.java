package org.govservices.evaluator.imputation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * The unit's own value in the latest earlier edition that has one.
 *
 * @param atMost how many editions back a value may come from; 1 is the one before this
 */
record LastEditionImputation(int atMost) implements Imputation {
  /** The card. */
  static final Method<Imputation> METHOD =
      new Method<>(
          "last-edition",
          "The unit's own value of the latest earlier edition that has one.",
          "earlier editions, measured in the same way",
          List.of(new Method.Parameter("at-most", "how many editions back; 1 is the one before")),
          "OECD/JRC Handbook 2008, step 3.1 (cold deck)",
          LastEditionImputation::read);

  private static Imputation read(Settings settings) {
    return new LastEditionImputation(settings.wholeNumber("at-most", 1));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("at-most", atMost);
  }

  @Override
  public boolean usesEarlierEditions() {
    return true;
  }

  @Override
  public double[] fill(Known known) {
    double[] filled = known.nothing();
    known.earlier().stream()
        .limit(atMost)
        .map(table -> table.values(known.indicator()))
        .forEach(
            values -> {
              for (int u = 0; u < filled.length; u++) {
                filled[u] = Double.isNaN(filled[u]) ? values[u] : filled[u];
              }
            });
    return filled;
  }
}
