package org.govservices.evaluator.weighting;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear or convex quadratic programme over variables that are 0 or more. */
final class Programme {
  /** Enough for thousands of constraints, and an end where a solver cycles. */
  private static final int MOST_ITERATIONS = 100_000;

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable[] variables;

  /** A programme without constraints. */
  Programme(int variables) {
    model.options.iterations_abort = MOST_ITERATIONS;
    this.variables =
        IntStream.range(0, variables)
            .mapToObj(v -> model.newVariable("x" + v).lower(0))
            .toArray(Variable[]::new);
  }

  /** Keeps a variable within bounds. */
  Programme within(int variable, double low, double high) {
    variables[variable].lower(low).upper(high);
    return this;
  }

  /** Adds a · x ≤ limit. */
  Programme atMost(double[] a, double limit) {
    expression(a).upper(limit);
    return this;
  }

  /** Adds a · x ≥ limit. */
  Programme atLeast(double[] a, double limit) {
    expression(a).lower(limit);
    return this;
  }

  /** Adds a · x = value. */
  Programme equal(double[] a, double value) {
    expression(a).level(value);
    return this;
  }

  private Expression expression(double[] a) {
    Expression expression = model.newExpression("c" + model.constraints().count());
    for (int v = 0; v < a.length; v++) {
      if (a[v] != 0) {
        expression.set(variables[v], a[v]);
      }
    }
    return expression;
  }

  /** The x with the largest a · x; empty when there is none. */
  Optional<double[]> maximise(double[] a) {
    for (int v = 0; v < a.length; v++) {
      variables[v].weight(a[v]);
    }
    return solution(model.maximise());
  }

  /** The x with the smallest a · x; empty when there is none. */
  Optional<double[]> minimise(double[] a) {
    for (int v = 0; v < a.length; v++) {
      variables[v].weight(a[v]);
    }
    return solution(model.minimise());
  }

  /** The x with the smallest x · q x + a · x; empty when there is none. */
  Optional<double[]> minimise(double[][] q, double[] a) {
    Expression objective = model.newExpression("objective").weight(1);
    for (int v = 0; v < a.length; v++) {
      objective.set(variables[v], a[v]);
      for (int w = 0; w < a.length; w++) {
        if (q[v][w] != 0) {
          objective.set(variables[v], variables[w], q[v][w]);
        }
      }
    }
    return solution(model.minimise());
  }

  private Optional<double[]> solution(Optimisation.Result result) {
    return result.getState().isOptimal()
        ? Optional.of(
            IntStream.range(0, variables.length).mapToDouble(result::doubleValue).toArray())
        : Optional.empty();
  }
}
