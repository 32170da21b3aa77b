package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A rule that scores the place among all values, counted from the worst; places have no end. */
interface ByPlace extends ScoringRule {
  /** What equal values get. */
  TiedPlaces ties();

  /** What the worst value scores; every place further scores one more. */
  double worst();

  @Override
  default Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample().write(settings);
    settings.put("ties", ties());
    return settings;
  }

  @Override
  default Optional<Scale> range(Scale framework) {
    return Optional.of(Scale.UNBOUNDED);
  }

  @Override
  default FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    return Places.of(in, direction, ties(), 1, 2, new Scale(worst(), worst() + 1));
  }
}
