package org.govservices.evaluator.aggregation;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;

/** How the scores of a dimension's children become its score. */
public interface Aggregation {
  /** The setting of methods whose results do not lie among the children's scores. */
  Method.Parameter TO =
      new Method.Parameter(
          "to", "[worst, best] score; needed on a scale with ends, and must be that scale");

  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /**
   * Combines the scored children of every unit; a unit with none stays unscored. Inside this kernel
   * NaN stands for "not scored".
   *
   * @param children {@code double[child][unit]}; not changed
   * @param weights {@code double[child]}, positive, relative to each other; renormalised over the
   *     scored children of each unit if it {@link #renormalises}
   * @param n how many units; the arrays may be longer
   * @param out {@code double[unit]}
   * @throws CannotCombineException when these scores do not allow it
   */
  void combine(double[][] children, double[] weights, int n, double[] out);

  /** What makes the method impossible on a scale, or for so many children; empty when nothing. */
  default Optional<String> fault(Scale scale, int children) {
    return Optional.empty();
  }

  /**
   * The range of combined scores where the method has one of its own, {@link Scale#UNBOUNDED} when
   * they may leave the children's range; empty when they lie among the children's scores.
   */
  default Optional<Scale> range() {
    return Optional.empty();
  }

  /**
   * Whether a unit that is at least as good in every child never comes out worse, given that all
   * children are scored.
   */
  default boolean isMonotone() {
    return true;
  }

  /** Whether a unit's result depends on other units', so that all must be combined at once. */
  default boolean comparesUnits() {
    return false;
  }

  /**
   * Whether a unit's scored children share the weight of those that are not scored; if not, a child
   * without a score counts as one without a loss.
   */
  default boolean renormalises() {
    return true;
  }

  /** Whether a child's score is used as it is. */
  default Use use(double childScore) {
    return Use.AS_IS;
  }

  /** Whether there are scores that it refuses; it then refuses the lowest or the highest. */
  default boolean refusesAny() {
    return use(Double.NEGATIVE_INFINITY) == Use.REFUSED
        || use(Double.POSITIVE_INFINITY) == Use.REFUSED;
  }

  /** How an aggregation uses a child's score. */
  enum Use {
    /** As it is. */
    AS_IS,
    /** As the floor that the contract declares; the log says so. */
    FLOORED,
    /** Not at all: the score is an error. */
    REFUSED
  }

  /** These scores do not allow the method to combine them; the message says why. */
  final class CannotCombineException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int child;
    private final int unit;

    /** With the reason. */
    public CannotCombineException(String reason) {
      this(reason, -1, -1);
    }

    private CannotCombineException(String reason, int child, int unit) {
      super(reason);
      this.child = child;
      this.unit = unit;
    }

    /** For what one child scores; the reason goes on with its name. */
    static CannotCombineException ofChild(int child, String reason) {
      return new CannotCombineException(reason, child, -1);
    }

    /** For what one unit scores; the reason goes on with its code. */
    static CannotCombineException ofUnit(int unit, String reason) {
      return new CannotCombineException(reason, -1, unit);
    }

    /** The same, of some of the children and units: with their indexes among all. */
    public CannotCombineException among(int[] children, int[] units) {
      return new CannotCombineException(
          getMessage(),
          child < 0 ? child : children[child],
          unit < 0 || units.length == 0 ? unit : units[unit]);
    }

    /** The reason with whom it is about. */
    public String message(IntFunction<String> childNames, IntFunction<String> unitCodes) {
      return getMessage()
          + (child < 0 ? "" : " '" + childNames.apply(child) + "'")
          + (unit < 0 ? "" : " '" + unitCodes.apply(unit) + "'");
    }
  }
}
