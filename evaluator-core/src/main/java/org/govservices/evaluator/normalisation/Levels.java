package org.govservices.evaluator.normalisation;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.observation.Answers;

/**
 * Points for each answer. Answers are numbers, or words; a word stands in tables as its place in
 * the list, from 1.
 *
 * @param points by answer, as the definition orders them
 * @param values {@code double[answer]}, the number that stands for each answer
 */
public record Levels(Map<String, Double> points, List<Double> values) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "levels",
          "Points for each answer.",
          "answers from a closed list, all words or all numbers; any other value is an error",
          List.of(new Method.Parameter("ANSWER", "its points; one entry for every answer")),
          "OECD/JRC Handbook 2008, step 5.5 (categorical scale)",
          Levels::read);

  /** Keeps the order. */
  public Levels {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    values = List.copyOf(values);
  }

  /** Points by answer. */
  public static Levels of(Map<String, Double> points) {
    boolean numbers = points.keySet().stream().allMatch(Levels::isNumber);
    List<String> answers = List.copyOf(new LinkedHashMap<>(points).keySet());
    return new Levels(
        points,
        IntStream.range(0, answers.size())
            .mapToObj(a -> numbers ? Double.valueOf(answers.get(a)) : Double.valueOf(a + 1))
            .toList());
  }

  private static ScoringRule read(Settings settings) {
    Map<String, Double> points = new LinkedHashMap<>();
    settings.value().properties().forEach(e -> points.put(e.getKey(), e.getValue().asDouble()));
    long numbers = points.keySet().stream().filter(Levels::isNumber).count();
    if (numbers > 0 && numbers < points.size()) {
      settings.problem("needs answers that are all words or all numbers");
    }
    if (points.values().stream().distinct().count() < 2) {
      settings.problem("needs two answers with different points");
    }
    return of(points);
  }

  private static boolean isNumber(String answer) {
    return answer.matches("-?\\d+(\\.\\d+)?");
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return new LinkedHashMap<>(points);
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Optional.of(
        new Scale(Collections.min(points.values()), Collections.max(points.values())));
  }

  @Override
  public Optional<Answers> answers() {
    return points.keySet().stream().anyMatch(Levels::isNumber)
        ? Optional.empty()
        : Optional.of(new Words(List.copyOf(points.keySet())));
  }

  @Override
  public ScoringRule transformed(DoubleUnaryOperator transform) {
    return new Levels(points, values.stream().map(transform::applyAsDouble).toList());
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    Map<Double, Double> scores = new LinkedHashMap<>();
    List<Double> inOrder = List.copyOf(points.values());
    for (int a = 0; a < inOrder.size(); a++) {
      scores.put(values.get(a), inOrder.get(a));
    }
    return new Table(scores);
  }

  private record Words(List<String> words) implements Answers {
    @Override
    public OptionalDouble number(String text) {
      int place = words.indexOf(text);
      return place < 0 ? OptionalDouble.empty() : OptionalDouble.of(place + 1);
    }

    @Override
    public String text(double number) {
      return words.get((int) number - 1);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", words);
    }
  }

  private record Table(Map<Double, Double> scores) implements FittedRule {
    @Override
    public double score(double value) {
      return scores.getOrDefault(value, Double.NaN);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of();
    }

    @Override
    public Reading reading(double value) {
      return scores.containsKey(value) ? Reading.AS_IS : Reading.REFUSED;
    }

    @Override
    public double nearest(double value) {
      return scores.keySet().stream()
          .min(
              Comparator.<Double>comparingDouble(answer -> Math.abs(answer - value))
                  .thenComparing(Comparator.naturalOrder()))
          .orElseThrow();
    }
  }
}
