package org.govservices.evaluator.weighting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * The mean of what several methods give.
 *
 * @param parts the methods
 * @param counts how much each counts, in their order
 * @param mean which
 */
public record Blend(List<Weighting> parts, List<Double> counts, Mean mean) implements Weighting {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "blend",
          "The mean of the weights that several methods give, such as judgements and data.",
          "what each of its methods needs; a geometric mean needs weights above 0",
          List.of(
              new Method.Parameter("parts", "a list of {by: a method, counts: a number above 0}"),
              new Method.Parameter("mean", "arithmetic | geometric, brought to a sum of 1")),
          "Wang & Lee 2009, Expert Syst. Appl. 36: 8980–8985 (subjective and objective weights)",
          Blend::read);

  /** How the parts are averaged. */
  public enum Mean implements Keyword {
    ARITHMETIC,
    GEOMETRIC
  }

  /** Defensive copies. */
  public Blend {
    parts = List.copyOf(parts);
    counts = List.copyOf(counts);
  }

  private static Blend read(Settings settings) {
    List<Weighting> parts = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    for (JsonNode part : settings.value().path("parts")) {
      WeightingReader.method(part.path(Weightings.KEY), settings::problem).ifPresent(parts::add);
      counts.add(part.path("counts").doubleValue());
    }
    return new Blend(parts, counts, settings.word("mean", Mean.class));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public List<String> files() {
    return parts.stream().flatMap(part -> part.files().stream()).toList();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    List<Weights> found = new ArrayList<>();
    for (Weighting part : parts) {
      try {
        found.add(part.weigh(candidates));
      } catch (CannotWeighException e) {
        throw new CannotWeighException("'" + part.method() + "': " + e.getMessage());
      }
    }
    return blend(found, candidates.ids());
  }

  /** The mean of weights. */
  Weights blend(List<Weights> found, List<String> nodes) {
    List<double[]> shares =
        found.stream().map(w -> w.shares().stream().mapToDouble(s -> s).toArray()).toList();
    double[] counted = Weights.normalised(counts.stream().mapToDouble(count -> count).toArray());
    GroupMean how = mean == Mean.ARITHMETIC ? GroupMean.ARITHMETIC : GroupMean.GEOMETRIC;
    List<Measure> measures = new ArrayList<>(List.of(Measure.choice("mean", mean)));
    for (int p = 0; p < parts.size(); p++) {
      String part = Weights.part(p, found.get(p).method());
      measures.add(Measure.of("part-counts", part, counted[p]));
      for (int n = 0; n < nodes.size(); n++) {
        measures.add(Measure.of("part-share", part + " : " + nodes.get(n), shares.get(p)[n]));
      }
    }
    Weights blended = Weights.of(method(), Spread.weights(how.of(shares, counted)), measures);
    return new Weights(method(), blended.shares(), blended.byExpert(), blended.measures(), found);
  }
}
