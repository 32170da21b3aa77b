package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;

/**
 * How many values are worse: the place among all values less one, so the worst scores 0.
 *
 * @param sample among whose values
 * @param ties what equal values get
 */
public record Borda(Sample sample, TiedPlaces ties) implements ScoringRule {
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
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample.write(settings);
    settings.put("ties", ties);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Optional.of(Scale.UNBOUNDED);
  }

  @Override
  public FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    return Places.of(in, direction, ties, 1, 2, new Scale(0, 1));
  }
}
