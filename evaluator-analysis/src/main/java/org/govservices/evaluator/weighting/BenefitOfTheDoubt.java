package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * Every unit is scored with the weights that suit it best; the weights of all are the mean of
 * theirs.
 *
 * @param data what units are good at; 0 or more
 * @param weightShares bounds of each weight's share of all weights; empty for none
 * @param pieShares bounds of each node's share of the unit's score; empty for none
 * @param secondary which of several equally good weights count
 */
public record BenefitOfTheDoubt(
    WeightingBasis data,
    Optional<Bounds> weightShares,
    Optional<Bounds> pieShares,
    Secondary secondary)
    implements ByData {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "benefit-of-the-doubt",
          "The mean of the weights with which each unit scores best against all others (data"
              + " envelopment).",
          "values of 0 or more and one above 0 in every unit; scores or min-max: shares of weights"
              + " depend on the unit of measurement",
          List.of(
              WeightingBasis.STAGE,
              WeightingBasis.WHOLE_UNITS,
              new Method.Parameter(
                  "weight-shares", "[least, most] of each weight in the sum of weights"),
              new Method.Parameter(
                  "pie-shares",
                  "[least, most] of each node in the unit's score; with a least above 0, a unit"
                      + " with a zero anywhere scores 0"),
              new Method.Parameter(
                  "secondary",
                  "benevolent | aggressive: where several weights are best, those by which the mean"
                      + " unit scores most, or least")),
          "Melyn & Moesen 1991; Cherchye, Moesen, Rogge & Van Puyenbroeck 2007, Social Indicators"
              + " Research 82: 111–145; OECD/JRC Handbook 2008, step 6.1; secondary: Doyle & Green"
              + " 1994, J. Oper. Res. Soc. 45: 567–578",
          BenefitOfTheDoubt::read);

  /**
   * Bounds of a share.
   *
   * @param least 0 to 1
   * @param most at least {@code least}, at most 1
   */
  public record Bounds(double least, double most) {}

  /** Which of several equally good weights count. */
  public enum Secondary implements Keyword {
    /** Those by which the mean unit scores most. */
    BENEVOLENT,
    /** Those by which the mean unit scores least. */
    AGGRESSIVE
  }

  private static BenefitOfTheDoubt read(Settings settings) {
    return new BenefitOfTheDoubt(
        WeightingBasis.readWhole(settings),
        bounds(settings, "weight-shares"),
        bounds(settings, "pie-shares"),
        settings.word("secondary", Secondary.class));
  }

  private static Optional<Bounds> bounds(Settings settings, String name) {
    if (!settings.has(name)) {
      return Optional.empty();
    }
    double[] range = settings.range(settings.value().path(name));
    return Optional.of(new Bounds(range[0], range[1]));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    NodeColumns columns = candidates.columns(data).oriented();
    Doubt doubt = new Doubt(columns, weightShares, pieShares, secondary);
    List<Measure> measures = new ArrayList<>(data.measures(columns));
    measures.add(Measure.choice("secondary", secondary));
    weightShares.ifPresent(bounds -> measures.addAll(measures("weight-shares", bounds)));
    pieShares.ifPresent(bounds -> measures.addAll(measures("pie-shares", bounds)));
    double[] shares = new double[candidates.size()];
    List<Doubt.Result> results = doubt.results();
    for (int u = 0; u < results.size(); u++) {
      Doubt.Result result = results.get(u);
      String unit = columns.units().get(u);
      measures.add(Measure.of("score", unit, result.score()));
      double[] own = result.weights();
      double[] ownShares = DoubleStream.of(own).sum() > 0 ? snapped(Weights.normalised(own)) : own;
      for (int n = 0; n < shares.length; n++) {
        String about = unit + " : " + columns.nodes().get(n);
        shares[n] += ownShares[n];
        measures.add(Measure.of("weight-share", about, ownShares[n]));
        measures.add(Measure.of("pie-share", about, result.pie(n)));
      }
    }
    boolean bounded = weightShares.isPresent() || pieShares.isPresent();
    int best = (int) results.stream().filter(result -> result.score() > 1 - Doubt.NOISE).count();
    measures.add(Measure.of("units-at-best", bounded ? "" : "without bounds", best));
    double[] means = snapped(Weights.normalised(Spread.weights(shares)));
    return new Weights(
        method(), DoubleStream.of(means).boxed().toList(), Map.of(), measures, List.of());
  }

  /** Shares at a bound to the accuracy of the solver are at the bound. */
  private double[] snapped(double[] shares) {
    ShareBounds bounds =
        weightShares.map(b -> new ShareBounds(b.least(), b.most())).orElse(new ShareBounds(0, 1));
    return bounds.snapped(shares);
  }

  private static List<Measure> measures(String name, Bounds bounds) {
    return List.of(
        Measure.of(name, "least", bounds.least()), Measure.of(name, "most", bounds.most()));
  }
}
