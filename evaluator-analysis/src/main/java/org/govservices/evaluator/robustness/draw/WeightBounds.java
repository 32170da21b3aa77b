package org.govservices.evaluator.robustness.draw;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Between which bounds weights may lie, as shares of the whole or as multiples of the contract's
 * own shares.
 *
 * @param relative whether the bounds are multiples of the contract's shares
 * @param low not negative
 * @param high above {@code low}
 */
public record WeightBounds(boolean relative, double low, double high) {
  /** The settings. */
  static final List<Method.Parameter> PARAMETERS =
      List.of(
          new Method.Parameter("share", "[low, high]: every share of the whole lies between these"),
          new Method.Parameter(
              "times", "[low, high], instead: each lies between these times the contract's share"));

  /** Any weights. */
  public static final WeightBounds NONE = new WeightBounds(false, 0, 1);

  /** Reads {@code share} or {@code times}. */
  public static WeightBounds read(Settings settings) {
    boolean relative = settings.has("times");
    if (relative == settings.has("share")) {
      settings.problem("needs either 'share' or 'times', [low, high]");
      return NONE;
    }
    JsonNode pair = settings.value().path(relative ? "times" : "share");
    double[] range = settings.range(pair);
    if (range[0] < 0) {
      settings.problem("needs bounds that are not negative, found " + pair);
    }
    return new WeightBounds(relative, Math.max(0, range[0]), range[1]);
  }

  /** Writes the settings. */
  public void write(Map<String, Object> settings) {
    settings.put(relative ? "times" : "share", List.of(low, high));
  }

  /** The lower bounds of shares. */
  public double[] low(double[] shares) {
    return Arrays.stream(shares).map(share -> relative ? low * share : low).toArray();
  }

  /** The upper bounds of shares, at most 1. */
  public double[] high(double[] shares) {
    return Arrays.stream(shares)
        .map(share -> Math.min(1, relative ? high * share : high))
        .toArray();
  }

  /** Why no weights keep to these bounds; empty when some do. */
  public Optional<String> fault(double[] shares) {
    double least = Arrays.stream(low(shares)).sum();
    double most = Arrays.stream(high(shares)).sum();
    return least > 1 + 1e-12 || most < 1 - 1e-12
        ? Optional.of("no " + shares.length + " weights between the bounds sum to 1")
        : Optional.empty();
  }
}
