package org.govservices.evaluator.normalisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Straight lines between stated points.
 *
 * @param points at least two, their values rising
 * @param outside what happens to a value before the first or behind the last point; extending is
 *     not defined
 */
public record Piecewise(List<Point> points, Outside outside) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "piecewise",
          "Straight lines between stated points, from value to score.",
          "numbers; what lies outside the points is an error unless capped",
          List.of(
              new Method.Parameter("points", "[value, score] pairs, at least two, values rising"),
              new Method.Parameter("outside", "values beyond: refuse | cap")),
          "piecewise linear value function: Belton & Stewart, Multiple Criteria Decision Analysis"
              + " (2002), ch. 5",
          Piecewise::read);

  /** A value and its score. */
  public record Point(double value, double score) {}

  /** Defensive copy. */
  public Piecewise {
    points = List.copyOf(points);
  }

  private static ScoringRule read(Settings settings) {
    List<Point> points = new ArrayList<>();
    for (JsonNode pair : settings.value().path("points")) {
      points.add(new Point(pair.path(0).asDouble(), pair.path(1).asDouble()));
    }
    for (int p = 1; p < points.size(); p++) {
      if (!(points.get(p - 1).value() < points.get(p).value())) {
        settings.problem("needs points whose values rise; point " + (p + 1) + " does not");
      }
    }
    if (points.stream().mapToDouble(Point::score).distinct().count() < 2) {
      settings.problem("needs two points with different scores");
    }
    Outside outside = settings.word("outside", Outside.class);
    if (outside == Outside.EXTEND) {
      settings.problem("cannot extend beyond its points; state one more point");
    }
    return new Piecewise(points, outside);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("points", points.stream().map(p -> List.of(p.value(), p.score())).toList());
    settings.put("outside", outside);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Optional.of(new Scale(scores().min().orElseThrow(), scores().max().orElseThrow()));
  }

  @Override
  public boolean contradicts(Direction direction) {
    double[] scores = scores().toArray();
    int sign = direction == Direction.HIGHER ? 1 : -1;
    return IntStream.range(1, scores.length).allMatch(p -> sign * (scores[p] - scores[p - 1]) <= 0);
  }

  @Override
  public ScoringRule transformed(DoubleUnaryOperator transform) {
    return new Piecewise(
        points.stream().map(p -> new Point(transform.applyAsDouble(p.value()), p.score())).toList(),
        outside);
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    List<LinearRule> pieces = new ArrayList<>();
    for (int p = 1; p < points.size(); p++) {
      Point from = points.get(p - 1);
      Point to = points.get(p);
      pieces.add(
          new LinearRule(
              from.value(), to.value(), from.score(), to.score(), outside.reading(), Map.of()));
    }
    return new Pieces(pieces);
  }

  private DoubleStream scores() {
    return points.stream().mapToDouble(Point::score);
  }

  /** The lines, each from where the one before it ends. */
  private record Pieces(List<LinearRule> lines) implements FittedRule {
    @Override
    public double score(double value) {
      return at(value).score(value);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of();
    }

    @Override
    public Reading reading(double value) {
      return at(value).reading(value);
    }

    @Override
    public double nearest(double value) {
      return at(value).nearest(value);
    }

    private LinearRule at(double value) {
      int piece = 0;
      while (piece < lines.size() - 1 && value > lines.get(piece).to()) {
        piece++;
      }
      return lines.get(piece);
    }
  }
}
