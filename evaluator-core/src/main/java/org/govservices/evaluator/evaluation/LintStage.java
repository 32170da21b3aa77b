package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.lint.Linter;
import org.govservices.evaluator.lint.MaybeFractions;
import org.govservices.evaluator.lint.ScoredData;
import org.govservices.evaluator.observation.ObservationTable;

/** Asks the linter twice: of the framework before anything is scored, of the data afterwards. */
final class LintStage {
  private final NodePlaces places;
  private final List<Finding> onFramework;

  /**
   * Checks the framework.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when the linter refuses it
   */
  LintStage(Inputs inputs) {
    places = inputs.places();
    List<Finding> found = new ArrayList<>(Linter.lint(inputs.framework(), places));
    found.addAll(inputs.collected().findings());
    inputs.observations().maybeFractions().stream()
        .map(MaybeFractions::finding)
        .forEach(found::add);
    onFramework = List.copyOf(found);
  }

  /**
   * All findings, those about the framework first.
   *
   * @param values {@code double[indicator][unit]}, treated and transformed
   * @param scores {@code double[node][unit]}
   */
  List<Finding> findings(
      Run run,
      ObservationTable observed,
      double[][] values,
      double[][] scores,
      List<ObservationTable> earlier) {
    Map<String, Integer> capped = new HashMap<>();
    run.log.stream()
        .filter(decision -> decision.event().equals("capped"))
        .forEach(decision -> capped.merge(decision.node(), 1, Integer::sum));
    ScoredData data =
        new ScoredData(
            run.framework, observed, values, scores, capped, !earlier.isEmpty(), run::takesPart);
    return Stream.concat(onFramework.stream(), Linter.lint(data, places).stream()).toList();
  }
}
