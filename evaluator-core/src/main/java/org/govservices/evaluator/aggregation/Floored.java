package org.govservices.evaluator.aggregation;

import java.util.LinkedHashMap;
import java.util.Map;

/** A mean that a score of zero would annihilate, with what it makes of such scores. */
interface Floored extends PerUnit {
  /** For scores that are not positive. */
  Floor floor();

  @Override
  default Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    floor().write(settings);
    return settings;
  }

  @Override
  default Use use(double childScore) {
    return floor().use(childScore);
  }
}
