package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.coherence.CorrelationMatrix;
import org.govservices.evaluator.coherence.PrincipalComponents;
import org.govservices.evaluator.coherence.Varimax;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * Weights from principal components the Handbook's way: a node belongs to one factor and gets its
 * scaled squared loading there times the factor's share of the explained variance.
 *
 * @param data what correlations are taken of
 * @param retain how many components count
 * @param rotation of the retained ones
 * @param assignment which factor a node belongs to
 */
public record FactorWeights(
    WeightingBasis data, Retain retain, Rotation rotation, Assignment assignment)
    implements ByData {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "principal-components",
          "Weights by principal components: squared loadings of the factor a node belongs to, times"
              + " the factor's share of what is explained.",
          "nodes that correlate, KMO of 0.60 or more; all values of a unit; at least three units"
              + " per node",
          List.of(
              WeightingBasis.STAGE,
              WeightingBasis.WHOLE_UNITS,
              new Method.Parameter(
                  "retain",
                  "how many components: a number | kaiser (eigenvalues above 1) | variance-shares"
                      + " (each above 10 % of the variance, and until together above 60 %)"),
              new Method.Parameter("rotation", "varimax (with Kaiser's normalisation) | none"),
              new Method.Parameter(
                  "assignment",
                  "highest-loading | highest-scaled-loading (squared loadings of a factor brought"
                      + " to a sum of 1); the Handbook's Tables 18 and 22 differ in it")),
          "Nicoletti, Scarpetta & Boylaud 2000, OECD Economics WP 226; OECD/JRC Handbook 2008, step"
              + " 6.1",
          FactorWeights::read);

  /** How a rotated factor's loadings come about. */
  public enum Rotation implements Keyword {
    VARIMAX,
    NONE
  }

  /** Which factor a node belongs to. */
  public enum Assignment implements Keyword {
    /** Where its loading is furthest from 0. */
    HIGHEST_LOADING,
    /** Where its squared loading, as a share of the factor's, is largest. */
    HIGHEST_SCALED_LOADING
  }

  /**
   * How many components are retained.
   *
   * @param rule the word or the number as files write it
   */
  public record Retain(String rule) {
    private static final double LEAST_SHARE = 0.1;
    private static final double LEAST_TOGETHER = 0.6;

    int of(PrincipalComponents components) {
      int n = components.size();
      return switch (rule) {
        case "kaiser" ->
            Math.max(
                1, (int) IntStream.range(0, n).filter(c -> components.eigenvalue(c) > 1).count());
        case "variance-shares" -> byShares(components);
        default -> Math.min(n, Integer.parseInt(rule));
      };
    }

    private static int byShares(PrincipalComponents components) {
      double together = 0;
      int retained = 0;
      while (retained < components.size()
          && (components.share(retained) > LEAST_SHARE || together <= LEAST_TOGETHER)) {
        together += components.share(retained++);
      }
      return retained;
    }
  }

  private static FactorWeights read(Settings settings) {
    return new FactorWeights(
        WeightingBasis.readWhole(settings),
        new Retain(settings.value().path("retain").asText()),
        settings.word("rotation", Rotation.class),
        settings.word("assignment", Assignment.class));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    NodeColumns columns = candidates.columns(data).oriented();
    return weigh(columns);
  }

  /** The weights of nodes by their values. */
  Weights weigh(NodeColumns columns) {
    CorrelationMatrix correlations;
    try {
      correlations = CorrelationMatrix.of(columns.values());
    } catch (IllegalArgumentException e) {
      throw new CannotWeighException("needs three units, and two values of every node");
    }
    PrincipalComponents components = PrincipalComponents.of(correlations);
    int factors = retain.of(components);
    double[][] loadings = components.loadings(factors);
    if (rotation == Rotation.VARIMAX && factors > 1) {
      loadings = Varimax.rotate(loadings);
    }
    List<Measure> measures = new ArrayList<>(data.measures(columns));
    measures.add(Measure.of("retain", "", retain.rule()));
    measures.add(Measure.of("factors", factors));
    measures.add(Measure.choice("rotation", rotation));
    measures.add(Measure.choice("assignment", assignment));
    adequacy(correlations, columns.nodes(), measures);
    for (int c = 0; c < components.size(); c++) {
      measures.add(Measure.of("eigenvalue", "component " + (c + 1), components.eigenvalue(c)));
    }
    double[] weights = weights(loadings, columns.nodes(), measures);
    return Weights.of(method(), weights, measures);
  }

  private static void adequacy(
      CorrelationMatrix correlations, List<String> nodes, List<Measure> measures) {
    correlations
        .adequacy()
        .ifPresent(
            kmo -> {
              measures.add(Measure.of("kaiser-meyer-olkin", kmo.overall()));
              for (int n = 0; n < nodes.size(); n++) {
                measures.add(Measure.of("kaiser-meyer-olkin", nodes.get(n), kmo.ofNode().get(n)));
              }
            });
    correlations
        .bartlett()
        .ifPresent(
            test -> {
              measures.add(Measure.of("bartlett-chi-squared", test.chiSquared()));
              measures.add(Measure.of("bartlett-degrees-of-freedom", test.degreesOfFreedom()));
              measures.add(Measure.of("bartlett-p", test.p()));
            });
  }

  private double[] weights(double[][] loadings, List<String> nodes, List<Measure> measures) {
    int factors = loadings[0].length;
    double[] explained = new double[factors];
    for (double[] row : loadings) {
      for (int f = 0; f < factors; f++) {
        explained[f] += row[f] * row[f];
      }
    }
    for (int f = 0; f < factors; f++) {
      measures.add(Measure.of("explained-variance", "factor " + (f + 1), explained[f]));
    }
    double[] weights = new double[loadings.length];
    for (int n = 0; n < loadings.length; n++) {
      int belongs = 0;
      for (int f = 0; f < factors; f++) {
        measures.add(Measure.of("loading", nodes.get(n) + " : factor " + (f + 1), loadings[n][f]));
        belongs =
            rank(loadings[n], explained, f) > rank(loadings[n], explained, belongs) ? f : belongs;
      }
      measures.add(Measure.of("belongs-to", nodes.get(n), "factor " + (belongs + 1)));
      // scaled squared loading times the factor's variance: the variance cancels
      weights[n] = loadings[n][belongs] * loadings[n][belongs];
    }
    return weights;
  }

  private double rank(double[] loadings, double[] explained, int factor) {
    double squared = loadings[factor] * loadings[factor];
    return assignment == Assignment.HIGHEST_LOADING ? squared : squared / explained[factor];
  }
}
