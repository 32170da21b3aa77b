package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.imputation.Imputation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.LocalText;

/** Fills gaps by each indicator's imputation, where its missing rules say so. */
final class ImputeStage {
  private final Run run;
  private final ObservationTable table;
  private final List<ObservationTable> earlier;
  private ObservationTable participating;

  private ImputeStage(Run run, ObservationTable table, List<ObservationTable> earlier) {
    this.run = run;
    this.table = table;
    this.earlier = earlier;
  }

  /** The table with the gaps filled; filled cells are observed with origin imputed. */
  static ObservationTable impute(Run run, ObservationTable table, List<ObservationTable> earlier) {
    return new ImputeStage(run, table, earlier).table();
  }

  private ObservationTable table() {
    double[][] filled = new double[run.indicators.size()][];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = fill(i);
    }
    if (Arrays.stream(filled).allMatch(column -> column == null)) {
      return table;
    }
    return table.map(
        (unit, indicator) -> {
          Observation cell = table.at(unit, indicator);
          boolean gap = filled[indicator] != null && isGap(unit, indicator);
          return gap ? imputed(unit, indicator, cell, filled[indicator][unit]) : cell;
        });
  }

  private boolean isGap(int unit, int indicator) {
    Status status = table.at(unit, indicator).status();
    return status != Status.OBSERVED
        && run.takesPart(unit, indicator)
        && run.indicators.get(indicator).missing().of(status) == MissingRules.Rule.IMPUTE;
  }

  /** The table without what units hold that do not take part: nothing is filled from it. */
  private ObservationTable participating() {
    if (participating == null) {
      participating =
          table.map(
              (unit, indicator) -> {
                Observation cell = table.at(unit, indicator);
                return run.takesPart(unit, indicator)
                    ? cell
                    : Observation.gap(Status.NOT_APPLICABLE, cell.origin(), "", cell.place());
              });
    }
    return participating;
  }

  /** Values for an indicator's gaps; null when it has none. */
  private double[] fill(int indicator) {
    boolean gaps = false;
    for (int u = 0; u < run.roster.size(); u++) {
      gaps |= isGap(u, indicator);
    }
    Indicator node = run.indicators.get(indicator);
    if (!gaps || node.preparation().impute().isEmpty()) {
      return null;
    }
    try {
      return node.preparation()
          .impute()
          .get()
          .fill(
              new Imputation.Known(
                  participating(), indicator, siblings(node), opposed(node), earlier));
    } catch (Imputation.CannotImputeException e) {
      run.problem(node, "impute", e.getMessage());
      return null;
    }
  }

  private Observation imputed(int unit, int indicator, Observation cell, double value) {
    Indicator node = run.indicators.get(indicator);
    String method = node.preparation().impute().get().method();
    if (Double.isNaN(value)) {
      run.problem(
          table,
          unit,
          indicator,
          "unit '"
              + run.unit(unit).code()
              + "' is "
              + cell.status().keyword()
              + ", and imputation by '"
              + method
              + "' finds too little to fill it from");
      return cell;
    }
    run.log(
        Decision.Stage.IMPUTE,
        "imputed",
        unit,
        node.id(),
        new LocalText(
            cell.status().keyword()
                + ", filled with "
                + NumberText.shortest(value)
                + " by "
                + method,
            cell.status().words().chinese()
                + "，以 "
                + method
                + " 填为 "
                + NumberText.shortest(value)));
    return Observation.of(value, Origin.IMPUTED, cell.place());
  }

  private Set<Integer> opposed(Indicator of) {
    return siblings(of).stream()
        .filter(sibling -> run.indicators.get(sibling).direction() != of.direction())
        .collect(Collectors.toSet());
  }

  /** The other indicators of the same dimension. */
  private List<Integer> siblings(Indicator of) {
    List<Integer> siblings = new ArrayList<>();
    for (Node child : run.framework.tree().parent(of).orElseThrow().children()) {
      if (child instanceof Indicator indicator && !child.id().equals(of.id())) {
        siblings.add(run.indicators.indexOf(indicator));
      }
    }
    return siblings;
  }
}
