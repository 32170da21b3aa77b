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
 * Points on top: the indicator's value, up to a cap, for units that score above a threshold without
 * it. The result stays on the scale.
 *
 * @param indicator whose value is the points
 * @param cap most points, positive
 * @param onlyAbove the score that a unit must exceed
 */
public record Bonus(String indicator, double cap, double onlyAbove) implements Adjustment {
  /** The card. */
  public static final Method<Adjustment> METHOD =
      new Method<>(
          "bonus",
          "Points on top, up to a cap, for units that score above a threshold without them.",
          "an indicator of weight 0 whose value is the points, 0 or more",
          List.of(
              new Method.Parameter("indicator", "id of the indicator whose value is the points"),
              new Method.Parameter("cap", "most points"),
              new Method.Parameter("only-above", "the score that a unit must exceed")),
          "China, General Office of the State Council, government website inspection indicators"
              + " 2019",
          Bonus::read);

  private static Adjustment read(Settings settings) {
    return new Bonus(
        settings.text("indicator"), settings.number("cap"), settings.number("only-above"));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public LocalText words() {
    return new LocalText("Bonus", "加分");
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("indicator", indicator);
    settings.put("cap", cap);
    settings.put("only-above", onlyAbove);
    return settings;
  }

  @Override
  public Outcome adjust(OptionalDouble score, OptionalDouble value, Scale scale) {
    double points = Math.min(cap, value.orElse(0));
    if (score.isEmpty() || !(points > 0) || !(score.getAsDouble() > onlyAbove)) {
      return Outcome.of(score);
    }
    return Outcome.of(OptionalDouble.of(Math.min(scale.high(), score.getAsDouble() + points)));
  }

  @Override
  public Optional<String> fault(Scale scale, List<String> bands, boolean atIndex) {
    return onlyAbove < scale.high()
        ? Optional.empty()
        : Optional.of(
            "'only-above: "
                + NumberText.shortest(onlyAbove)
                + "' is the end of the scale; the bonus could never count");
  }
}
