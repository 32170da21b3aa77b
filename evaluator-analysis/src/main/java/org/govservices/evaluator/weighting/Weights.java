package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * What a method found.
 *
 * @param method its name
 * @param shares of the weighted nodes in their order, 0 or more; they sum to 1
 * @param byExpert the shares each expert's judgements give alone, in the order of their file; empty
 *     for methods without experts
 * @param measures what else there is to know, in print order
 * @param parts what was blended, in order; empty for other methods
 */
public record Weights(
    String method,
    List<Double> shares,
    Map<String, List<Double>> byExpert,
    List<Measure> measures,
    List<Weights> parts) {
  /** Defensive copies. */
  public Weights {
    shares = List.copyOf(shares);
    byExpert = Collections.unmodifiableMap(new LinkedHashMap<>(byExpert));
    measures = List.copyOf(measures);
    parts = List.copyOf(parts);
  }

  /** Weights without experts; the shares are brought to a sum of 1. */
  static Weights of(String method, double[] shares, List<Measure> measures) {
    return new Weights(method, list(normalised(shares)), Map.of(), measures, List.of());
  }

  /** Weights from experts; the shares are brought to a sum of 1. */
  static Weights of(
      String method, double[] shares, Map<String, double[]> byExpert, List<Measure> measures) {
    Map<String, List<Double>> each = new LinkedHashMap<>();
    byExpert.forEach((expert, weights) -> each.put(expert, list(normalised(weights))));
    return new Weights(method, list(normalised(shares)), each, measures, List.of());
  }

  /** The share of a node by its place among the weighted. */
  public double share(int node) {
    return shares.get(node);
  }

  /**
   * How far experts are apart about a node.
   *
   * @param standardDeviation by n − 1; empty for one expert
   */
  public record ExpertSpread(
      int experts, double least, double median, double most, OptionalDouble standardDeviation) {}

  /** How far the experts are apart about a node; empty without experts. */
  public Optional<ExpertSpread> spread(int node) {
    if (byExpert.isEmpty()) {
      return Optional.empty();
    }
    DescriptiveStatistics each = new DescriptiveStatistics();
    byExpert.values().forEach(own -> each.addValue(own.get(node)));
    return Optional.of(
        new ExpertSpread(
            byExpert.size(),
            each.getMin(),
            each.getPercentile(50),
            each.getMax(),
            byExpert.size() > 1
                ? OptionalDouble.of(each.getStandardDeviation())
                : OptionalDouble.empty()));
  }

  /** How the p-th part of a blend is named, from 0. */
  static String part(int p, String method) {
    return "part " + (p + 1) + ", " + method;
  }

  /** These and what was blended in them, by name. */
  public Map<String, Weights> withParts() {
    Map<String, Weights> all = new LinkedHashMap<>(Map.of(method, this));
    addParts("", all);
    return all;
  }

  private void addParts(String within, Map<String, Weights> all) {
    for (int p = 0; p < parts.size(); p++) {
      String name = within + part(p, parts.get(p).method);
      all.put(name, parts.get(p));
      parts.get(p).addParts(name + ", ", all);
    }
  }

  /** A measure that is a number, by its name, of whatever it is about. */
  public List<Double> numbers(String measure) {
    List<Double> numbers = new ArrayList<>();
    measures.stream()
        .filter(m -> m.name().equals(measure) && m.number().isPresent())
        .forEach(m -> numbers.add(m.number().getAsDouble()));
    return numbers;
  }

  /** The same proportions with a sum of 1. */
  static double[] normalised(double[] shares) {
    double sum = DoubleStream.of(shares).sum();
    return DoubleStream.of(shares).map(share -> share / sum).toArray();
  }

  private static List<Double> list(double[] shares) {
    return DoubleStream.of(shares).boxed().toList();
  }
}
