package org.govservices.evaluator.adjustment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * Points off for every event, up to a cap and never below a floor: {@code max(floor, score −
 * min(cap, each · value))}. A score that is below the floor already stays as it is.
 *
 * @param indicator whose value is the number of events
 * @param each points that one event costs, positive
 * @param cap most points that are taken off, positive
 * @param floor the score below which the rule takes nothing
 */
public record Deduction(String indicator, double each, double cap, double floor)
    implements Adjustment {
  /** The card. */
  public static final Method<Adjustment> METHOD =
      new Method<>(
          "deduction",
          "Points off the dimension's score for every event, up to a cap, down to a floor.",
          "an indicator of weight 0 whose value is the number of events, 0 or more",
          List.of(
              new Method.Parameter("indicator", "id of the indicator that counts the events"),
              new Method.Parameter("each", "points that one event costs"),
              new Method.Parameter("cap", "most points"),
              new Method.Parameter("floor", "the score below which nothing is taken off")),
          "China, General Office of the State Council, government website inspection indicators"
              + " 2019",
          Deduction::read);

  private static Adjustment read(Settings settings) {
    return new Deduction(
        settings.text("indicator"),
        settings.number("each"),
        settings.number("cap"),
        settings.number("floor"));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public LocalText words() {
    return new LocalText("Deduction", "扣分");
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("indicator", indicator);
    settings.put("each", each);
    settings.put("cap", cap);
    settings.put("floor", floor);
    return settings;
  }

  @Override
  public Outcome adjust(OptionalDouble score, OptionalDouble value, Scale scale) {
    double points = Math.min(cap, each * value.orElse(0));
    if (score.isEmpty() || !(points > 0) || !(score.getAsDouble() > floor)) {
      return Outcome.of(score);
    }
    return Outcome.of(OptionalDouble.of(Math.max(floor, score.getAsDouble() - points)));
  }

  @Override
  public Optional<String> fault(Scale scale, List<String> bands, boolean atIndex) {
    return scale.contains(floor)
        ? Optional.empty()
        : Optional.of("floor " + NumberText.shortest(floor) + " is not on the scale");
  }
}
