package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.weighting.lint.WeightedData;
import org.govservices.evaluator.weighting.lint.WeightingRules;

/** Asks the linter about a method and everything it blends, before and after it weighs. */
final class WeightingLint {
  private final Candidates candidates;
  private final Place place;

  WeightingLint(Candidates candidates, Place place) {
    this.candidates = candidates;
    this.place = place;
  }

  /**
   * Checks the data before they are weighed.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when a method makes no sense of
   *     them
   */
  void refuse(Weighting weighting) {
    WeightingRules.refuse(data(weighting, List.of(), List.of()), place);
    weighting.parts().forEach(this::refuse);
  }

  /** What can be computed but not defended. */
  List<Finding> findings(Weighting weighting, Weights weights) {
    List<Finding> findings =
        new ArrayList<>(
            WeightingRules.lint(data(weighting, weights.shares(), weights.measures()), place));
    for (int p = 0; p < weighting.parts().size(); p++) {
      findings.addAll(findings(weighting.parts().get(p), weights.parts().get(p)));
    }
    return findings;
  }

  private WeightedData data(Weighting weighting, List<Double> shares, List<Measure> measures) {
    Map<String, Map<String, Double>> numbers = new LinkedHashMap<>();
    for (Measure measure : measures) {
      if (measure.number().isPresent()) {
        numbers
            .computeIfAbsent(measure.name(), name -> new LinkedHashMap<>())
            .put(measure.about(), measure.number().getAsDouble());
      }
    }
    return new WeightedData(
        weighting.method(),
        weighting.basis().map(basis -> basis.stage().keyword()).orElse(""),
        candidates.nodes(),
        weighting.basis().map(basis -> candidates.columns(basis).values()).orElse(new double[0][]),
        shares,
        numbers);
  }
}
