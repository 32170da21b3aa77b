package org.govservices.evaluator.treatment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * The power transformation (x^λ − 1) / λ; ln x where λ is 0.
 *
 * @param lambda declared; empty: the one that makes a normal distribution of the transformed values
 *     most likely
 */
record BoxCox(OptionalDouble lambda) implements Treatment {
  private static final String LIKELIHOOD = "maximum-likelihood";

  /** The card. */
  static final Method<Treatment> METHOD =
      new Method<>(
          "box-cox",
          "The power transformation (x^lambda − 1) / lambda, which is ln x for 0.",
          "positive values, and a relative scoring rule: it changes the unit of measurement",
          List.of(new Method.Parameter("lambda", "a number, or " + LIKELIHOOD)),
          "Box & Cox 1964, JRSS-B 26(2) 211–252",
          BoxCox::read);

  /** The likelihood is searched for λ between −5 and 5. */
  private static final double WIDEST = 5;

  private static Treatment read(Settings settings) {
    boolean likelihood = settings.value().path("lambda").asText().equals(LIKELIHOOD);
    return new BoxCox(
        likelihood ? OptionalDouble.empty() : OptionalDouble.of(settings.number("lambda")));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("lambda", lambda.isPresent() ? (Object) lambda.getAsDouble() : LIKELIHOOD);
  }

  @Override
  public boolean changesUnit() {
    return true;
  }

  @Override
  public double[] treat(double[] values, Log log) {
    double[] present = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    if (StatUtils.min(present) <= 0) {
      throw new CannotTreatException(
          "box-cox needs positive values, found " + NumberText.shortest(StatUtils.min(present)));
    }
    double power = lambda.isPresent() ? lambda.getAsDouble() : mostLikely(present);
    if (lambda.isEmpty()) {
      String lambda = NumberText.fixed(power, 6);
      log.note(
          new LocalText(
              "lambda " + lambda + " by maximum likelihood", "λ = " + lambda + "（极大似然估计）"));
    }
    double[] transformed =
        Arrays.stream(values).map(x -> power(StrictMath.log(x), power)).toArray();
    log.changed(values, transformed, "box-cox");
    return transformed;
  }

  /** The transformation of a value's logarithm; expm1 keeps its digits where λ is near 0. */
  private static double power(double logarithm, double lambda) {
    return lambda == 0 ? logarithm : StrictMath.expm1(lambda * logarithm) / lambda;
  }

  /** With values divided by their geometric mean the likeliest λ is that of the least variance. */
  private static double mostLikely(double[] present) {
    if (!(StatUtils.min(present) < StatUtils.max(present))) {
      throw new CannotTreatException("box-cox needs two different values to find its lambda");
    }
    double[] logarithms = Arrays.stream(present).map(StrictMath::log).toArray();
    double mean = StatUtils.mean(logarithms);
    double found =
        new BrentOptimizer(1e-10, 1e-12)
            .optimize(
                new MaxEval(1000),
                GoalType.MINIMIZE,
                new SearchInterval(-WIDEST, WIDEST, 1),
                new UnivariateObjectiveFunction(
                    power ->
                        StatUtils.variance(
                            Arrays.stream(logarithms).map(l -> power(l - mean, power)).toArray())))
            .getPoint();
    if (Math.abs(found) > WIDEST - 0.01) {
      throw new CannotTreatException(
          "box-cox finds no lambda between -5 and 5 that is likelier than its neighbours");
    }
    return found;
  }
}
