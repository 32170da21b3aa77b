package org.govservices.evaluator.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;

/** An indicator or a unit of which too little was observed. */
final class LowCoverage implements DataRule {
  private static final Card CARD =
      Card.warning(
          "low-coverage",
          "an indicator or a unit with less than 65 % of its cells observed",
          "what is left speaks for too little of it",
          "JRC COIN Tool FAQ");

  private static final double LEAST = 0.65;
  private static final String NONE = "0.0 %";

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    Tree tree = data.tree();
    for (int i = 0; i < tree.indicators().size(); i++) {
      int indicator = i;
      int[] units = data.unitsOf(i).toArray();
      String share =
          low(IntStream.of(units).mapToObj(u -> data.observations().at(u, indicator)).toList());
      if (!share.isEmpty()) {
        findings.add(
            tree.indicators().get(i),
            restingOn(tree, i)
                .filter(rule -> share.equals(NONE))
                .map(rule -> unfed(tree.indicators().get(indicator).id(), rule, units.length))
                .orElse(share + " of its units observed; expected 65 %"));
      }
    }
    List<String> units = new ArrayList<>();
    for (int u : data.units().toArray()) {
      String share =
          low(
              IntStream.range(0, tree.indicators().size())
                  .filter(i -> data.has(u, i))
                  .mapToObj(i -> data.observations().at(u, i))
                  .toList());
      if (!share.isEmpty()) {
        units.add(data.roster().get(u).code() + " (" + share + ")");
      }
    }
    if (!units.isEmpty()) {
      findings.add(
          tree.framework().index(),
          "less than 65 % of the indicators observed of unit " + Findings.join(units));
    }
  }

  private static Optional<Adjustment> restingOn(Tree tree, int indicator) {
    String id = tree.indicators().get(indicator).id();
    return tree.dimensions().stream()
        .flatMap(dimension -> dimension.adjustments().stream())
        .filter(rule -> rule.indicator().equals(id))
        .findFirst();
  }

  private static String unfed(String indicator, Adjustment rule, int units) {
    return "nothing feeds '"
        + indicator
        + "', on which the "
        + rule.method()
        + " rests; "
        + (units == 1 ? "1 unit counts" : units + " units count")
        + " as not measured";
  }

  /** The share of applicable cells that were observed, when it is too low. */
  private static String low(List<Observation> cells) {
    int applicable = 0;
    int observed = 0;
    for (Observation cell : cells) {
      applicable += cell.status() != Status.NOT_APPLICABLE ? 1 : 0;
      observed += cell.status() == Status.OBSERVED ? 1 : 0;
    }
    if (observed == 0 && applicable > 0) {
      return NONE;
    }
    return observed < LEAST * applicable
        ? NumberText.fixed(100.0 * observed / applicable, 1) + " %"
        : "";
  }
}
