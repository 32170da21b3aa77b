package org.govservices.evaluator.observation;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.govservices.evaluator.input.Place;

/**
 * What is known of one cell: unit × indicator.
 *
 * @param status whether it was measured
 * @param value in the indicator's unit of measurement; present exactly when observed
 * @param origin where it comes from
 * @param disputed whether it is disputed; it counts all the same
 * @param standardError of the value, in the same unit
 * @param n how many records it rests on
 * @param evidence a pointer or remark; may be empty
 * @param place where it was read
 */
public record Observation(
    Status status,
    OptionalDouble value,
    Origin origin,
    boolean disputed,
    OptionalDouble standardError,
    OptionalLong n,
    String evidence,
    Place place) {
  /** Checks that there is a value exactly when one was observed. */
  public Observation {
    if (value.isPresent() != (status == Status.OBSERVED)) {
      throw new IllegalArgumentException(status.keyword() + " with value " + value);
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("not a finite value: " + value);
    }
  }

  /** A plain value. */
  public static Observation of(double value, Origin origin, Place place) {
    return new Observation(
        Status.OBSERVED,
        OptionalDouble.of(value),
        origin,
        false,
        OptionalDouble.empty(),
        OptionalLong.empty(),
        "",
        place);
  }

  /** The same observation with another value; its standard error no longer fits and is dropped. */
  public Observation withValue(double changed) {
    return new Observation(
        status,
        OptionalDouble.of(changed),
        origin,
        disputed,
        OptionalDouble.empty(),
        n,
        evidence,
        place);
  }

  /** A gap. */
  public static Observation gap(Status status, Origin origin, String evidence, Place place) {
    return new Observation(
        status,
        OptionalDouble.empty(),
        origin,
        false,
        OptionalDouble.empty(),
        OptionalLong.empty(),
        evidence,
        place);
  }
}
