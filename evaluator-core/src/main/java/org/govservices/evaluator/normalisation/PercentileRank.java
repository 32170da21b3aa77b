package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * The place among n values as a share, (place − 1)/(n − 1), from the worst to the best of the
 * range.
 *
 * @param sample among whose values
 * @param ties what equal values get
 * @param to its own range of scores; empty for the framework's scale
 */
public record PercentileRank(Sample sample, TiedPlaces ties, Optional<Scale> to)
    implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "percentile-rank",
          "Place among n values as a share, (place − 1)/(n − 1), of the range of scores.",
          "at least two values; scores change when the roster or the edition does",
          List.of(Sample.FIT, Sample.EDITIONS, TiedPlaces.PARAMETER, Scale.TO),
          "OECD/JRC Handbook 2008, step 5.1",
          PercentileRank::read);

  private static ScoringRule read(Settings settings) {
    return new PercentileRank(
        Sample.read(settings), settings.word("ties", TiedPlaces.class), Scale.readTo(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample.write(settings);
    settings.put("ties", ties);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Scale.ends(to, framework);
  }

  @Override
  public FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    int n = in.values().length;
    if (n < 2) {
      throw new CannotFitException("percentile-rank needs two values, found " + n);
    }
    return Places.of(in, direction, ties, 1, n, to.orElse(scale));
  }
}
