package org.govservices.evaluator.observation;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.govservices.evaluator.input.Place;

/**
 * What is known of one cell: unit × indicator.
 *
 * @param status whether it was measured
 * @param value in the indicator's unit of measurement; present exactly when observed
 * @param text what the cell said, where its answer is not a plain number; else empty
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
    String text,
    Origin origin,
    boolean disputed,
    OptionalDouble standardError,
    OptionalLong n,
    String evidence,
    Place place) {
  /** The evidence of a cell that no file gives. */
  public static final String IN_NO_FILE = "in no observation file";

  /** The evidence of a cell of a unit that gets its parts' scores. */
  public static final String ROLLED_UP = "rolled up from its parts";

  /** Checks that there is a value exactly when one was observed. */
  public Observation {
    if (value.isPresent() != (status == Status.OBSERVED)) {
      throw new IllegalArgumentException(status.keyword() + " with value " + value);
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("not a finite value: " + value);
    }
  }

  /** A plain number, or a gap. */
  public Observation(
      Status status,
      OptionalDouble value,
      Origin origin,
      boolean disputed,
      OptionalDouble standardError,
      OptionalLong n,
      String evidence,
      Place place) {
    this(status, value, "", origin, disputed, standardError, n, evidence, place);
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

  /** The same observation, read from an answer. */
  public Observation withText(String answer) {
    return new Observation(
        status, value, answer, origin, disputed, standardError, n, evidence, place);
  }

  /** The same observation with another value; its standard error no longer fits and is dropped. */
  public Observation withValue(double changed) {
    return new Observation(
        status,
        OptionalDouble.of(changed),
        text,
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
