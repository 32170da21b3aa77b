package org.govservices.evaluator.aggregation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;

/**
 * Points lost add up: {@code max(floor, from − Σ weight · (from − score))}. A child that is not
 * scored loses nothing, so weights are factors of lost points and are not renormalised.
 *
 * @param from the score of a unit that loses nothing, and of a child that loses nothing
 * @param floor the lowest score
 */
public record Deductions(double from, double floor) implements PerUnit {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "deductions",
          "From a full score down by all points that the children lost.",
          "children that score `from` without a loss; a score above it is refused",
          List.of(
              new Method.Parameter("from", "the score without a loss, of every child and in total"),
              new Method.Parameter("floor", "the lowest score")),
          "China, General Office of the State Council, government website inspection indicators 2019",
          Deductions::read);

  private static Aggregation read(Settings settings) {
    Deductions rule = new Deductions(settings.number("from"), settings.number("floor"));
    if (!(rule.floor < rule.from)) {
      settings.problem("needs a floor below 'from'");
    }
    return rule;
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("from", from);
    settings.put("floor", floor);
    return settings;
  }

  @Override
  public Optional<String> fault(Scale scale, int children) {
    return scale.contains(from) && scale.contains(floor)
        ? Optional.empty()
        : Optional.of(
            "'deductions' from "
                + NumberText.shortest(from)
                + " down to "
                + NumberText.shortest(floor)
                + " leaves the scale");
  }

  @Override
  public boolean renormalises() {
    return false;
  }

  @Override
  public Use use(double childScore) {
    return childScore > from ? Use.REFUSED : Use.AS_IS;
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double lost = 0;
    for (int c = 0; c < n; c++) {
      lost += weights[c] * (from - scores[c]);
    }
    return Math.max(floor, from - lost);
  }
}
