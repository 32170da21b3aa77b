package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.NodePlaces;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.lint.Linter;
import org.govservices.evaluator.lint.MaybeFractions;
import org.govservices.evaluator.lint.ScoredData;

/** Asks the linter twice: of the framework before anything is scored, of the data afterwards. */
public final class LintStage {
  private final NodePlaces places;
  private final List<Finding> onFramework;
  private final boolean hasEarlier;

  /**
   * Checks the framework.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when the linter refuses it
   */
  public LintStage(Inputs inputs) {
    places = inputs.places();
    hasEarlier = !inputs.observations().earlier().isEmpty();
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
   * @param scores {@code double[node][unit]}
   */
  public List<Finding> findings(Stages stages, Prepared prepared, double[][] scores) {
    Run run = stages.run;
    Map<String, Integer> capped = new HashMap<>();
    run.log.stream()
        .filter(decision -> decision.event().equals("capped"))
        .forEach(decision -> capped.merge(decision.node(), 1, Integer::sum));
    ScoredData data =
        new ScoredData(
            run.framework,
            stages.observed(),
            prepared.treated(),
            scores,
            capped,
            hasEarlier,
            run::takesPart);
    return Stream.concat(onFramework.stream(), Linter.lint(data, places).stream()).toList();
  }
}
