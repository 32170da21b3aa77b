package org.govservices.evaluator.imputation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govservices.evaluator.observation.ObservationTable;

/** How a missing value of an indicator is filled in. */
public interface Imputation {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** Columns of the units file that the method groups units by. */
  default List<String> groupings() {
    return List.of();
  }

  /** Ids of the indicators that the method names. */
  default List<String> indicators() {
    return List.of();
  }

  /** Whether the method looks at earlier editions. */
  default boolean usesEarlierEditions() {
    return false;
  }

  /**
   * Values for the cells of an indicator that have none. Only observed values are used, never other
   * imputed ones.
   *
   * @return {@code double[unit]}; NaN where the method has nothing to say
   * @throws CannotImputeException when the indicator cannot be imputed at all
   */
  double[] fill(Known known);

  /**
   * What a method may look at.
   *
   * @param table this edition's observations of the units that take part
   * @param indicator index of the indicator to fill
   * @param siblings indexes of the other indicators in its dimension
   * @param opposed those of them whose direction is not the indicator's
   * @param earlier earlier editions' observations, the latest first
   */
  record Known(
      ObservationTable table,
      int indicator,
      List<Integer> siblings,
      Set<Integer> opposed,
      List<ObservationTable> earlier) {
    /** Defensive copies. */
    public Known {
      siblings = List.copyOf(siblings);
      opposed = Set.copyOf(opposed);
      earlier = List.copyOf(earlier);
    }

    /** Of indicators that all have one direction. */
    Known(
        ObservationTable table,
        int indicator,
        List<Integer> siblings,
        List<ObservationTable> earlier) {
      this(table, indicator, siblings, Set.of(), earlier);
    }

    /** The observed values of an indicator: {@code double[unit]}, NaN where there is none. */
    double[] values(int of) {
      return table.values(of);
    }

    /** A result without a single value. */
    double[] nothing() {
      double[] nothing = new double[table.roster().size()];
      Arrays.fill(nothing, Double.NaN);
      return nothing;
    }
  }

  /** The indicator cannot be imputed; the message says why. */
  final class CannotImputeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public CannotImputeException(String reason) {
      super(reason);
    }
  }
}
